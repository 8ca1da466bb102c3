import { describe, expect, it } from 'vitest';
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
