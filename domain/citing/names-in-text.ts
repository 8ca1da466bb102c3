import { isUnspaced } from '../search/words.ts';

/** A stretch of a text, half-open, in UTF-16 units. */
type Stretch = { start: number; end: number };

/**
 * Where a name stands in a text as words of its own. A name of several words is found in any case and however it is
 * spaced or joined; one word alone only as it is spelled, since many a family is called as a trade or a colour is.
 */
export function placesOfName(text: string, name: string): Stretch[] {
  const words = wordsIn(name);
  const [first] = words;
  if (first === undefined) return [];
  if (isUnspaced(first.word)) return placesOf(text, name.trim());
  const isSame = words.length > 1 ? (one: string, other: string) => fold(one) === fold(other) : (one: string, other: string) => one === other;
  const there = wordsIn(text);
  return there.flatMap(({ start }, at) => {
    const last = there[at + words.length - 1];
    const stands = last !== undefined && words.every(({ word }, step) => isSame(word, there[at + step]?.word ?? ''));
    return stands ? [{ start, end: last.end }] : [];
  });
}

function wordsIn(text: string): (Stretch & { word: string })[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({ word, start: index, end: index + word.length }));
}

function placesOf(text: string, part: string): Stretch[] {
  const places: Stretch[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) places.push({ start: at, end: at + part.length });
  return places;
}

const fold = (word: string): string => word.normalize('NFKC').toLowerCase();
