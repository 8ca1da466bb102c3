import { expect, it } from 'vitest';
import { sourceWordsFor } from './replacement.ts';

const place = (exact: string) => ({
  sourceId: '',
  captureId: '',
  title: '',
  capturedAt: 0,
  passage: { exact, prefix: '', suffix: '', position: null },
  locator: null,
});

it.each([
  ['it is safe,', ['it is not safe'], 'it is not safe,'],
  ['it is safe', ['it is not safe,'], 'it is not safe'],
  ['it is safe.', ['it is not safe,'], 'it is not safe.'],
  ['never again', ['he said "never again" twice'], 'he said ‘never again’ twice'],
  ['one two three four', ['one  two', 'three\nfour'], 'one two … three four'],
])('%s of %j becomes %s', (words, exact, becomes) => {
  expect(sourceWordsFor({ words, places: exact.map(place) })).toBe(becomes);
});

it('has nothing where no passage was found', () => expect(sourceWordsFor({ words: 'x', places: [] })).toBeNull());
