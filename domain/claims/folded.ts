/** Marks that print differently and say the same. */
const looks: readonly (readonly [marks: RegExp, as: string])[] = [
  // Soft hyphens, joiners and direction marks are not seen; ZWNJ and ZWJ change words in some scripts and stay.
  [/[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, ''],
  [/[‘’‚‛‹›ʼ′´`]/g, "'"],
  [/[“”„‟«»「」『』″]|''/g, '"'],
  [/[‐‑‒–—―−﹘﹣－]/g, '-'],
  [/…/g, '...'],
  [/\s+/g, ' '],
];

/**
 * A text without what a cosmetic edit changes: letter case, white space, the style of quotation marks, dashes and
 * ellipses, invisible characters and the Unicode form. Two texts that fold alike say the same; a changed digit, name or
 * "not" never folds away. Compatibility forms are kept apart on purpose: NFKC would make "10²" of "102".
 */
export function foldedWords(text: string): string {
  let folded = text.normalize('NFC');
  for (const [marks, as] of looks) folded = folded.replace(marks, as);
  return folded.trim().toLowerCase().normalize('NFC');
}
