import type { SourceWords } from './source-words.ts';
import { isMinus, type Token } from './tokens.ts';

/**
 * One step of reading a quotation beside its source: a token of both, of the quotation alone, or of the source alone. An
 * `insert` (square brackets) stands for any number of the source's words.
 */
export type Step =
  | { kind: 'both'; quoted: Token; source: Token }
  | { kind: 'quoted'; quoted: Token }
  | { kind: 'source'; source: Token };

/** How a stretch of a quotation reads beside the passage of a source that comes nearest to it. */
export type Alignment = {
  steps: readonly Step[];
  /** The passage, as tokens of the source: half-open. */
  from: number;
  to: number;
  /** Nothing or less where every word is the same; a word that differs costs 1, punctuation a fifth. */
  cost: number;
};

/** How many of the likeliest places of a source are read word by word. */
const placesRead = 4;
/** Places are told apart when they are this many words from each other. */
const placeWidth = 8;
/** A word that stands more often than this says nothing about where a quotation is from. */
const tooCommon = 400;
/** The most words of the source that square brackets stand for. */
const longestReplaced = 12;

const wordCost = 1;
const markCost = 0.2;
const insertCost = 0.05;
/** Of two readings that cost the same, the one with more words in common is meant, then the one that puts a word for a word. */
const preferred = 0.001;

/**
 * The alignments of some tokens with the places of a source that have most of their words, the nearest first. Only tokens of
 * the source from `after` on are looked at.
 */
export function alignments(quoted: readonly Token[], source: SourceWords, after = 0): Alignment[] {
  return likelyPlaces(quoted, source, after)
    .map((place) => align(quoted, source, Math.max(after, place - margin(quoted)), place + quoted.length + margin(quoted)))
    .toSorted((a, b) => a.cost - b.cost || a.from - b.from);
}

const margin = (quoted: readonly Token[]): number => placeWidth * 2 + Math.ceil(quoted.length / 4);

/** Where the quotation would begin in the source if its words stood there, by how many of them do. */
function likelyPlaces(quoted: readonly Token[], source: SourceWords, after: number): number[] {
  const votes = new Map<number, number>();
  quoted.forEach(({ kind, key }, at) => {
    if (kind !== 'word' && kind !== 'sign') return;
    const places = source.places.get(key) ?? [];
    if (places.length > tooCommon && quoted.length > 3) return;
    const weight = 1 / Math.sqrt(places.length);
    for (const place of places) {
      if (place < after) continue;
      const begin = Math.round((place - at) / placeWidth);
      votes.set(begin, (votes.get(begin) ?? 0) + weight);
    }
  });
  return [...votes]
    .toSorted(([a, most], [b, fewer]) => fewer - most || a - b)
    .slice(0, placesRead)
    .map(([begin]) => begin * placeWidth);
}

/** The cheapest way to read all of the quotation beside a part of a window of the source. */
function align(quoted: readonly Token[], source: SourceWords, begin: number, end: number): Alignment {
  const window = source.tokens.slice(Math.max(0, begin), Math.max(0, end));
  const [rows, columns] = [quoted.length + 1, window.length + 1];
  const cost = new Float64Array(rows * columns).fill(Infinity);
  /** How many tokens of the source the last step took; -1 where it took one of the source alone. */
  const took = new Int8Array(rows * columns);
  for (let column = 0; column < columns; column++) cost[column] = 0;
  for (let row = 1; row < rows; row++) {
    const token = quoted[row - 1]!;
    const most = token.kind === 'insert' ? longestReplaced : 1;
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      for (let taken = 0; taken <= Math.min(most, column); taken++) {
        const before = cost[here - columns - taken]!;
        const total = before + (taken === 0 ? alone(token) : token.kind === 'insert' ? replaced(token, window, column, taken) : differs(token, window[column - 1]!));
        if (total < cost[here]!) [cost[here], took[here]] = [total, taken];
      }
      if (column === 0) continue;
      const skipped = cost[here - 1]! + alone(window[column - 1]!);
      if (skipped < cost[here]!) [cost[here], took[here]] = [skipped, -1];
    }
  }
  let best = 0;
  const last = (rows - 1) * columns;
  for (let column = 1; column < columns; column++) if (cost[last + column]! < cost[last + best]!) best = column;
  return readBack({ quoted, window, columns, took, row: rows - 1, column: best, offset: Math.max(0, begin), cost: cost[last + best]! });
}

function alone(token: Token): number {
  switch (token.kind) {
    case 'word':
    case 'sign':
      return wordCost;
    case 'mark':
      return token.key === '"' ? 0 : markCost;
    case 'insert':
      return insertCost;
    case 'gap':
      return markCost;
  }
}

function differs(quoted: Token, source: Token): number {
  if (quoted.key === source.key) return -preferred;
  if (quoted.kind === 'mark' && source.kind === 'mark') return markCost - preferred / 2;
  // Dearer than leaving out the one and adding the other: a word is never read as a comma.
  return quoted.kind === source.kind && quoted.kind !== 'insert' ? wordCost - preferred / 2 : 2 * wordCost + markCost;
}

function replaced(quoted: Token, window: readonly Token[], column: number, taken: number): number {
  const only = taken === 1 && window[column - 1]!.key === quoted.key;
  return only ? -preferred : insertCost + taken * 0.01;
}

type Read = {
  quoted: readonly Token[];
  window: readonly Token[];
  columns: number;
  took: Int8Array;
  row: number;
  column: number;
  offset: number;
  cost: number;
};

function readBack({ quoted, window, columns, took, row, column, offset, cost }: Read): Alignment {
  const steps: Step[] = [];
  const to = offset + column;
  while (row > 0) {
    const taken = took[row * columns + column]!;
    if (taken === -1) {
      steps.push({ kind: 'source', source: window[--column]! });
      continue;
    }
    const token = quoted[--row]!;
    if (token.kind === 'insert' && !(taken === 1 && window[column - 1]!.key === token.key)) steps.push({ kind: 'quoted', quoted: token });
    else if (taken === 0) steps.push({ kind: 'quoted', quoted: token });
    else steps.push({ kind: 'both', quoted: token, source: window[column - 1]! });
    column -= taken;
  }
  const before = window[column - 1];
  if (before === undefined || !isMinus(before) || before.end !== window[column]?.start) return { steps: steps.toReversed(), from: offset + column, to, cost };
  // A number without the minus that it stands behind is another number.
  steps.push({ kind: 'source', source: before });
  return { steps: steps.toReversed(), from: offset + column - 1, to, cost: cost + wordCost };
}
