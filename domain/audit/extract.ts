import { z } from 'zod';
import { auditEntrySchema, checkAudit, type AuditEntry, type AuditHead, type AuditProblem, type Sha256 } from './chain.ts';

/**
 * The part of an audit log that leaves the archive with a story: what is about the story in full, and of every entry between
 * only its seal, which says nothing and still ties the others together.
 */
const sealSchema = auditEntrySchema.pick({ seq: true, previous: true, hash: true });
export const extractLineSchema = z.union([auditEntrySchema, sealSchema]);
export type ExtractLine = z.infer<typeof extractLineSchema>;

export function isWhole(line: ExtractLine): line is AuditEntry {
  return 'what' in line;
}

/** From the first entry that may be told to the end of the log. */
export function extractOf(log: Iterable<AuditEntry>, mayBeTold: (entry: AuditEntry) => boolean): ExtractLine[] {
  const lines: ExtractLine[] = [];
  for (const entry of log) {
    if (mayBeTold(entry)) lines.push(entry);
    else if (lines.length > 0) lines.push({ seq: entry.seq, previous: entry.previous, hash: entry.hash });
  }
  return lines;
}

/** What is wrong with an extract: within itself, and against heads that were printed elsewhere. */
export function checkExtract(lines: readonly ExtractLine[], heads: readonly AuditHead[], sha256: Sha256): AuditProblem[] {
  const problems: AuditProblem[] = [];
  let before: ExtractLine | undefined;
  for (const line of lines) {
    if (before !== undefined && (line.seq !== before.seq + 1 || line.previous !== before.hash)) problems.push({ kind: 'broken', seq: line.seq });
    // A log of one entry that starts where it says: nothing is wrong with it but what is wrong with the entry itself.
    if (isWhole(line) && checkAudit([line], [], sha256).some(({ kind }) => kind === 'edited')) problems.push({ kind: 'edited', seq: line.seq });
    before = line;
  }
  for (const head of heads) {
    const line = lines.find(({ seq }) => seq === head.seq);
    if (line !== undefined && line.hash !== head.hash) problems.push({ kind: 'other-head', head });
    if (line === undefined && (before === undefined || head.seq > before.seq)) problems.push({ kind: 'cut', seq: before?.seq ?? 0, head });
  }
  return problems;
}

/** One JSON text a line. */
export function extractText(lines: readonly ExtractLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** @throws where the text is no extract */
export function readExtract(text: string): ExtractLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => extractLineSchema.parse(JSON.parse(line)));
}

/** `12 9f2c…`, as exports print the head of a log; undefined where a text is none. */
export function headText({ seq, hash }: AuditHead): string {
  return `${seq} ${hash}`;
}

export function headFrom(text: string): AuditHead | undefined {
  const [, seq, hash] = /^\s*(\d{1,15})[\s:,]+([0-9a-f]{64})\s*$/i.exec(text) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash: hash.toLowerCase() };
}
