import { expect, it } from 'vitest';
import type { Claim, Person } from '../../../contract/claims.ts';
import { isFiltering, noFilter, passesFilter, type ClaimFilter } from './filter.ts';

const checker: Person = { id: 'c', name: 'Chris Álvarez', initials: 'CÁ', colour: 'teal', createdAt: 0 };
const claim: Claim = {
  id: 'a',
  storyId: 's',
  number: 7,
  kind: 'number',
  risk: 'high',
  checkerId: checker.id,
  note: 'ask the board',
  createdAt: 0,
  updatedAt: 0,
  actor: '',
  place: { kind: 'unanchored', words: '' },
  words: 'The port stayed open for 41 days',
  graf: 1,
  state: { verdict: 'verified', anchored: true, stale: [] },
  mark: 'stale-text',
  verdict: null,
  evidence: [],
};

const passes = (filter: Partial<ClaimFilter>): boolean => passesFilter(claim, { ...noFilter, ...filter }, [checker]);

it.each<[string, Partial<ClaimFilter>, boolean]>([
  ['nothing asked for', {}, true],
  ['words in any order and case', { words: '41 PORT' }, true],
  ['words that do not all stand there', { words: '41 ports' }, false],
  ['its note', { words: 'board' }, true],
  ['words for its state', { words: 'stale' }, true],
  ['its checker without the accent', { words: 'alvarez' }, true],
  ['its state', { state: 'stale-text' }, true],
  ['the stage of its state', { state: 'stale' }, true],
  ['another stage', { state: 'open' }, false],
  ['its kind and risk', { kind: 'number', risk: 'high' }, true],
  ['another kind', { kind: 'date' }, false],
  ['its checker', { checker: 'c' }, true],
  ['nobody', { checker: 'nobody' }, false],
])('%s', (_what, filter, expected) => {
  expect(passes(filter)).toBe(expected);
});

it('knows whether anything is asked for', () => {
  expect(isFiltering(noFilter)).toBe(false);
  expect(isFiltering({ ...noFilter, words: ' ' })).toBe(false);
  expect(isFiltering({ ...noFilter, risk: 'low' })).toBe(true);
});
