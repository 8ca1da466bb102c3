import { describe, expect, it } from 'vitest';
import { clockText } from './clock.ts';
import { locatorFor } from './locator.ts';
import { readableText, type ReadableBlock } from './readable.ts';

const readable: ReadableBlock[] = [
  { kind: 'heading', text: 'Harbour' },
  { kind: 'paragraph', text: 'The board met.' },
  { kind: 'quote', text: 'Nobody was turned away.' },
  { kind: 'heading', text: 'Afterwards' },
  { kind: 'paragraph', text: 'It met again.' },
];

describe('a locator', () => {
  it.each([
    ['The board', '1'],
    ['away', '2'],
    ['again', '3'],
  ])('of %j is graf %s', (words, value) => {
    expect(locatorFor(readable, { start: readableText(readable).indexOf(words) })).toEqual({ label: 'paragraph', value });
  });

  it('is none in a heading, between grafs or past the end', () => {
    for (const start of [0, readableText(readable).indexOf('Afterwards'), 24, 10_000]) expect(locatorFor(readable, { start })).toBeNull();
  });
});

it('names the page of what has pages, and the time of what is said', () => {
  const onPage = (page: number): ReadableBlock => ({ kind: 'paragraph', text: 'words', page });
  expect(locatorFor([onPage(1), onPage(3)], { start: 7 })).toEqual({ label: 'page', value: '3' });
  expect(locatorFor([{ kind: 'heading', text: 'words', page: 2 }], { start: 0 })).toEqual({ label: 'page', value: '2' });
  const said: ReadableBlock = { kind: 'paragraph', text: 'words', time: { start: 3_723_400, end: 3_725_000 } };
  expect(locatorFor([said], { start: 2 })).toEqual({ label: 'time', value: '1:02:03' });
});

it.each([
  [0, '0:00'],
  [7_999, '0:07'],
  [723_000, '12:03'],
  [3_600_000, '1:00:00'],
  [36_000_000, '10:00:00'],
])('%i milliseconds are %s', (time, words) => expect(clockText(time)).toBe(words));
