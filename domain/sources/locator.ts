import { clockText } from './clock.ts';
import type { Locator } from './passage.ts';
import { withOffsets, type ReadableBlock } from './readable.ts';

/** Blocks that a reader counts as grafs when told to look at the fourth. */
const grafs: ReadonlySet<ReadableBlock['kind']> = new Set(['paragraph', 'quote', 'list-item', 'preformatted']);

/**
 * Where a position of the readable text is found in the source, in the way its kind is cited: when it is said in a
 * recording, the page in what has pages, else the number of the graf; null where it stands in none, such as in a heading.
 */
export function locatorFor(readable: readonly ReadableBlock[], position: { start: number }): Locator | null {
  let number = 0;
  for (const { block, start } of withOffsets(readable)) {
    if (grafs.has(block.kind)) number++;
    if (position.start < start + block.text.length) return position.start >= start ? locatorOf(block, number) : null;
  }
  return null;
}

function locatorOf({ kind, time, page }: ReadableBlock, graf: number): Locator | null {
  if (time !== undefined) return { label: 'time', value: clockText(time.start) };
  if (page !== undefined) return { label: 'page', value: String(page) };
  return grafs.has(kind) ? { label: 'paragraph', value: String(graf) } : null;
}

/** `graf 3`, `page 12`, `at 1:02`. */
export function locatorText({ label, value }: Locator): string {
  return `${locatorWords[label]} ${value}`;
}

const locatorWords: Record<Locator['label'], string> = { paragraph: 'graf', page: 'page', time: 'at' };
