import { checkAudit, type AuditEntry, type AuditHead } from '../../../domain/audit/chain.ts';
import { auditProblemWords } from '../../../domain/audit/in-words.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import { readLog } from '../audit/store.ts';
import type { Problem, VerifyReport } from './report.ts';

type Checked = Pick<VerifyReport['checked'], 'acts'>;

/** The audit log from its first entry to its last, and against heads that were printed earlier. */
export function checkAuditLog(archive: Archive, heads: readonly AuditHead[]): { checked: Checked; problems: Problem[] } {
  let acts = 0;
  function* counted(): Generator<AuditEntry> {
    for (const entry of readLog(archive)) {
      acts++;
      yield entry;
    }
  }
  const problems = checkAudit(counted(), heads, sha256).map((problem): Problem => {
    const seq = 'seq' in problem ? problem.seq : problem.head.seq;
    return { kind: 'audit', id: String(seq), what: auditProblemWords(problem) };
  });
  return { checked: { acts }, problems };
}
