import { expect, it } from 'vitest';
import { placesOfName } from './names-in-text.ts';

const found = (text: string, name: string) => placesOfName(text, name).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Mara Quill', 'Then MARA  QUILL, as Mara Quill is called, left.', ['MARA  QUILL', 'Mara Quill']],
  ['Mara Quill', 'Mara Quillon and Samara Quill left.', []],
  ['Jean-Luc Maré', 'jean luc maré said', ['jean luc maré']],
  ['Stone', 'A stone was thrown. Stone saw it; Stonehouse did not.', ['Stone']],
  ['O’Dowd', 'Asked by O’Dowd.', ['O’Dowd']],
  ['山田 太郎', '昨日、山田 太郎さんは', ['山田 太郎']],
  ['山田', '昨日、山田さんは', ['山田']],
  ['', 'Nobody.', []],
])('%s stands in “%s” as %j', (name, text, places) => {
  expect(found(text, name)).toEqual(places);
});
