import { describe, expect, it } from 'vitest';
import type { Block } from './body.ts';
import { outlineOf, readBlock, readingEase } from './reading.ts';

const element = { direction: null, format: '', indent: 0, version: 1 } as const;
const text = (words: string) => ({ type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }) as const;
const ids = new Map<string, string>();
const idOf = (words: string): string => {
  const id = ids.get(words) ?? crypto.randomUUID();
  ids.set(words, id);
  return id;
};
const graf = (words: string): Block => ({ type: 'paragraph', $: { id: idOf(words) }, children: [text(words)], ...element });
const heading = (tag: 'h2' | 'h3' | 'h4', words: string): Block => ({ type: 'heading', tag, $: { id: idOf(words) }, children: [text(words)], ...element });

describe('readBlock', () => {
  it('counts words, sentences, long words and what is quoted', () => {
    const reading = readBlock(graf('The harbour stays shut. “Not before Monday,” the master said.'), 'en');
    expect(reading).toMatchObject({ words: 10, sentences: 2, longWords: 1, quotedWords: 3, level: null, placeholders: [] });
  });

  it('counts the whole of a quote as quoted', () => {
    const quote: Block = { type: 'quote', $: { id: idOf('q') }, children: [text('We stay at sea')], ...element };
    expect(readBlock(quote, 'en')).toMatchObject({ words: 4, quotedWords: 4 });
  });

  it('finds what is still to come', () => {
    expect(readBlock(graf('Some TK berths, and TKTK more.'), 'en').placeholders).toEqual([
      { start: 5, end: 7 },
      { start: 20, end: 24 },
    ]);
  });

  it('takes no heading for a sentence', () => {
    expect(readBlock(heading('h3', 'What happens next'), 'en')).toMatchObject({ level: 3, sentences: 0, words: 3 });
  });
});

describe('outlineOf', () => {
  it('counts what stands under a heading, with the headings below it', () => {
    const blocks = [graf('Before it.'), heading('h2', 'One'), graf('Two words.'), heading('h3', 'Below'), graf('Now three words.'), heading('h2', 'Two'), graf('Last.')];
    const outline = outlineOf(blocks.map((block) => readBlock(block, 'en')));
    expect(outline.map(({ text: words, level, words: count }) => [words, level, count])).toEqual([
      ['One', 2, 5],
      ['Below', 3, 3],
      ['Two', 2, 1],
    ]);
  });

  it('passes over what was not read yet', () => {
    expect(outlineOf([undefined, readBlock(heading('h4', 'Alone'), 'en')])).toHaveLength(1);
  });
});

describe('readingEase', () => {
  it.each([
    [{ words: 100, sentences: 10, longWords: 15 }, { lix: 25, word: 'very easy' }],
    [{ words: 100, sentences: 5, longWords: 25 }, { lix: 45, word: 'middling' }],
    [{ words: 100, sentences: 2, longWords: 30 }, { lix: 80, word: 'very hard' }],
  ])('%o', (counts, ease) => expect(readingEase(counts)).toEqual(ease));

  it('says nothing of a line or two', () => {
    expect(readingEase({ words: 12, sentences: 1, longWords: 2 })).toBeNull();
  });
});
