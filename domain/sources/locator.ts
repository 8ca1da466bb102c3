import type { Locator } from './passage.ts';
import { withOffsets, type ReadableBlock } from './readable.ts';

/** Blocks that a reader counts as grafs when told to look at the fourth. */
const grafs: ReadonlySet<ReadableBlock['kind']> = new Set(['paragraph', 'quote', 'list-item', 'preformatted']);

/** The number of the graf that a position in the readable text stands in, or null where it is in none, such as in a heading. */
export function locatorFor(readable: readonly ReadableBlock[], position: { start: number }): Locator | null {
  let number = 0;
  for (const { block, start } of withOffsets(readable)) {
    if (grafs.has(block.kind)) number++;
    if (position.start < start + block.text.length) return grafs.has(block.kind) && position.start >= start ? { label: 'paragraph', value: String(number) } : null;
  }
  return null;
}
