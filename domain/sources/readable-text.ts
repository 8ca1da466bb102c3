import type { ReadableBlock } from './readable.ts';

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
