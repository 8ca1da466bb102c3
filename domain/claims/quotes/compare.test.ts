import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, spoken } from './cases.ts';
import { compareQuotation, type Comparison } from './compare.ts';
import { sourceWords } from './source-words.ts';

const sources = Object.entries(spoken).map(([id, source]) => sourceWords({ id, ...source }));
const byId = new Map(sources.map((source) => [source.id, source]));

function told(comparison: Comparison): string {
  switch (comparison.kind) {
    case 'permitted':
      return ['permitted', ...comparison.edits.toSorted()].join(' ');
    case 'altered':
      return `altered ${comparison.differences.map(({ quoted, source }) => `${quoted}/${source}`).join(' ')}`;
    case 'exact':
    case 'stitched':
    case 'not-found':
      return comparison.kind;
  }
}

const wanted = (outcome: string): string =>
  outcome.startsWith('permitted') ? ['permitted', ...outcome.split(' ').slice(1).toSorted()].join(' ') : outcome;

describe(`${cases.length} quotations`, () => {
  it.each(cases)('%s: %s', (outcome, quoted) => {
    expect(told(compareQuotation(quoted, sources))).toBe(wanted(outcome));
  });
});

it('a passage is where the words stand', () => {
  const comparison = compareQuotation('no plan to join', sources);
  if (comparison.kind !== 'exact') throw new Error(comparison.kind);
  const { sourceId, start, end } = comparison.passage;
  expect(byId.get(sourceId)!.text.slice(start, end)).toBe('no plan to join');
});

it('a source in another language may have been translated', () => {
  const french = sources.filter(({ language }) => language === 'fr');
  expect(compareQuotation('We have no plan of joining', french, 'en-GB')).toEqual({ kind: 'not-found', otherLanguage: true });
  expect(compareQuotation('Une autre phrase', french, 'fr-CA')).toEqual({ kind: 'not-found', otherLanguage: false });
  expect(compareQuotation('Anything', [], 'en')).toEqual({ kind: 'not-found', otherLanguage: false });
});

const changes = 10_000;
const english = byId.get('minister')!;
const words = english.tokens.filter(({ kind }) => kind === 'word');

describe('for any quotation', () => {
  it('one that is unaltered is never called altered', () => {
    const span = fc.tuple(fc.constantFrom(...sources), fc.nat(), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(span, ([source, at, length]) => {
        const own = source.tokens.filter(({ kind }) => kind === 'word' || kind === 'sign');
        const first = at % own.length;
        const last = Math.min(own.length - 1, first + length);
        const quoted = source.text.slice(own[first]!.start, own[last]!.end);
        // A number taken from behind its minus is another number.
        fc.pre(/[\p{L}\p{N}]/u.test(quoted) && own[first - 1]?.text !== '-');
        expect(compareQuotation(quoted, sources).kind).toBe('exact');
      }),
      { numRuns: 2000 },
    );
  });

  it(`a changed word is never called exact or permitted, in ${changes} changes`, { timeout: 120_000 }, () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');
    const change = fc.record({
      first: fc.nat({ max: words.length - 1 }),
      length: fc.integer({ min: 1, max: 12 }),
      which: fc.nat({ max: 11 }),
      how: fc.constantFrom('letter', 'word', 'drop', 'double', 'swap'),
      letter: fc.constantFrom(...letters),
      at: fc.nat({ max: 20 }),
      other: fc.nat({ max: words.length - 1 }),
    });
    fc.assert(
      fc.property(change, ({ first, length, which, how, letter, at, other }) => {
        const chosen = words.slice(first, first + length);
        const target = which % chosen.length;
        const quoted = chosen.map(({ text }) => text);
        const old = quoted[target]!;
        if (how === 'letter') quoted[target] = old.slice(0, at % old.length) + letter + old.slice((at % old.length) + 1);
        if (how === 'word') quoted[target] = words[other]!.text;
        if (how === 'drop') quoted.splice(target, 1);
        if (how === 'double') quoted.splice(target, 0, `${old}${letter}x`);
        if (how === 'swap' && target > 0) [quoted[target - 1], quoted[target]] = [quoted[target]!, quoted[target - 1]!];
        const run = words.map(({ key }) => key).join(' ');
        const said = quoted.map((word) => word.toLowerCase().replaceAll('’', "'")).join(' ');
        // A change may by chance make what was said elsewhere, or nothing that could be told from it.
        fc.pre(said !== '' && !` ${run} `.includes(` ${said} `));
        const { kind } = compareQuotation(quoted.join(' '), [english]);
        expect(['exact', 'permitted'], quoted.join(' ')).not.toContain(kind);
      }),
      { numRuns: changes },
    );
  });

  it('nothing that is put in makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (quoted) => {
        expect(compareQuotation(quoted, sources).kind).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });
});
