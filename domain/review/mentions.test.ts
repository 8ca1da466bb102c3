import { expect, it } from 'vitest';
import { mentionedIn } from './mentions.ts';

const people = ['Ann', 'Ann Lee', 'Łucja Nowak', '山田'].map((name) => ({ id: name, name }));
const called = (text: string) => mentionedIn(text, people).map(({ name }) => name);

it.each([
  ['@Ann, is this so?', ['Ann']],
  ['Ask @ann lee.', ['Ann Lee']],
  ['@Ann and @Łucja Nowak: look', ['Ann', 'Łucja Nowak']],
  ['@Anna is somebody else', []],
  ['mail ann@Ann', []],
  ['@山田 見て', ['山田']],
  ['nobody', []],
])('%s calls %j', (text, names) => {
  expect(called(text)).toEqual(names);
});
