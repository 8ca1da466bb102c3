/**
 * How text is made alike for finding: lower case, compatibility forms (NFKD: full-width letters, ligatures) and without
 * the marks that writers may leave out. The index and what is looked for are folded by this one rule.
 */
export type FoldedText = {
  text: string;
  /** Where in the original the unit at `at` of the folded text stands; its length stands for the end. */
  origin(at: number): number;
};

/** Accents of Latin, Greek and Cyrillic; the vowel points of Hebrew and Arabic, and the stroke that lengthens an Arabic word. */
const optionalMarks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;

/** Letters that Unicode does not take apart, as they are written where a keyboard lacks them. */
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', þ: 'th' };

const folds = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) {
    const plain = character.normalize('NFKD').replace(optionalMarks, '').toLowerCase().normalize('NFC');
    folded = plain.replace(/[ßæœøđðħıłþ]/g, (letter) => spelledOut[letter] ?? letter);
    folds.set(character, folded);
  }
  return folded;
}

const ascii = /^[\0-\x7f]*$/;

/** The folded text alone. */
export function fold(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : foldEach(text, null);
}

/** The folded text with the way back into the original. */
export function foldWithOrigins(text: string): FoldedText {
  if (ascii.test(text)) return { text: text.toLowerCase(), origin: (at) => at };
  const origins: number[] = [];
  const folded = foldEach(text, origins);
  return { text: folded, origin: (at) => origins[at] ?? text.length };
}

function foldEach(text: string, origins: number[] | null): string {
  let folded = '';
  let at = 0;
  for (const character of text) {
    const one = foldCharacter(character);
    folded += one;
    if (origins !== null) for (let unit = 0; unit < one.length; unit++) origins.push(at);
    at += character.length;
  }
  return folded;
}
