import { z } from 'zod';

export * from './readable-text.ts';

/** One block of a capture's readable text, in reading order. */
export const readableBlockSchema = z.strictObject({
  kind: z.enum(['paragraph', 'heading', 'list-item', 'quote', 'caption', 'preformatted', 'table-row']),
  text: z.string(),
  /** The page that it stands on, from 1, in a source that has pages. */
  page: z.int().min(1).optional(),
  /** When it is said, in milliseconds from the beginning of a recording. */
  time: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional(),
});
export type ReadableBlock = z.infer<typeof readableBlockSchema>;
