import type { Archive } from '../../archive/archive.ts';
import { sqliteCode } from '../../archive/open.ts';
import type { Problem } from './report.ts';

/** SQLite's own check of the file, and of every reference from one row to another. */
export function checkDatabase(archive: Archive): Problem[] {
  try {
    const rows = archive.database.pragma('integrity_check') as { integrity_check: string }[];
    const broken = rows.map((row) => row.integrity_check).filter((what) => what !== 'ok');
    return [...broken.map(damage), ...checkReferences(archive)];
  } catch (error) {
    const code = sqliteCode(error);
    if (error instanceof Error && code?.startsWith('SQLITE_CORRUPT') === true) return [damage(error.message)];
    throw error;
  }
}

const damage = (what: string): Problem => ({ kind: 'database', id: '', what });

function checkReferences(archive: Archive): Problem[] {
  const rows = archive.database.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  return rows.map(({ table, rowid, parent }) => ({
    kind: 'foreign-key',
    id: `${table} ${rowid ?? ''}`.trim(),
    what: `refers to a ${parent} that is not there`,
  }));
}
