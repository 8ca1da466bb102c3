import { assertNever } from '../../assert-never.ts';
import { alignBlocks, type BlockPair } from '../../sources/difference/blocks.ts';
import type { DifferenceRow } from '../../sources/difference/difference.ts';
import { wordDifference } from '../../sources/difference/words.ts';
import { encodeBlock, textOf, type Block } from '../body.ts';
import { formattingChanges, wordlessKey } from './formatting.ts';

/**
 * One block of the difference of two versions of a copy. `earlier` and `later` are its places among the blocks of each, from 0;
 * `formatting` says what is set otherwise where the words are the same.
 */
export type StoryDifferenceRow = DifferenceRow & { formatting: readonly string[] };

/** How a later version of a copy differs from an earlier one: words, moved blocks, formatting. */
export function storyDifference(earlier: readonly Block[], later: readonly Block[]): StoryDifferenceRow[] {
  const [from, to] = [earlier.map(keyOf), later.map(keyOf)];
  return alignBlocks(from, to).map((pair) => rowOf(pair, earlier, later));
}

/** Blocks are the same where their words are; what is set otherwise is told beside them. */
function keyOf(block: Block): string {
  const text = textOf(block);
  return text === '' ? wordlessKey(block) : text;
}

function rowOf(pair: BlockPair, earlier: readonly Block[], later: readonly Block[]): StoryDifferenceRow {
  switch (pair.kind) {
    case 'same':
    case 'changed':
    case 'moved-here': {
      const [one, other] = [earlier[pair.earlier]!, later[pair.later]!];
      const [before, after] = [shown(one), shown(other)];
      const formatting = before === after && encodeBlock(one) !== encodeBlock(other) ? formattingChanges(one, other) : [];
      const places = { block: shape(other), earlier: pair.earlier, later: pair.later, formatting };
      if (pair.kind === 'same' && formatting.length === 0) return { kind: 'same', text: after, ...places };
      return { kind: pair.kind === 'moved-here' ? 'moved-here' : 'changed', parts: wordDifference(before, after), ...places };
    }
    case 'removed':
    case 'moved-away': {
      const gone = { block: shape(earlier[pair.earlier]!), text: shown(earlier[pair.earlier]!), earlier: pair.earlier, formatting: [] };
      return pair.kind === 'removed' ? { kind: 'removed', ...gone } : { kind: 'moved-away', ...gone, later: pair.later };
    }
    case 'added': {
      const block = later[pair.later]!;
      return { kind: 'added', block: shape(block), text: shown(block), later: pair.later, formatting: [] };
    }
    default:
      return assertNever(pair);
  }
}

/** A block without words stands as what it is. */
function shown(block: Block): string {
  const text = textOf(block);
  if (text !== '') return text;
  return block.type === 'horizontalrule' ? '———' : '¶';
}

function shape(block: Block): DifferenceRow['block'] {
  if (block.type === 'heading' || block.type === 'quote') return block.type;
  return block.type === 'list' ? 'list-item' : 'paragraph';
}
