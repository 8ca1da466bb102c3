import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestIn } from './nearest.ts';

const words = ('the harbour board met on tuesday and said that no ship had been turned away while a second captain ' +
  'wrote to the ministry about the ferry its fuel and the long winter of repairs at pier seven').split(' ');
const prose = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => words[(at * at * 31 + at * 17 + seed * 7 + Math.floor(at / 5)) % words.length]!);

describe('the places nearest to a passage', () => {
  it('hold a long stretch in which words were changed, put in and left out', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 8, max: 60 }), fc.integer({ min: 4, max: 9 }), fc.nat(2), (seed, count, every, how) => {
        const original = Array.from({ length: count }, (_, at) => `${prose(seed, count)[at]!}${(seed + at) % 13}`);
        const changed = original.flatMap((word, at) => (at % every !== every - 1 ? [word] : [['other'], [], [word, 'indeed']][how]!));
        const around = prose(seed + 1, 400);
        const text = [...around, ...changed, ...around.toReversed()].join(' ');
        const start = around.join(' ').length + 1;
        const middle = start + changed.join(' ').length / 2;
        const found = nearestIn(text)(original.join(' '));
        expect(found.some((place) => place.start <= middle && place.end >= middle)).toBe(true);
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });

  it('do not overlap, and the same words are of the same likeness', () => {
    const text = 'no ship had been turned away from the pier. '.repeat(5);
    const found = nearestIn(text)('no ship had been turned away from the pier!');
    expect(found.length).toBeGreaterThan(1);
    for (const [at, one] of found.entries()) for (const other of found.slice(at + 1)) expect(one.end <= other.start || other.end <= one.start).toBe(true);
    expect(new Set(found.map(({ similarity }) => similarity)).size).toBe(1);
  });

  it('cut no word in two, and take no sentence for a word where there is no space between them', () => {
    const later = 'The chair said: Few ships have been turned away this winter, and none will be in March.';
    const [best] = nearestIn(later)('No ship has been turned away this winter, and none will be');
    expect(later.slice(best?.start, best?.end)).toMatch(/^(Few |)ships have been .* be$/);
    const japanese = '首相は国会で新しい計画はまったくないと述べた';
    const [place] = nearestIn(japanese)('新しい計画はないと');
    expect(place?.start).toBe(japanese.indexOf('新しい'));
  });

  it('tell a long passage whose middle changed from an unchanged one', () => {
    const passage = Array.from({ length: 300 }, (_, at) => `word${at}`).join(' ');
    const later = passage.replace('word150 word151', 'nothing at all');
    const [best] = nearestIn(`Before. ${later} After.`)(passage);
    expect(best?.similarity).toBeGreaterThan(0.9);
    expect(best?.similarity).toBeLessThan(1);
  });

  it('are none in a text of other words', () => {
    expect(nearestIn(prose(3, 600).join(' '))('Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich')).toEqual([]);
    expect(nearestIn('')('words')).toEqual([]);
  });
});
