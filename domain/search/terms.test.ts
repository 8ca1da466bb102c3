import { expect, it } from 'vitest';
import { parseQuery } from './query.ts';
import { fieldTerm, hasTerm, toggleTerm } from './terms.ts';

it('puts a filter into a query and takes it out again', () => {
  const term = fieldTerm('tag', 'port strike');
  expect(term).toBe('tag:"port strike"');
  const narrowed = toggleTerm('crane "night shift"', term);
  expect(narrowed).toBe('crane "night shift" tag:"port strike"');
  expect(hasTerm(narrowed, term)).toBe(true);
  expect(toggleTerm(narrowed, term)).toBe('crane "night shift"');
  expect(toggleTerm('', fieldTerm('kind', 'web-page'))).toBe('kind:web-page');
  expect(toggleTerm('cited:no', 'cited:no')).toBe('');
});

it('means the value, whatever signs are in it', () => {
  expect(parseQuery(fieldTerm('site', 'The “Quay” & Co.'))).toEqual({
    clauses: [{ of: 'index', negated: false, any: [{ is: 'phrase', words: ['the', 'quay', 'co'], prefix: false, field: 'site' }] }],
  });
});
