import { statSync } from 'node:fs';
import { firstBytes, sizeOf } from './files.ts';
import { refuse } from './refusals.ts';

/** `STFD` in ASCII: tells an archive from any other SQLite file (`PRAGMA application_id`). */
export const applicationId = 0x53544644;

const headerLength = 100;
const magic = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Refuses what is plainly no archive before SQLite sees it, by the file's header (https://www.sqlite.org/fileformat2.html).
 * @throws Refusal
 */
export function checkHeader(path: string): void {
  if (!statSync(path).isFile()) throw refuse('notAnArchive');
  const header = firstBytes(path, headerLength);
  if (header.length < headerLength || !header.subarray(0, magic.length).equals(magic)) throw refuse('notAnArchive');
  if (header.readUInt32BE(68) !== applicationId) throw refuse('notAnArchive');
  // Beside a log the file may rightly be shorter than it says: the log holds the rest.
  const expected = pageSize(header) * header.readUInt32BE(28);
  if (sizeOf(path) < expected && sizeOf(`${path}-wal`) === 0) throw refuse('corrupt');
}

function pageSize(header: Buffer): number {
  const stored = header.readUInt16BE(16);
  return stored === 1 ? 65_536 : stored;
}
