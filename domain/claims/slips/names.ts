/** Names that are spelt two ways in one copy. */

export type NameVariants = { usual: string; other: string; at: readonly { text: number; start: number; end: number }[] };

const run = /(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}]+(?:[’'-]\p{L}+)*(?:\s\p{Lu}[\p{L}\p{M}]+(?:[’'-]\p{L}+)*)*/gu;
const shortest = 5;

/** `lower` in lower case, `bare` without its accents as well. */
type Word = { word: string; lower: string; bare: string; beside: ReadonlySet<string>; at: { text: number; start: number; end: number }[] };

/**
 * Words with a capital that differ in one letter, or in an accent, where one is the rule and the other the exception, or where
 * they stand beside the same other name. Words of which one only has an ending more (Korea, Korean) are two words.
 */
export function findVariants(texts: readonly string[]): NameVariants[] {
  const found: NameVariants[] = [];
  for (const alike of byFirstLetter(capitalised(texts))) {
    alike.forEach((one, index) => {
      for (const other of alike.slice(index + 1)) {
        if (!areOneName(one, other)) continue;
        const [usual, rare] = one.at.length >= other.at.length ? [one, other] : [other, one];
        found.push({ usual: usual.word, other: rare.word, at: rare.at });
      }
    });
  }
  return found;
}

/** Names that begin with different letters are never one, which saves most comparisons of a long copy. */
function byFirstLetter(words: Iterable<Word>): Iterable<Word[]> {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    const letter = word.bare[0] ?? '';
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [word]);
    else group.push(word);
  }
  return groups.values();
}

function capitalised(texts: readonly string[]): Iterable<Word> {
  const words = new Map<string, Word & { beside: Set<string> }>();
  texts.forEach((text, number) => {
    for (const { 0: name, index } of text.matchAll(run)) {
      const parts = [...name.matchAll(/\S+/g)].map(({ 0: part, index: from }) => ({ word: part.replace(/['’]s?$/u, ''), from: index + from }));
      for (const { word, from } of parts) {
        if (word.length < shortest) continue;
        const known = words.get(word) ?? newWord(word);
        words.set(word, known);
        for (const other of parts) if (other.word !== word) known.beside.add(other.word);
        known.at.push({ text: number, start: from, end: from + word.length });
      }
    }
  });
  return words.values();
}

function newWord(word: string): Word & { beside: Set<string> } {
  const lower = word.toLowerCase();
  return { word, lower, bare: withoutAccents(lower), beside: new Set(), at: [] };
}

function areOneName(one: Word, other: Word): boolean {
  const [a, b] = [one.lower, other.lower];
  if (a === b || Math.abs(a.length - b.length) > 1 || a.startsWith(b) || b.startsWith(a)) return false;
  const share = [...one.beside].some((word) => other.beside.has(word));
  const isException = Math.min(one.at.length, other.at.length) === 1 && Math.max(one.at.length, other.at.length) > 1;
  if (!share && !(isException && a.length > shortest)) return false;
  // Two of one family, or Eastern and Western: names that each have a life of their own.
  return one.bare === other.bare || (a[0] === b[0] && differsOnce(a, b));
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** One letter put in, left out or put for another, or two neighbours that changed places. */
function differsOnce(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
