import { blockOf, picturesOf, type EncodedBlock } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Problem, VerifyReport } from './report.ts';

/** Whether every picture that some version of some copy shows is there. That its file is whole is for the blobs to say. */
export function checkPictures(archive: Archive): { checked: Pick<VerifyReport['checked'], 'pictures'>; problems: Problem[] } {
  const kept = new Set(archive.statement('SELECT picture.sha256 FROM picture JOIN blob USING (sha256)').pluck().all() as string[]);
  const problems: Problem[] = [];
  const blocks = archive.database.prepare(`SELECT hash, json FROM body_block WHERE json LIKE '%"sha256":%' ORDER BY story_id, hash`).iterate();
  for (const row of blocks) {
    const { hash, json } = row as { hash: string; json: EncodedBlock };
    for (const { sha256 } of picturesOf([blockOf(json)])) {
      if (!kept.has(sha256)) problems.push({ kind: 'picture', id: sha256, what: `the block ${hash} shows a picture that is not there` });
    }
  }
  return { checked: { pictures: kept.size }, problems };
}
