import { placesOf, type Span } from './context.ts';

/** More places than anybody walks through; what lies beyond is not counted. */
export const mostFound = 5000;

/**
 * Finds words in a text as a reader means them: without regard to case, accents or how they are spaced. The text is
 * folded once, for however many searches.
 */
export function wordFinder(text: string): (words: string) => Span[] {
  let folded: Folded | undefined;
  return (words) => {
    const wanted = foldWords(words.trim()).text;
    if (wanted === '') return [];
    folded ??= foldWords(text);
    const { starts, ends } = folded;
    return apart(placesOf(wanted, folded.text, mostFound), wanted.length).map((at) => ({
      start: starts[at]!,
      end: ends[at + wanted.length - 1]!,
    }));
  };
}

/** A folded text, and where in the original each of its units begins and ends. */
type Folded = { text: string; starts: Int32Array; ends: Int32Array };

const letter = /\P{M}\p{M}*/gsu;
const mark = /\p{M}/gu;

function foldWords(text: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let spaced = false;
  for (const { 0: original, index } of text.matchAll(letter)) {
    const isSpace = /^\s/.test(original);
    const end = index + original.length;
    if (isSpace && spaced) {
      ends[ends.length - 1] = end;
      continue;
    }
    spaced = isSpace;
    const plain = isSpace ? ' ' : plainLetter(original);
    pieces.push(plain);
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { text: pieces.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function plainLetter(original: string): string {
  if (original.length === 1 && original < '\u0080') return original.toLowerCase();
  const plain = original.normalize('NFKD').replaceAll(mark, '').toLowerCase();
  return plain === '' ? original : (signs[plain] ?? plain);
}

/** Signs that people type as they stand on the keyboard. */
const signs: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‑': '-' };

/** Places that don't overlap, from the first. */
function apart(places: readonly number[], length: number): number[] {
  const kept: number[] = [];
  for (const place of places) if (kept.length === 0 || place >= kept.at(-1)! + length) kept.push(place);
  return kept;
}
