import type { OwnDirection } from './content.ts';

const rightToLeftLetter =
  /[\u200f\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const strongCharacter = /[\u200e\u200f\p{L}]/gu;

/** Enough of a text to tell its direction by, in UTF-16 units. */
const sampleLength = 2000;

/**
 * The direction in which a text is to be set where it is not the one around it. By the greater number of letters
 * and not by the first one: many an Arabic sentence starts with a Latin name.
 */
export function ownDirection(text: string, around: 'ltr' | 'rtl'): OwnDirection {
  let balance = 0;
  for (const [letter] of text.slice(0, sampleLength).matchAll(strongCharacter)) balance += rightToLeftLetter.test(letter) ? 1 : -1;
  const direction = balance === 0 ? around : balance > 0 ? 'rtl' : 'ltr';
  return direction === around ? null : direction;
}
