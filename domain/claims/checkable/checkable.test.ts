import { describe, expect, it } from 'vitest';
import { checkableCases } from './cases.ts';
import { checkableItems } from './checkable.ts';
import { coveragePercent, coveredBy } from './coverage.ts';
import { weekdayOf, writtenDates } from './dates.ts';
import { findInEnglish } from './english.ts';

it('has a hundred sentences and more', () => expect(checkableCases.length).toBeGreaterThan(100));

describe('what can be checked', () => {
  it.each(checkableCases)('%s: %s', (language, text, ...items) => {
    const found = checkableItems(text, language, language === 'en' ? findInEnglish : undefined);
    expect(found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(items);
  });
});

it('never gives items that overlap or leave the text', () => {
  const text = checkableCases.filter(([language]) => language === 'en').map(([, sentence]) => sentence).join(' ');
  let before = 0;
  for (const { start, end } of checkableItems(text, 'en', findInEnglish)) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(text.length);
});

describe('a written date', () => {
  it.each([
    ['en', 'Wednesday, 24 May 2023', { year: 2023, month: 5, day: 24, weekday: 3 }],
    ['en', 'Wednesday (May 24)', { year: null, month: 5, day: 24, weekday: 3 }],
    ['fr', 'mercredi 24 mai 2023', { year: 2023, month: 5, day: 24, weekday: 3 }],
    ['ar', '٢٤ مايو ٢٠٢٣', { year: 2023, month: 5, day: 24, weekday: null }],
    ['ja', '2023年5月24日', { year: 2023, month: 5, day: 24, weekday: null }],
    ['de', 'Mittwoch, den 24. Mai 2023', { year: 2023, month: 5, day: 24, weekday: 3 }],
  ])('in %s: %s', (language, text, date) => {
    expect(writtenDates(text, language)).toMatchObject([date]);
  });

  it('is on the calendar or not', () => {
    expect(weekdayOf(2023, 5, 24)).toBe(3);
    expect(weekdayOf(2023, 2, 29)).toBeNull();
    expect(weekdayOf(1949, 4, 4)).toBe(1);
  });
});

describe('coverage', () => {
  const claims = [{ blockId: 'a', start: 0, end: 10 }, { blockId: 'a', start: 8, end: 20 }];
  it.each([
    [{ blockId: 'a', start: 5, end: 15 }, true],
    [{ blockId: 'a', start: 15, end: 25 }, true],
    [{ blockId: 'a', start: 19, end: 25 }, false],
    [{ blockId: 'b', start: 5, end: 15 }, false],
  ])('of %j is %s', (stretch, covered) => expect(coveredBy(claims)([stretch])).toBe(covered));
  it('is whole where there is nothing, and never rounded up', () => {
    expect(coveragePercent({ covered: 0, all: 0 })).toBe(100);
    expect(coveragePercent({ covered: 199, all: 200 })).toBe(99);
  });
});
