import { z } from 'zod';
import { largestPicture } from './limits.ts';

const file = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= largestPicture, 'too large for a picture of the copy');

/**
 * A picture for the copy, as it is to be kept. `smaller` is the same with fewer pixels. What it says beside its pixels (place,
 * camera, names) is taken out unless `keepsData`.
 */
export const keepPictureSchema = z.strictObject({ bytes: file, smaller: z.array(file).max(4), keepsData: z.boolean() });

/** A file that was chosen, as it is on the disk. */
export type ChosenPicture = { name: string; bytes: Uint8Array };
