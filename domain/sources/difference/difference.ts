import { assertNever } from '../../assert-never.ts';
import { withOffsets, type ReadableBlock } from '../readable.ts';
import { alignBlocks, type BlockPair } from './blocks.ts';
import { wordDifference, type WordPart } from './words.ts';

export type { WordPart } from './words.ts';

/**
 * One block of the difference of two texts, in the order in which both can be read. `earlier` and `later` are where it
 * starts in the readable text of each side. A block that moved stands twice: where it was and where it is now.
 */
export type DifferenceRow =
  | { kind: 'same'; block: ReadableBlock['kind']; text: string; earlier: number; later: number }
  | { kind: 'changed'; block: ReadableBlock['kind']; parts: WordPart[]; earlier: number; later: number }
  | { kind: 'removed'; block: ReadableBlock['kind']; text: string; earlier: number }
  | { kind: 'added'; block: ReadableBlock['kind']; text: string; later: number }
  | { kind: 'moved-away'; block: ReadableBlock['kind']; text: string; earlier: number; later: number }
  | { kind: 'moved-here'; block: ReadableBlock['kind']; parts: WordPart[]; earlier: number; later: number };

/** How the readable text of a later capture differs from that of an earlier one. */
export function differenceOf(earlier: readonly ReadableBlock[], later: readonly ReadableBlock[]): DifferenceRow[] {
  const from = withOffsets(earlier);
  const to = withOffsets(later);
  const row = (pair: BlockPair): DifferenceRow => {
    switch (pair.kind) {
      case 'same': {
        const [one, other] = [from[pair.earlier]!, to[pair.later]!];
        return { kind: 'same', block: other.block.kind, text: other.block.text, earlier: one.start, later: other.start };
      }
      case 'changed':
      case 'moved-here': {
        const [one, other] = [from[pair.earlier]!, to[pair.later]!];
        const parts = wordDifference(one.block.text, other.block.text);
        return { kind: pair.kind, block: other.block.kind, parts, earlier: one.start, later: other.start };
      }
      case 'removed':
      case 'moved-away': {
        const { block, start } = from[pair.earlier]!;
        const gone = { block: block.kind, text: block.text, earlier: start };
        return pair.kind === 'removed' ? { kind: 'removed', ...gone } : { kind: 'moved-away', ...gone, later: to[pair.later]!.start };
      }
      case 'added': {
        const { block, start } = to[pair.later]!;
        return { kind: 'added', block: block.kind, text: block.text, later: start };
      }
      default:
        return assertNever(pair);
    }
  };
  return alignBlocks(earlier.map(keyOf), later.map(keyOf)).map(row);
}

/** A heading and a paragraph of the same words are the same words: what a reader takes from a page counts. */
function keyOf({ text }: ReadableBlock): string {
  return text;
}

/** How many words were removed and how many added; those of a block that moved count only where they changed. */
export function changedWords(rows: readonly DifferenceRow[]): { removed: number; added: number } {
  const changed = { removed: 0, added: 0 };
  for (const row of rows) {
    if (row.kind === 'removed' || row.kind === 'added') changed[row.kind] += count(row.text);
    else if (row.kind === 'changed' || row.kind === 'moved-here')
      for (const { kind, text } of row.parts) if (kind !== 'same') changed[kind] += count(text);
  }
  return changed;
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\-.,]*/gu)?.length ?? 0;
}
