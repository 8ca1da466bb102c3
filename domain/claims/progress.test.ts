import { expect, it } from 'vitest';
import { progressOf } from './progress.ts';

it('counts what is checked, stale and open, by graf, and leaves out what has no words', () => {
  const progress = progressOf([
    { graf: 2, mark: 'stale-source' },
    { graf: 1, mark: 'verified' },
    { graf: 1, mark: 'needs-work' },
    { graf: 1, mark: 'opinion' },
    { graf: 2, mark: 'unchecked' },
    { graf: 0, mark: 'unanchored' },
  ]);
  expect(progress).toEqual({
    checked: 2,
    stale: 1,
    open: 2,
    grafs: [
      { graf: 1, checked: 2, stale: 0, open: 1 },
      { graf: 2, checked: 0, stale: 1, open: 1 },
    ],
  });
});
