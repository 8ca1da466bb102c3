import { auditEntrySchema, type AuditEntry, type AuditHead } from '../../../domain/audit/chain.ts';
import type { Archive } from '../../archive/archive.ts';

/** The last entry of the log, as it would be printed; null where there is none yet. */
export function readHead(archive: Archive): AuditHead | null {
  const row = archive.statement('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as AuditHead | undefined;
  return row ?? null;
}

export function insertEntry(archive: Archive, { data, ...entry }: AuditEntry): void {
  archive
    .statement(
      'INSERT INTO audit (seq, at, who, what, data, previous, hash) VALUES (@seq, @at, @who, @what, @data, @previous, @hash)',
    )
    .run({ ...entry, data: JSON.stringify(data) });
}

type Row = Omit<AuditEntry, 'data'> & { data: string };

const columns = 'seq, at, who, what, data, previous, hash';

/** The whole log as it stands in the archive, one entry after the other, from the first. */
export function* readLog(archive: Archive): Generator<AuditEntry> {
  const rows = archive.database.prepare(`SELECT ${columns} FROM audit ORDER BY seq`).iterate() as Iterable<Row>;
  for (const row of rows) yield entryOf(row);
}

function entryOf(row: Row): AuditEntry {
  return { ...row, data: auditEntrySchema.shape.data.parse(JSON.parse(row.data)) };
}
