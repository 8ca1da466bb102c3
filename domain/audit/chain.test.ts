import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAudit, sealed, type AuditAct, type AuditEntry, type AuditHead } from './chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const headOf = (log: readonly AuditEntry[]): AuditHead => ({ seq: log.at(-1)!.seq, hash: log.at(-1)!.hash });

function logOf(acts: readonly AuditAct[]): AuditEntry[] {
  const log: AuditEntry[] = [];
  for (const act of acts) log.push(sealed(log.length === 0 ? null : headOf(log), act, sha256));
  return log;
}

const acts: AuditAct[] = Array.from({ length: 40 }, (_, at) => ({
  at: 1_700_000_000_000 + at,
  who: ['Ada Okafor', 'Koji Lund'][at % 2]!,
  what: 'claim.verdict',
  data: { claim: `c${at}`, verdict: 'verified', note: 'Heard on the recording.' },
}));
const log = logOf(acts);
const head = headOf(log);

it('a log that nobody touched has no problem', () => {
  expect(checkAudit(log, [head, headOf(log.slice(0, 7))], sha256)).toEqual([]);
  expect(checkAudit([], [], sha256)).toEqual([]);
});

it('says what is wrong and where', () => {
  expect(checkAudit(log.with(4, { ...log[4]!, who: 'Somebody else' }), [head], sha256)).toEqual([{ kind: 'edited', seq: 5 }]);
  expect(checkAudit(log.toSpliced(4, 1), [head], sha256)).toEqual([{ kind: 'broken', seq: 6 }]);
  expect(checkAudit(log.slice(0, 30), [head], sha256)).toEqual([{ kind: 'cut', seq: 30, head }]);
  const rewritten = logOf(acts.with(4, { ...acts[4]!, data: null }));
  expect(checkAudit(rewritten, [head], sha256)).toEqual([{ kind: 'other-head', head }]);
  expect(checkAudit([], [head], sha256)).toEqual([{ kind: 'cut', seq: 0, head }]);
});

const tamperings = 10_000;

it(`finds each of ${tamperings} tamperings`, { timeout: 60_000 }, () => {
  const place = fc.nat({ max: log.length - 1 });
  const tampering = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), at: place, field: fc.constantFrom('at', 'who', 'what', 'data', 'seq', 'previous', 'hash') }),
    fc.record({ kind: fc.constant('reseal' as const), at: place }),
    fc.record({ kind: fc.constant('delete' as const), at: place, count: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('insert' as const), at: place }),
    fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({ kind: fc.constant('rewrite' as const), at: place }),
  );
  type Tampering = typeof tampering extends fc.Arbitrary<infer Value> ? Value : never;
  const tamper = (one: Tampering): AuditEntry[] => {
    const entry = log[one.at]!;
    switch (one.kind) {
      case 'edit':
        return log.with(one.at, { ...entry, [one.field]: one.field === 'at' || one.field === 'seq' ? entry[one.field] + 1 : sha256(entry.hash) });
      case 'reseal': {
        const before = log[one.at - 1];
        return log.with(one.at, sealed(before === undefined ? null : headOf([before]), { ...entry, who: 'Somebody else' }, sha256));
      }
      case 'delete':
        return log.toSpliced(one.at, one.count);
      case 'insert':
        return log.toSpliced(one.at, 0, sealed(headOf(log.slice(0, one.at + 1)), entry, sha256));
      case 'move':
        return log.toSpliced(one.at, 1).toSpliced(one.to, 0, entry);
      case 'cut':
        return log.slice(0, one.at);
      case 'rewrite':
        return logOf(acts.with(one.at, { ...acts[one.at]!, who: 'Somebody else' }));
    }
  };
  fc.assert(
    fc.property(tampering, (one) => {
      const tampered = tamper(one);
      fc.pre(JSON.stringify(tampered) !== JSON.stringify(log));
      expect(checkAudit(tampered, [head], sha256)).not.toEqual([]);
    }),
    { numRuns: tamperings },
  );
});
