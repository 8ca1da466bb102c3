import search from 'approx-string-match';
import type { Span } from './context.ts';
import { gramSimilarity, indexGrams, likelyBands, type GramIndex } from './grams.ts';
import { longestPassage } from './passage.ts';

/** How much of a passage's letters may differ for a place still to be worth a look. */
const tolerance = 0.35;

/** Longer passages are looked for by their two ends: comparing all of them costs the product of both lengths. */
const probeLength = 400;

/** A shorter pattern may have no four units left in a row where a third of it has changed, and costs little to look for anywhere. */
const shortest = 32;

const mostBands = 6;

/** A place that comes near a passage; `similarity` is 1 where the words are the same, towards 0 where few are. */
export type NearPlace = Span & { similarity: number };

/** Looks for the places of one text that come nearest to a passage; the text is made ready at the first look. */
export function nearestIn(text: string): (exact: string) => NearPlace[] {
  let index: GramIndex | undefined;
  const near = (pattern: string): Found[] => nearest(text, (index ??= indexGrams(text)), pattern);
  return (exact) => {
    if (exact.length <= 2 * probeLength)
      return near(exact).map(({ start, end, errors }) => ({ start, end, similarity: Math.max(0, 1 - errors / exact.length) }));
    const heads = near(exact.slice(0, probeLength));
    const tails = near(exact.slice(-probeLength));
    const whole = heads.flatMap(({ start }) =>
      tails
        .filter(({ end }) => comesNear(end - start, exact.length))
        .map(({ end }) => ({ start, end: Math.min(end, start + longestPassage) })),
    );
    const spans: Span[] = whole.length > 0 ? whole : [...heads, ...tails];
    return spans.map(({ start, end }) => ({ start, end, similarity: gramSimilarity(text.slice(start, end), exact) }));
  };
}

function comesNear(length: number, wanted: number): boolean {
  return Math.abs(length - wanted) <= wanted * tolerance;
}

type Found = Span & { errors: number };

/** The places that come nearest to a pattern, within {@link tolerance}; of overlapping ones the nearer. */
function nearest(text: string, index: GramIndex, pattern: string): Found[] {
  const errors = Math.floor(pattern.length * tolerance);
  const bands =
    pattern.length < shortest ? undefined : likelyBands(index, pattern, { width: Math.ceil(errors / 2), most: mostBands });
  const found =
    bands === undefined
      ? search(text, pattern, errors)
      : bands.flatMap(({ from, to }) => {
          const first = Math.max(0, from - errors);
          return search(text.slice(first, to + pattern.length + errors), pattern, errors).map((match) => ({
            start: match.start + first,
            end: match.end + first,
            errors: match.errors,
          }));
        });
  const apart: Found[] = [];
  for (const match of found.toSorted((a, b) => a.errors - b.errors || a.start - b.start)) {
    const place = { ...match, ...wholeWords(text, match) };
    if (match.end > match.start && apart.every(({ start, end }) => place.end <= start || place.start >= end)) apart.push(place);
  }
  return apart;
}

/** No longer run of letters is taken for one word. */
const longestWord = 32;

/** A letter or a digit of a script that puts space between its words. */
const inWord = /[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{N}\p{M}]/u;

/** The fewest differences may leave a word cut in two; a person is shown all of it. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isInWord = (at: number): boolean => inWord.test(text[at] ?? '');
  let [first, last] = [start, end];
  if (isInWord(start)) while (first > 0 && start - first < longestWord && isInWord(first - 1)) first--;
  if (isInWord(end - 1)) while (last < text.length && last - end < longestWord && isInWord(last)) last++;
  return { start: first, end: last };
}
