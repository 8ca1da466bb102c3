import { assertNever } from '../assert-never.ts';
import type { AuditProblem } from './chain.ts';

/** What is wrong with a log, as part of a sentence. */
export function auditProblemWords(problem: AuditProblem): string {
  switch (problem.kind) {
    case 'edited':
      return `entry ${problem.seq} is not what was sealed`;
    case 'broken':
      return `entry ${problem.seq} does not follow the one before it: something was taken out, put in or moved`;
    case 'cut':
      return `the log ends at entry ${problem.seq}, before entry ${problem.head.seq} that it once had`;
    case 'other-head':
      return `entry ${problem.head.seq} is another than the one that was printed`;
    default:
      return assertNever(problem);
  }
}
