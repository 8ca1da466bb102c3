import { describe, expect, it } from 'vitest';
import { fill, languagesWithWords, wordsFor, type Words } from './words.ts';

const placeholders = (words: Words) =>
  Object.fromEntries(Object.entries(words).map(([name, pattern]) => [name, pattern.match(/\{\w+\}/g)?.toSorted() ?? []]));

describe('the words of an export', () => {
  it.each(languagesWithWords)('are whole in %s', (language) => {
    const { words } = wordsFor(language);
    expect(placeholders(words)).toEqual(placeholders(wordsFor('en').words));
    expect(Object.values(words).every((pattern) => pattern !== '')).toBe(true);
  });

  it.each([
    ['de-AT', 'Anmerkungen', 'de-AT'],
    ['zh-CN', '注释', 'zh-CN'],
    ['zh-TW', 'Notes', 'en'],
    ['eu', 'Notes', 'en'],
  ])('for %s are %s in %s', (language, notes, locale) => {
    expect(wordsFor(language)).toMatchObject({ words: { notes }, locale });
  });

  it('take their values in place', () => {
    expect(fill('seen {date} here', { date: 7 })).toEqual(['seen ', 7, ' here']);
  });
});
