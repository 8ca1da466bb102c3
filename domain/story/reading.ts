import { findQuotations } from '../claims/quotes/quotations.ts';
import { isQuotation, textOf, type Block } from './body.ts';
import { findPlaceholders, type Placeholder } from './placeholders.ts';
import { countWords } from './words.ts';

/** What one top-level block says of itself: everything that counts, outline and marks of the desk are made of. */
export type BlockReading = {
  id: string;
  /** Its words, as `textOf` gives them. */
  text: string;
  /** The level of a heading; null for any other block. */
  level: 2 | 3 | 4 | null;
  words: number;
  /** Words that stand between quotation marks, or in a block set as a quotation. */
  quotedWords: number;
  sentences: number;
  /** Words of more than six letters, which {@link readingEase} asks for. */
  longWords: number;
  /** What is still to come, in order. */
  placeholders: readonly Placeholder[];
};

/** Reads a block. @param language BCP 47: where words and sentences end is another question in another language */
export function readBlock(block: Block, language: string): BlockReading {
  const text = textOf(block);
  const isQuote = isQuotation(block);
  const quotations = isQuote ? [] : findQuotations([{ id: block.$.id, text, isQuote }]);
  const words = countWords(text, language);
  const quoted = quotations
    .filter(({ depth, closed }) => depth === 0 && closed)
    .flatMap(({ stretches }) => stretches)
    .reduce((sum, { start, end }) => sum + countWords(text.slice(start, end), language), 0);
  return {
    id: block.$.id,
    text,
    level: block.type === 'heading' ? (Number(block.tag.slice(1)) as 2 | 3 | 4) : null,
    words,
    quotedWords: isQuote ? words : quoted,
    // A heading is no sentence, however long it is.
    sentences: block.type === 'heading' ? 0 : countSentences(text, language),
    longWords: block.type === 'heading' ? 0 : (text.match(/[\p{L}\p{M}]{7,}/gu)?.length ?? 0),
    placeholders: findPlaceholders(text),
  };
}

function countSentences(text: string, language: string): number {
  let sentences = 0;
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text))
    if (/[\p{L}\p{N}]/u.test(segment)) sentences++;
  return sentences;
}

/**
 * How hard a text is to read, as LIX (Björnsson 1968): words a sentence and long words in a hundred, added. It needs no
 * syllables, so that it says the same in every language written with letters. Null where there is too little to tell.
 */
export function readingEase({ words, sentences, longWords }: Pick<BlockReading, 'words' | 'sentences' | 'longWords'>): { lix: number; word: EaseWord } | null {
  if (sentences === 0 || words < 30) return null;
  const lix = Math.round(words / sentences + (100 * longWords) / words);
  const step = easeSteps.find(({ below }) => lix < below);
  return { lix, word: step?.word ?? 'very hard' };
}

export type EaseWord = 'very easy' | 'easy' | 'middling' | 'hard' | 'very hard';
/** Björnsson's own steps: children's books below 30, news about 40 to 50, official texts above 60. */
const easeSteps = [
  { below: 30, word: 'very easy' },
  { below: 40, word: 'easy' },
  { below: 50, word: 'middling' },
  { below: 60, word: 'hard' },
] as const satisfies { below: number; word: EaseWord }[];

/** A heading and what stands under it. */
export type OutlineEntry = {
  blockId: string;
  level: 2 | 3 | 4;
  text: string;
  /** Words up to the next heading of its level or above, its own left out. */
  words: number;
};

/** The headings of a copy in order. A block that was not read yet has no words. */
export function outlineOf(readings: readonly (BlockReading | undefined)[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let open: OutlineEntry[] = [];
  for (const reading of readings) {
    if (reading === undefined) continue;
    if (reading.level === null) {
      for (const entry of open) entry.words += reading.words;
      continue;
    }
    const { level } = reading;
    const entry: OutlineEntry = { blockId: reading.id, level, text: reading.text, words: 0 };
    open = [...open.filter((above) => above.level < level), entry];
    entries.push(entry);
  }
  return entries;
}
