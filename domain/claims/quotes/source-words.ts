import { tokensOf, type Token } from './tokens.ts';

/** A source's text made ready to be compared with many quotations. */
export type SourceWords = {
  id: string;
  text: string;
  /** BCP 47, or '' where it is not known. */
  language: string;
  tokens: readonly Token[];
  /** Where each word stands among the tokens, by its key. */
  places: ReadonlyMap<string, readonly number[]>;
  /** The text with every run of white space as one space, and where each of its units stands in the text. */
  plain: { text: string; offsets: Uint32Array };
};

export function sourceWords({ id, text, language }: { id: string; text: string; language: string }): SourceWords {
  const tokens = tokensOf(text);
  const places = new Map<string, number[]>();
  tokens.forEach(({ kind, key }, at) => {
    if (kind !== 'word' && kind !== 'sign') return;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  });
  return { id, text, language, tokens, places, plain: plainText(text) };
}

/** Collapses white space, and remembers where things stood. */
export function plainText(text: string): { text: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length + 1);
  let plain = '';
  let from = 0;
  for (const space of text.matchAll(/\s+/g)) {
    for (let at = from; at < space.index; at++) offsets[plain.length + at - from] = at;
    plain += text.slice(from, space.index);
    offsets[plain.length] = space.index;
    plain += ' ';
    from = space.index + space[0].length;
  }
  for (let at = from; at <= text.length; at++) offsets[plain.length + at - from] = at;
  plain += text.slice(from);
  return { text: plain, offsets: offsets.subarray(0, plain.length + 1) };
}
