import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from './words.ts';

describe('counting words', () => {
  it.each([
    ['en', '', 0],
    ['en', 'Tokyo’s envoy said: “no plan” — twice.', 6],
    ['en', '1,200 people, 3.5 %', 3],
    ['ar', 'قال السفير إن الخطة قائمة', 5],
  ])('%s: %j', (language, text, words) => {
    expect(countWords(text, language)).toBe(words);
  });

  it('finds words where a script writes no spaces', () => {
    expect(countWords('首相は国会で述べた', 'ja')).toBeGreaterThan(3);
  });
});

describe('reading time', () => {
  it('is nothing for nothing, a minute for anything, and grows with the words', () => {
    expect([0, 1, 238, 1190].map(readingMinutes)).toEqual([0, 1, 1, 5]);
  });
});
