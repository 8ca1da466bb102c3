import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import type { Problem, VerifyReport } from './report.ts';

/** Every stored file against its hash, one at a time. */
export function checkBlobs(archive: Archive): { checked: Pick<VerifyReport['checked'], 'blobs'>; problems: Problem[] } {
  const problems: Problem[] = [];
  let blobs = 0;
  for (const row of archive.database.prepare('SELECT sha256, bytes FROM blob ORDER BY rowid').iterate()) {
    const { sha256: hash, bytes } = row as { sha256: string; bytes: Uint8Array };
    blobs++;
    if (sha256(bytes) !== hash) problems.push({ kind: 'blob', id: hash, what: 'its bytes are not those it was stored with' });
  }
  return { checked: { blobs }, problems };
}
