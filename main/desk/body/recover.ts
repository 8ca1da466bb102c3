import { Refusal } from '../../../contract/errors.ts';
import type { EncodedBlock } from '../../../domain/story/body.ts';
import { applyPatch, canonicalPatch } from '../../../domain/story/patch.ts';
import type { Archive } from '../../archive/archive.ts';
import { refuse } from '../../archive/refusals.ts';
import { readBlocks, readHead, readJournal, type JournalRow } from './store.ts';

/** The copy of a story as it stands: its newest version and what the journal holds beyond it. */
export type RecoveredCopy = {
  versionId: string;
  /** The last update that the version holds, and the last that `blocks` hold. */
  versionSeq: number;
  seq: number;
  blocks: readonly EncodedBlock[];
};

/**
 * @param upTo the last update to replay; all of them where it is left out
 * @throws Refusal where there is no such story, or where the archive does not hold what it should
 */
export function recoverCopy(archive: Archive, storyId: string, upTo = Number.MAX_SAFE_INTEGER): RecoveredCopy {
  const head = readHead(archive, storyId);
  if (head === undefined) throw new Refusal('not-found', { happened: 'This archive has no such story.' });
  const rows = readJournal(archive, storyId, head.seq).filter((row) => row.seq <= upTo);
  const start = readBlocks(archive, storyId, head.versionId);
  if (!start.every((block) => block !== undefined)) throw refuse('corrupt');
  return {
    versionId: head.versionId,
    versionSeq: head.seq,
    seq: rows.at(-1)?.seq ?? head.seq,
    blocks: replay(start, head.seq, rows),
  };
}

/** @throws Refusal where an update is missing, or one does not fit what stands before it */
export function replay(
  start: readonly EncodedBlock[],
  startSeq: number,
  rows: readonly JournalRow[],
): readonly EncodedBlock[] {
  let blocks = start;
  rows.forEach((row, at) => {
    if (row.seq !== startSeq + 1 + at) throw refuse('corrupt');
    try {
      blocks = applyPatch(blocks, canonicalPatch(row.patch));
    } catch (error) {
      throw refuse('corrupt', error);
    }
  });
  return blocks;
}
