import { Refusal } from '../../../contract/errors.ts';
import { decodeBlock, documentText, type Block, type EncodedBlock } from '../../../domain/story/body.ts';
import { changedWords } from '../../../domain/sources/difference/difference.ts';
import { storyDifference } from '../../../domain/story/difference/story-difference.ts';
import type { StoryStatus } from '../../../domain/story/fields.ts';
import { refuse } from '../../archive/refusals.ts';
import { sha256 } from '../../archive/hash.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { keepVersions } from './commands.ts';
import { recoverCopy } from './recover.ts';
import { markVersion, readBlocks, readVersion } from './store.ts';

/** The blocks of a version, as one JSON array. */
export const getVersion: Handler<'body.version'> = (desk, { storyId, versionId }) =>
  desk.archive.snapshot(() => ({ blocks: `[${encodedBlocks(desk, storyId, versionId).join(',')}]` }));

/** How one version of a copy differs from another. */
export const compareVersions: Handler<'body.difference'> = (desk, { storyId, earlierId, laterId }) => {
  const [earlier, later] = desk.archive.snapshot(() => [blocksOf(desk, storyId, earlierId), blocksOf(desk, storyId, laterId)]);
  const rows = storyDifference(earlier, later);
  return { words: changedWords(rows), rows: JSON.stringify(rows) };
};

function blocksOf(desk: Desk, storyId: string, versionId: string | null): Block[] {
  return encodedBlocks(desk, storyId, versionId).map(decodeBlock);
}

function encodedBlocks(desk: Desk, storyId: string, versionId: string | null): readonly EncodedBlock[] {
  if (versionId === null) return recoverCopy(desk.archive, storyId).blocks;
  if (readVersion(desk.archive, storyId, versionId) === undefined) throw noSuchVersion();
  const blocks = readBlocks(desk.archive, storyId, versionId);
  if (!blocks.every((block) => block !== undefined)) throw refuse('corrupt');
  return blocks;
}

export const nameVersion: Handler<'body.nameVersion'> = (desk, { storyId, versionId, label }) => {
  const version = desk.archive.transaction(() => {
    const before = readVersion(desk.archive, storyId, versionId);
    if (before === undefined) throw noSuchVersion();
    // What was filed or published stays that, whatever it is called.
    const kind = before.kind === 'auto' && label !== '' ? 'named' : before.kind === 'named' && label === '' ? 'auto' : before.kind;
    markVersion(desk.archive, versionId, kind, label);
    return { ...before, kind, label };
  });
  desk.emit({ name: 'stories.changed', storyId });
  return version;
};

/** The copy that a story is filed or published with stays as a version. To be called inside the transaction of its new status. */
export function keepForStatus(desk: Desk, storyId: string, status: StoryStatus): void {
  if (status !== 'ready' && status !== 'published') return;
  const copy = desk.copies.get(storyId);
  const isFolded = copy.seq === copy.versionSeq;
  const versionId = isFolded ? copy.versionId : keepVersions(desk, storyId, copy, sha256(documentText(copy.blocks)));
  const label = readVersion(desk.archive, storyId, versionId)?.label ?? '';
  markVersion(desk.archive, versionId, status === 'published' ? 'published' : 'filed', label);
  if (!isFolded) desk.copies.forget(storyId);
}

function noSuchVersion(): Refusal {
  return new Refusal('not-found', {
    happened: 'This story has no such version any more: automatic ones are thinned out with time.',
    kept: 'The copy is as it was.',
  });
}
