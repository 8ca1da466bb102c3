import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTerms, canBeCited, mayBeNamed, termsOfPassage, type MarkedPassage, type Terms } from './terms.ts';

const passage = (start: number, end: number) => ({ exact: 'x'.repeat(end - start), position: { start, end } });
const mark = (start: number, end: number, terms: Terms | null, attribution = ''): MarkedPassage => ({
  passage: passage(start, end),
  terms,
  attribution,
});
const source = { terms: 'background', attribution: 'a senior official' } as const;

describe('the terms of a passage', () => {
  it('are those of its source where nothing is marked', () => {
    expect(termsOfPassage(passage(0, 10), source, [])).toEqual(source);
    expect(termsOfPassage(passage(0, 10), source, [mark(10, 20, 'off-the-record'), mark(2, 4, null)])).toEqual(source);
  });

  it('are the strictest that it overlaps', () => {
    const marks = [mark(0, 3, 'on-the-record'), mark(9, 12, 'off-the-record', 'nobody'), mark(2, 5, 'deep-background')];
    expect(termsOfPassage(passage(0, 10), source, marks)).toEqual({ terms: 'off-the-record', attribution: 'nobody' });
  });

  it('may be freer than those of the source where marks cover it whole', () => {
    const marks = [mark(0, 6, 'on-the-record'), mark(6, 10, 'on-the-record', 'Ada Okafor')];
    expect(termsOfPassage(passage(1, 9), source, marks).terms).toBe('on-the-record');
    expect(termsOfPassage(passage(1, 11), source, marks)).toEqual(source);
  });

  it('of words without a place are those of the marks that hold them', () => {
    const caption = { exact: 'the pier at dawn', position: null };
    const marked = [{ passage: { exact: 'A caption: the pier at dawn', position: null }, terms: 'not-for-publication', attribution: '' }] as const;
    expect(termsOfPassage(caption, source, marked).terms).toBe('not-for-publication');
  });

  it('never get freer by another mark that is at least as strict as the source', () => {
    const terms = fc.constantFrom(...allTerms);
    const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(terms, fc.array(fc.tuple(span, terms)), span, (own, marks, [start, length]) => {
        const strictness = (of: Terms) => allTerms.indexOf(of);
        const marked = marks.map(([[from, long], of]) => mark(from, from + long, of));
        const found = termsOfPassage(passage(start, start + length), { terms: own, attribution: '' }, marked);
        const overlapped = marked.filter(({ passage: { position } }) => position !== null && position.start < start + length && start < position.end);
        for (const { terms: of } of overlapped) expect(strictness(found.terms)).toBeGreaterThanOrEqual(strictness(of ?? own));
      }),
    );
  });
});

describe('terms', () => {
  it('say what may be cited and who may be named', () => {
    expect(allTerms.filter(canBeCited)).toEqual(['on-the-record', 'background', 'deep-background']);
    expect(allTerms.filter((terms) => mayBeNamed({ terms, confidential: false }))).toEqual(['on-the-record']);
    expect(mayBeNamed({ terms: 'on-the-record', confidential: true })).toBe(false);
  });
});
