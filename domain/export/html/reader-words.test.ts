import { expect, it } from 'vitest';
import { languagesWithWords } from '../words.ts';
import { languagesForReaders, readerWords } from './reader-words.ts';

it('speaks every language that an export speaks', () => {
  expect(languagesForReaders.toSorted()).toEqual(languagesWithWords.toSorted());
});

it.each(languagesForReaders)('has all its words in %s', (language) => {
  const words = readerWords(language);
  expect(Object.values(words).every((text) => text !== '')).toBe(true);
  expect(words.checked).toContain('{date}');
});
