import { fold } from './fold.ts';

/**
 * Words as the index knows them (FTS5's `unicode61` with the categories L*, N*, M* and Co): runs of letters, digits and
 * marks. Scripts that put no space between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are taken character by
 * character, so that any part of their text is found as a phrase, however short it is.
 */
const unspaced = '[[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]&&[\\p{L}\\p{N}]]';
const wordUnit = '[\\p{L}\\p{N}\\p{M}\\p{Co}]';

const unspacedCluster = new RegExp(`${unspaced}\\p{M}*`, 'gv');
const hasUnspaced = new RegExp(unspaced, 'v');
const wordOrCluster = new RegExp(`${unspaced}\\p{M}*|(?:(?!${unspaced})${wordUnit})+`, 'gv');
const spacedUnit = new RegExp(`^(?!${unspaced})${wordUnit}$`, 'v');

/** What the index is given for a text: folded, with the characters of unspaced scripts apart. */
export function indexable(text: string): string {
  const folded = fold(text);
  return hasUnspaced.test(folded) ? folded.replace(unspacedCluster, ' $& ') : folded;
}

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(wordOrCluster) ?? [];
}

/** Whether a word is a character of an unspaced script, which has no borders. */
export function isUnspaced(word: string): boolean {
  return hasUnspaced.test(word);
}

/** Whether a word of a spaced script goes on over this unit, given as a string; '' stands for the end of a text. */
export function goesOn(character: string): boolean {
  return spacedUnit.test(character);
}

/** A pattern for anything between two words of a phrase. */
export const betweenWords = `(?:(?!${wordUnit})[^])`;
