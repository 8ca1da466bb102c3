import { expect, test } from 'vitest';
import { add, closingLine, nothing, oneCheck, withStatus } from './tally.ts';

test('the closing line sums the stages', () => {
  const stages = [oneCheck(0), oneCheck(2), { passed: 10, failed: 0, skipped: 3 }];
  expect(closingLine(stages.reduce(add, nothing))).toBe('11 passed, 1 failed, 3 skipped');
});

test('a run that ended badly has failed, whatever it counted', () => {
  expect(withStatus({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(withStatus({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});
