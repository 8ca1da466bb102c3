/**
 * The words and signs of a text as quotations are compared by them. Scripts that write no spaces between words are
 * taken apart character by character.
 */
export type Token = {
  /**
   * - `word`: letters and digits, with what joins them (`don’t`, `1,000`, `U.S`).
   * - `sign`: what is read aloud like a word: `%`, `€`, the minus of `-5`.
   * - `mark`: punctuation and quotation marks.
   * - `gap`: an ellipsis, words left out.
   * - `insert`: square brackets and what is in them, put in by an editor.
   */
  kind: 'word' | 'sign' | 'mark' | 'gap' | 'insert';
  text: string;
  /** What it is compared by: Unicode form, letter case and the style of its marks folded away. */
  key: string;
  start: number;
  end: number;
};

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const joiner = String.raw`(?:['’ʼ.,:٫٬·](?=[\p{L}\p{N}]))`;
const shapes: readonly (readonly [Token['kind'], string])[] = [
  ['gap', String.raw`\[\s*(?:…|\.{3,}|\.\s\.\s\.)\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}|\.\s\.\s\.`],
  ['insert', String.raw`\[[^\[\]]{0,200}\]`],
  ['sign', String.raw`(?<![\p{L}\p{N}])[-−–](?=\p{N})|[%‰€$£¥₽₹₩°§&@#+=×÷]`],
  ['word', String.raw`[${unspaced}]\p{M}*|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+(?:${joiner}(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+)*`],
  ['mark', String.raw`[^\s\p{L}\p{N}\p{M}\p{C}]`],
];
const pattern = new RegExp(shapes.map(([kind, shape]) => `(?<${kind}>${shape})`).join('|'), 'gu');

const oneUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Of a script that writes no spaces, where a word is a character here and one is enough to tell a passage by. */
export const isUnspaced = ({ key }: Token): boolean => oneUnspaced.test(key);

/** The minus of a number, which changes what it says. */
export const isMinus = ({ kind, key }: Token): boolean => kind === 'sign' && key === '-';

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [kind] = shapes.find(([name]) => match.groups?.[name] !== undefined)!;
    return { kind, text: match[0], key: keyOf(kind, match[0]), start: match.index, end: match.index + match[0].length };
  });
}

function keyOf(kind: Token['kind'], text: string): string {
  if (kind === 'gap') return '…';
  const key = text.normalize('NFC').toLowerCase();
  if (kind === 'sign') return key.replace(/[−–]/g, '-');
  if (kind === 'word') return key.replace(/[’ʼ]/g, "'");
  if (/[“”„‟«»"‘’‚‛‹›「」『』']/.test(key)) return '"';
  return key.replace(/[‐‑‒–—―]/g, '-').replace('。', '.').replace('、', ',').replace('，', ',');
}
