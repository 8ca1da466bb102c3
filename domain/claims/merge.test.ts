import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeHistories, type MergedVerdict } from './merge.ts';

const said = (id: string, at: number, verdict: MergedVerdict['verdict'] = 'verified', wordsHash = 'w'): MergedVerdict => ({ id, at, verdict, wordsHash });
const shared = said('a', 1);

it.each([
  ['nothing new', [shared], [shared], { kind: 'same' }],
  ['less than is here', [shared, said('b', 2)], [shared], { kind: 'same' }],
  ['one that follows', [shared], [shared, said('b', 2, 'false')], { kind: 'add', verdicts: [said('b', 2, 'false')] }],
  ['a first one', [], [shared], { kind: 'add', verdicts: [shared] }],
  ['the same said apart', [shared, said('b', 3)], [shared, said('c', 2)], { kind: 'add', verdicts: [said('c', 2)] }],
  ['something else said apart', [shared, said('b', 3)], [shared, said('c', 4, 'false')], { kind: 'conflict', ours: said('b', 3), theirs: said('c', 4, 'false') }],
  ['the same of other words', [said('b', 3)], [said('c', 4, 'verified', 'v')], { kind: 'conflict', ours: said('b', 3), theirs: said('c', 4, 'verified', 'v') }],
  ['one that was changed', [shared], [said('a', 1, 'false')], { kind: 'conflict', ours: shared, theirs: said('a', 1, 'false') }],
  ['one of an earlier time', [shared], [shared, said('b', 0, 'false')], { kind: 'conflict', ours: shared, theirs: said('b', 0, 'false') }],
] satisfies [string, MergedVerdict[], MergedVerdict[], unknown][])('merges %s', (_what, ours, theirs, expected) => {
  expect(mergeHistories(ours, theirs)).toEqual(expected);
});

it('never changes what was said last here without saying so, and has nothing to do a second time', () => {
  const history = fc
    .array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), verdict: fc.constantFrom('verified' as const, 'false' as const) }), { maxLength: 4 })
    .map((all) => all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at).map(({ id, verdict }, at) => said(id, at, verdict)));
  fc.assert(
    fc.property(history, history, (ours, theirs) => {
      const merge = mergeHistories(ours, theirs);
      if (merge.kind !== 'add') return;
      const after = [...ours, ...merge.verdicts].toSorted((a, b) => a.at - b.at);
      const last = ours.at(-1);
      const isTheirs = theirs.some(({ id }) => id === last?.id);
      if (last !== undefined && !isTheirs) expect(after.at(-1)!.verdict).toBe(last.verdict);
      expect(mergeHistories(after, theirs).kind).toBe('same');
    }),
  );
});
