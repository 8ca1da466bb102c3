import { describe, expect, it } from 'vitest';
import { wordFinder } from './find-words.ts';

const found = (text: string, words: string): string[] => wordFinder(text)(words).map(({ start, end }) => text.slice(start, end));

describe('words are found', () => {
  it.each([
    ['The harbour board. The Harbour.', 'harbour', ['harbour', 'Harbour']],
    ['Zürich and ZURICH', 'zurich', ['Zürich', 'ZURICH']],
    ['the harbour\n\nboard met', 'harbour board', ['harbour\n\nboard']],
    ['İstanbul, istanbul', 'Istanbul', ['İstanbul', 'istanbul']],
    ['“It’s so,” she said', '"it\'s so,"', ['“It’s so,”']],
    ['東京は晴れ。東京', '東京', ['東京', '東京']],
    ['e\u0301cole', 'école', ['e\u0301cole']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['😀 smile 😀', '😀', ['😀', '😀']],
    ['plain', 'missing', []],
    ['plain', '   ', []],
    ['a.b+c', '.b+', ['.b+']],
  ])('in %j: %j', (text, words, wanted) => expect(found(text, words)).toEqual(wanted));
});

it('places of a long text are exact', () => {
  const text = 'Über '.repeat(20_000) + 'the ferry';
  const [place] = wordFinder(text)('ferry');
  expect(place).toEqual({ start: text.length - 5, end: text.length });
});
