import { sameInOrder } from './same-in-order.ts';
import { wordsIn } from './words.ts';

/** How the blocks of two texts belong together, by their numbers, in the order in which they are read. */
export type BlockPair =
  | { kind: 'same' | 'changed'; earlier: number; later: number }
  | { kind: 'removed'; earlier: number }
  | { kind: 'added'; later: number }
  /** The same block, or one much like it, stands elsewhere in the later text. */
  | { kind: 'moved-away' | 'moved-here'; earlier: number; later: number };

/** How much of their words two blocks must share to be one block that changed, and to be one that moved. */
const changedFrom = 0.4;
const movedFrom = 0.75;
/** A block of fewer words, such as “Read more”, stands in many places by chance. */
const fewestMovedWords = 4;

/** Comparing each of a run of blocks with each of another costs their product. */
const mostComparisons = 1_000_000;

/** Blocks that are the same in order are found first; what lies between them is paired by the words in common. */
export function alignBlocks(earlier: readonly string[], later: readonly string[]): BlockPair[] {
  const pairs = runsOf(earlier, later).flatMap((run) => (run.kind === 'same' ? run.pairs : pairRun(run, earlier, later)));
  return withMoves(pairs, earlier, later);
}

type Run = { kind: 'same'; pairs: BlockPair[] } | { kind: 'different'; earlier: number[]; later: number[] };

function runsOf(earlier: readonly string[], later: readonly string[]): Run[] {
  const runs: Run[] = [];
  let [from, to] = [0, 0];
  for (const [at, place] of [...sameInOrder(earlier, later), [earlier.length, later.length] as const]) {
    if (from < at || to < place) runs.push({ kind: 'different', earlier: numbers(from, at), later: numbers(to, place) });
    const last = runs.at(-1);
    if (at < earlier.length) {
      const pair: BlockPair = { kind: 'same', earlier: at, later: place };
      if (last?.kind === 'same') last.pairs.push(pair);
      else runs.push({ kind: 'same', pairs: [pair] });
    }
    [from, to] = [at + 1, place + 1];
  }
  return runs;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** The pairing that keeps the order and has the most words in common. */
function pairRun(run: Extract<Run, { kind: 'different' }>, earlier: readonly string[], later: readonly string[]): BlockPair[] {
  const rows = run.earlier.length;
  const columns = run.later.length;
  if (rows * columns > mostComparisons) return unpaired(run);
  const earlierBags = run.earlier.map((at) => bagOf(earlier[at]!));
  const laterBags = run.later.map((at) => bagOf(later[at]!));
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const taken = new Uint8Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column;
      best[at] = Math.max(best[at + 1]!, best[at + width]!);
      const likeness = likenessOf(earlierBags[row]!, laterBags[column]!);
      const together = likeness + best[at + width + 1]!;
      if (likeness < changedFrom || together <= best[at]) continue;
      best[at] = together;
      taken[at] = 1;
    }
  }
  const pairs: BlockPair[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const at = row * width + column;
    if (row < rows && column < columns && taken[at] === 1)
      pairs.push({ kind: 'changed', earlier: run.earlier[row++]!, later: run.later[column++]! });
    else if (row < rows && (column === columns || best[at + width]! >= best[at + 1]!)) pairs.push({ kind: 'removed', earlier: run.earlier[row++]! });
    else pairs.push({ kind: 'added', later: run.later[column++]! });
  }
  return pairs;
}

function unpaired(run: Extract<Run, { kind: 'different' }>): BlockPair[] {
  return [
    ...run.earlier.map((at): BlockPair => ({ kind: 'removed', earlier: at })),
    ...run.later.map((at): BlockPair => ({ kind: 'added', later: at })),
  ];
}

/** A block that went from one place and came at another is told as moved at both. */
function withMoves(pairs: readonly BlockPair[], earlier: readonly string[], later: readonly string[]): BlockPair[] {
  const come = pairs.flatMap((pair) => (pair.kind === 'added' ? [{ at: pair.later, bag: bagOf(later[pair.later]!) }] : []));
  const gone = pairs.flatMap((pair) => (pair.kind === 'removed' ? [{ at: pair.earlier, bag: bagOf(earlier[pair.earlier]!) }] : []));
  if (come.length * gone.length > mostComparisons) return [...pairs];
  const likely = gone
    .flatMap((from) => come.map((to) => ({ earlier: from.at, later: to.at, size: from.bag.length, likeness: likenessOf(from.bag, to.bag) })))
    .filter(({ likeness, size }) => likeness >= movedFrom && size >= fewestMovedWords)
    .toSorted((a, b) => b.likeness - a.likeness || a.later - b.later);
  const laterOf = new Map<number, number>();
  const earlierOf = new Map<number, number>();
  for (const move of likely) {
    if (laterOf.has(move.earlier) || earlierOf.has(move.later)) continue;
    laterOf.set(move.earlier, move.later);
    earlierOf.set(move.later, move.earlier);
  }
  return pairs.map((pair): BlockPair => {
    if (pair.kind === 'removed') {
      const to = laterOf.get(pair.earlier);
      return to === undefined ? pair : { kind: 'moved-away', earlier: pair.earlier, later: to };
    }
    if (pair.kind === 'added') {
      const from = earlierOf.get(pair.later);
      return from === undefined ? pair : { kind: 'moved-here', earlier: from, later: pair.later };
    }
    return pair;
  });
}

/** The words of a block as sorted numbers, so that two bags are compared in one walk. */
function bagOf(text: string): Int32Array {
  const words = wordsIn(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return Int32Array.from(words, hashOf).toSorted();
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}

/** Dice's measure of two bags of words: 1 where they are the same, 0 where they share none. */
function likenessOf(one: Int32Array, other: Int32Array): number {
  if (one.length === 0 || other.length === 0) return 0;
  let [at, place, shared] = [0, 0, 0];
  while (at < one.length && place < other.length) {
    const order = one[at]! - other[place]!;
    if (order === 0) shared++;
    if (order <= 0) at++;
    if (order >= 0) place++;
  }
  return (2 * shared) / (one.length + other.length);
}
