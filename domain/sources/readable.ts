import { z } from 'zod';

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

const separator = '\n\n';

/** The readable text that passages are positions in: its blocks with an empty line between them. */
export function readableText(blocks: readonly ReadableBlock[]): string {
  return blocks.map((block) => block.text).join(separator);
}

/** Each block with the offset at which it starts in {@link readableText}. */
export function withOffsets(blocks: readonly ReadableBlock[]): { block: ReadableBlock; start: number }[] {
  let start = 0;
  return blocks.map((block) => {
    const placed = { block, start };
    start += block.text.length + separator.length;
    return placed;
  });
}
