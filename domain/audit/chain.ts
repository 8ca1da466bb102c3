import canonicalize from 'canonicalize';
import { z } from 'zod';

/**
 * The audit log: who did what and when, each entry sealed to the one before it. A head that was printed in an export, on
 * paper or by e-mail, then vouches for all that came before it.
 */

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `what` is the act in a word or two (`claim.verdict`), `data` whatever belongs to it, as plain JSON. */
export const auditEntrySchema = z.strictObject({
  /** From 1, without gaps. */
  seq: z.int().min(1),
  /** UTC milliseconds. */
  at: z.int(),
  who: z.string(),
  what: z.string(),
  data: z.json(),
  /** Of the entry before; of the first, {@link beginning}. */
  previous: hash,
  /** SHA-256 over `previous` and the canonical JSON (RFC 8785) of the rest, in hexadecimal. */
  hash,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditAct = Pick<AuditEntry, 'at' | 'who' | 'what' | 'data'>;

/** What a log looked like at a moment: enough to tell later whether anything up to there was touched. */
export type AuditHead = { seq: number; hash: string };

/** SHA-256 of a text in UTF-8, in hexadecimal: given from outside, because these rules know no platform. */
export type Sha256 = (text: string) => string;

/** What stands for the entry before the first. */
export const beginning = '0'.repeat(64);

/** The next entry of a log. */
export function sealed(last: AuditHead | null, act: AuditAct, sha256: Sha256): AuditEntry {
  const { at, who, what, data } = act;
  const entry = { seq: (last?.seq ?? 0) + 1, at, who, what, data, previous: last?.hash ?? beginning };
  return { ...entry, hash: sealOf(entry, sha256) };
}

function sealOf({ previous, seq, at, who, what, data }: Omit<AuditEntry, 'hash'>, sha256: Sha256): string {
  return sha256(`${previous}\n${canonicalize({ seq, at, who, what, data })}`);
}

/**
 * What is wrong with a log.
 * - `edited`: an entry is not what was sealed.
 * - `broken`: an entry does not follow the one before it: something was taken out, put in or moved.
 * - `cut`: the log ends before a head that it once had.
 * - `other-head`: the log reaches that head's number with another entry.
 */
export type AuditProblem =
  | { kind: 'edited'; seq: number }
  | { kind: 'broken'; seq: number }
  | { kind: 'cut'; seq: number; head: AuditHead }
  | { kind: 'other-head'; head: AuditHead };

/** Checks a log from its first entry, and against heads that were printed earlier. One pass, so that it may be read as it comes. */
export function checkAudit(entries: Iterable<AuditEntry>, heads: readonly AuditHead[], sha256: Sha256): AuditProblem[] {
  const problems: AuditProblem[] = [];
  const awaited = new Map(heads.map((head) => [head.seq, head]));
  let last: AuditHead = { seq: 0, hash: beginning };
  for (const entry of entries) {
    if (entry.hash !== sealOf(entry, sha256)) problems.push({ kind: 'edited', seq: entry.seq });
    if (entry.seq !== last.seq + 1 || entry.previous !== last.hash) problems.push({ kind: 'broken', seq: entry.seq });
    const head = awaited.get(entry.seq);
    if (head !== undefined && head.hash !== entry.hash) problems.push({ kind: 'other-head', head });
    last = { seq: entry.seq, hash: entry.hash };
  }
  for (const head of heads) if (head.seq > last.seq) problems.push({ kind: 'cut', seq: last.seq, head });
  return problems;
}
