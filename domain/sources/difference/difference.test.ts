import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadableBlock } from '../readable.ts';
import { changedWords, differenceOf, type DifferenceRow } from './difference.ts';
import { wordDifference, type WordPart } from './words.ts';

const blocks = (...texts: string[]): ReadableBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));
const marked = (parts: readonly WordPart[]) =>
  parts.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind]).join('');
const side = (parts: readonly WordPart[], without: 'removed' | 'added') =>
  parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');

describe('the difference of words', () => {
  it.each([
    ['The board met on Tuesday.', 'The board met on Friday.', 'The board met on [-Tuesday-]{+Friday+}.'],
    ['No ship sailed.', 'No ship ever sailed.', 'No ship {+ever +}sailed.'],
    ['It cost 1,200 dollars', 'It cost 1,300 dollars', 'It cost [-1,200-]{+1,300+} dollars'],
    ['a small boat came', 'one large ship came', '[-a small boat-]{+one large ship+} came'],
    ['首相は計画はないと述べた', '首相は計画があると述べた', '首相は計画[-はない-]{+がある+}と述べた'],
    ['قال الوزير إن الخطة قائمة', 'قال السفير إن الخطة قائمة', 'قال [-الوزير-]{+السفير+} إن الخطة قائمة'],
    ['', 'new', '{+new+}'],
    ['same', 'same', 'same'],
    ['', '', ''],
  ])('of %j and %j is %j', (earlier, later, expected) => {
    expect(marked(wordDifference(earlier, later))).toBe(expected);
  });

  it('gives both texts back whole', () => {
    const text = fc.array(fc.constantFrom('the', 'board', 'said', ' ', ', ', '.', '港', 'قال', '🚢', "don't", '\n'), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const parts = wordDifference(earlier, later);
        expect(side(parts, 'added')).toBe(earlier);
        expect(side(parts, 'removed')).toBe(later);
      }),
      { numRuns: 3000, seed: 20261124 },
    );
  });
});

describe('the difference of two captures', () => {
  const kinds = (rows: readonly DifferenceRow[]) => rows.map(({ kind }) => kind);

  it('tells what stayed, changed, went and came, in order', () => {
    const rows = differenceOf(
      blocks('The board met on Tuesday in the old house.', 'It said nothing to anybody.', 'A ferry sailed with forty people on it.'),
      blocks('The board met on Friday in the old house.', 'Rain is expected in the valleys.', 'A ferry sailed with forty people on it.', 'Updated at noon.'),
    );
    expect(kinds(rows)).toEqual(['changed', 'removed', 'added', 'same', 'added']);
    expect(rows[0]).toMatchObject({ earlier: 0, later: 0 });
    expect(rows[3]).toMatchObject({ earlier: 73, later: 77 });
    expect(changedWords(rows)).toEqual({ removed: 6, added: 10 });
  });

  it('tells a block that moved, with the words that changed on the way', () => {
    const moved = 'The ministry warned of a long winter for every port in the north.';
    const rows = differenceOf(
      blocks(moved, 'One stays here as it was.', 'Two stays here as it was.', 'Three stays here as it was.'),
      blocks('One stays here as it was.', 'Two stays here as it was.', 'Three stays here as it was.', moved.replace('long', 'very long')),
    );
    expect(kinds(rows)).toEqual(['moved-away', 'same', 'same', 'same', 'moved-here']);
    const last = rows.at(-1);
    expect(last?.kind === 'moved-here' && marked(last.parts)).toContain('a {+very +}long winter');
    expect(changedWords(rows)).toEqual({ removed: 0, added: 1 });
  });

  it('loses no block of either side', () => {
    const text = fc.array(fc.constantFrom('One two three four.', 'Five six seven eight nine.', 'One two three five.', 'Ten.', 'Ten eleven twelve thirteen fourteen.', ''), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const rows = differenceOf(blocks(...earlier), blocks(...later));
        const was = rows.flatMap((row) => {
          if (row.kind === 'added' || row.kind === 'moved-here') return [];
          return [row.kind === 'changed' ? side(row.parts, 'added') : row.text];
        });
        const is = rows.flatMap((row) => {
          if (row.kind === 'removed' || row.kind === 'moved-away') return [];
          return [row.kind === 'changed' || row.kind === 'moved-here' ? side(row.parts, 'removed') : row.text];
        });
        expect(was).toEqual(earlier);
        expect(is).toEqual(later);
      }),
      { numRuns: 3000, seed: 20261124 },
    );
  });

  it('of a hundred thousand words takes a moment', () => {
    const graf = (at: number) => Array.from({ length: 70 }, (_, word) => `w${(at * 7919 + word * 104_729) % 3001}`).join(' ');
    const earlier = Array.from({ length: 1430 }, (_, at) => graf(at));
    const later = earlier.flatMap((text, at) => (at % 10 === 3 ? [text.replace(/w\d+/, 'changed')] : at % 97 === 0 ? [] : [text]));
    const started = performance.now();
    const rows = differenceOf(blocks(...earlier), blocks(...later));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(kinds(rows).filter((kind) => kind === 'changed').length).toBeGreaterThan(100);
  });
});
