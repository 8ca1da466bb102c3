import { z } from 'zod';
import { largestImport } from './limits.ts';
import { workIdSchema } from './work.ts';

/** What crosses the bridge to make sources of files. */

const fileName = z.string().min(1).max(1024);
const bytes = z.instanceof(Uint8Array).refine((content) => content.byteLength <= largestImport, 'file too large');
const content = z.strictObject({ fileName, bytes });

/** What is asked of every file. */
const asked = {
  /** The source that it is a new capture of, where the person said so. */
  sourceId: z.uuid().optional(),
  workId: workIdSchema.optional(),
};

/** A file whose place nobody knows: its content comes with it. */
export const importFileSchema = z.strictObject({ ...content.shape, transcript: content.optional(), ...asked });

/** A file that the person chose or dropped; see {@link HandedFile}. */
export const importHandedSchema = z.strictObject({ handle: z.uuid(), transcript: z.uuid().optional(), ...asked });

/** A file of this computer. */
const path = z.string().min(1).max(4096);
export const importPathSchema = z.strictObject({ path, transcriptPath: path.optional(), ...asked });

/** What is said in a recording: WebVTT, SubRip, or plain text as it was typed. */
export const addTranscriptSchema = z.strictObject({ captureId: z.uuid(), ...content.shape });

/**
 * A file of this computer that the person gave to this window. The window knows it by a handle only, so that it can
 * name no file that nobody gave it.
 */
export type HandedFile = { handle: string; fileName: string };
