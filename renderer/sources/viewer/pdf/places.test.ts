import { describe, expect, it } from 'vitest';
import { passageAt } from '../../../../domain/sources/anchor.ts';
import type { Passage } from '../../../../domain/sources/passage.ts';
import { readableText, type ReadableBlock } from '../../../../domain/sources/readable.ts';
import { pageOf, stretchesFrom } from './places.ts';

const readable: ReadableBlock[] = [
  { kind: 'heading', text: 'Harbour report', page: 1 },
  { kind: 'paragraph', text: 'The board met on Tuesday and spoke of the engines for an hour.', page: 1 },
  { kind: 'paragraph', text: 'Some 412 people use the international crossing on a working day.', page: 2 },
];
const text = readableText(readable);
const passageOf = (words: string): Passage => passageAt(text, text.indexOf(words), text.indexOf(words) + words.length);

const pages = ['Harbour report\nThe board met on Tuesday and spoke\nof the engines for an hour.', 'Some 412 people use the inter-\nnational crossing on a working day.'] as const;

it('a passage is on the page of its block, or on that of its locator', () => {
  expect(pageOf(passageOf('412 people'), null, readable)).toBe(2);
  const caption = { exact: 'A caption', prefix: '', suffix: '', position: null };
  expect(pageOf(caption, { label: 'page', value: '7' }, readable)).toBe(7);
  expect(pageOf(caption, { label: 'paragraph', value: '7' }, readable)).toBeNull();
  expect(pageOf(caption, null, readable)).toBeNull();
});

describe('the words of a passage are found on the page', () => {
  const wordsAt = (page: 1 | 2, passage: Passage) => {
    const texts: [string, string] = page === 1 ? [...pages] : [pages[1], ''];
    return stretchesFrom(page, texts, passage).map((one) => [one.page, pages[one.page - 1]?.slice(one.start, one.end)]);
  };

  it('over the end of a line', () => {
    expect(wordsAt(1, passageOf('spoke of the engines'))).toEqual([[1, 'spoke\nof the engines']]);
  });

  it('in a word that the end of a line divides', () => {
    expect(wordsAt(2, passageOf('the international crossing'))).toEqual([[2, 'the inter-\nnational crossing']]);
  });

  it('over the end of the page', () => {
    expect(wordsAt(1, passageOf('for an hour.\n\nSome 412 people'))).toEqual([
      [1, 'for an hour.'],
      [2, 'Some 412 people'],
    ]);
  });

  it('on the next page alone', () => {
    expect(wordsAt(1, passageOf('412 people use'))).toEqual([[2, '412 people use']]);
  });

  it('and not where they are not', () => {
    expect(wordsAt(2, passageOf('The board met'))).toEqual([]);
  });
});
