import { isUnspaced, type Token } from '../quotes/tokens.ts';

/**
 * What two texts are held to have in common: words by their letters, numbers by their value, names. Of scripts that write no
 * spaces two characters in a row are one term, because one alone stands everywhere.
 */
export type Term = { kind: 'word' | 'number' | 'name'; key: string; start: number; end: number };

/** The words that English writes small numbers with, so that “nine” is found where “9” stands. */
const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const numbersInWords = new Map(numberWords.map((word, value) => [word, String(value)]));

/** A number with groups of three as it is written without them; digits of every script as ASCII ones. */
function numberKey(text: string): string {
  const digits = text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
  return digits.replace(/(?<=\d)[,.٬'’](?=\d{3}(?!\d))/g, '').replace(/[,٫](?=\d)/g, '.');
}

/** Unicode keeps the ten digits of a script in a row, so that the zero is found by going back. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

/** Languages whose nouns all begin with a capital, which says nothing of a name there. */
const capitalNouns = new Set(['de', 'lb']);

/** The terms of a text, in its order. @param language BCP 47, or '' where it is not known */
export function termsOf(tokens: readonly Token[], language: string): Term[] {
  const namesShow = !capitalNouns.has(primaryOf(language));
  return tokens.flatMap((token, at): Term[] => {
    if (token.kind !== 'word') return [];
    const { text, key, start, end } = token;
    if (isUnspaced(token)) return pairWith(token, tokens[at + 1]);
    if (/\p{Nd}/u.test(text)) return [{ kind: 'number', key: numberKey(text), start, end }];
    const inDigits = numbersInWords.get(key);
    // “One” is a pronoun as often as a number.
    if (inDigits !== undefined && inDigits !== '1') return [{ kind: 'number', key: inDigits, start, end }];
    const isName = namesShow && /^\p{Lu}/u.test(text) && !opensSentence(tokens, at);
    return [{ kind: isName ? 'name' : 'word', key: key.replace(/'s$/, ''), start, end }];
  });
}

function pairWith(token: Token, next: Token | undefined): Term[] {
  if (next === undefined || next.kind !== 'word' || next.start !== token.end || !isUnspaced(next)) return [];
  return [{ kind: 'word', key: token.key + next.key, start: token.start, end: next.end }];
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  let last = at - 1;
  while (tokens[last]?.key === '"') last--;
  const before = tokens[last];
  return before === undefined || (before.kind === 'mark' && /^[.!?:]$/.test(before.key));
}

export function primaryOf(language: string): string {
  return language.split('-', 1)[0]!.toLowerCase();
}
