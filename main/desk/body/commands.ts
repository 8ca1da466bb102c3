import { ZodError } from 'zod';
import { Refusal } from '../../../contract/errors.ts';
import { applyPatch, canonicalPatch, encodePatch, type Patch } from '../../../domain/story/patch.ts';
import { versionsToThin } from '../../../domain/story/thinning.ts';
import { documentText } from '../../../domain/story/body.ts';
import { sha256 } from '../../archive/hash.ts';
import { hasClaims } from '../claims/store.ts';
import { readSignedVersions } from '../sign-offs/store.ts';
import { readRanges, writeMovedRanges } from '../ranges/ranges.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { bodySchemaVersion } from './create.ts';
import { factsOf, wordsOf, type OpenCopy } from './open-copies.ts';
import { recoverCopy } from './recover.ts';
import {
  deleteUnusedBlocks,
  deleteVersions,
  foldJournal,
  insertBlock,
  insertPatch,
  insertVersion,
  readManifest,
  readPatch,
  readShares,
  readVersions,
  touchStory,
  writeHead,
} from './store.ts';

export const openBody: Handler<'body.open'> = (desk, { storyId }) => {
  const { versionId, seq, blocks } = desk.copies.get(storyId);
  return { storyId, versionId, seq, blocks: `[${blocks.join(',')}]`, ranges: readRanges(desk.archive, storyId) };
};

export const appendPatch: Handler<'body.append'> = (desk, { storyId, seq, patch: text, ranges = [] }) => {
  const patch = readablePatch(text);
  // The row is on the disk when the transaction returns; only then does memory follow.
  const next = desk.archive.transaction(() => {
    const copy = desk.copies.get(storyId);
    if (seq !== copy.seq + 1) {
      expectRepetition(desk, storyId, seq, patch);
      return copy;
    }
    const blocks = fitting(copy, patch);
    insertPatch(desk.archive, {
      storyId,
      seq,
      baseVersion: copy.versionId,
      at: desk.now(),
      actor: desk.actor,
      patch: encodePatch(patch),
    });
    writeMovedRanges(desk.archive, storyId, ranges);
    return { ...copy, seq, blocks };
  });
  desk.copies.advance(storyId, next);
  return { seq };
};

function readablePatch(text: string): Patch {
  try {
    return canonicalPatch(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof ZodError)) throw error;
    throw new Refusal(
      'invalid-input',
      { happened: 'The last change to the copy has a form that this archive does not know.', kept: 'It was not saved.' },
      { cause: error },
    );
  }
}

function fitting(copy: OpenCopy, patch: Patch): OpenCopy['blocks'] {
  try {
    return applyPatch(copy.blocks, patch);
  } catch (error) {
    if (error instanceof RangeError) throw otherCopy();
    throw error;
  }
}

/** An update sent twice, because its answer was lost, is harmless; anything else out of turn is not. */
function expectRepetition(desk: Desk, storyId: string, seq: number, patch: Patch): void {
  if (readPatch(desk.archive, storyId, seq) !== encodePatch(patch)) throw otherCopy();
}

function otherCopy(): Refusal {
  return new Refusal('conflict', {
    happened: 'The copy in this window is not the one in the archive: it was changed somewhere else.',
    kept: 'The archive’s copy is kept as it is, and so is what stands in the window.',
    next: 'Open the story again to go on from the archive’s copy.',
  });
}

export const checkpoint: Handler<'body.checkpoint'> = (desk, { storyId, seq, documentHash }) => {
  const outcome = desk.archive.transaction((): OpenCopy | 'differs' => {
    const standing = desk.copies.get(storyId);
    const copy = copyAt(desk, storyId, standing, seq);
    if (sha256(documentText(copy.blocks)) !== documentHash) return 'differs';
    if (seq === standing.versionSeq) return standing;
    const versionId = keepVersions(desk, storyId, copy, documentHash);
    thinVersions(desk, storyId, versionId);
    return { ...standing, versionId, versionSeq: seq };
  });
  if (outcome === 'differs') return { kind: 'differs' };
  desk.copies.advance(storyId, outcome);
  desk.emit({ name: 'stories.changed', storyId });
  if (hasClaims(desk.archive, storyId)) desk.emit({ name: 'claims.changed', storyId });
  return { kind: 'kept', versionId: outcome.versionId };
};

/** Where the window has gone on since, the copy at an earlier update is replayed from the newest version. */
function copyAt(desk: Desk, storyId: string, standing: OpenCopy, seq: number): OpenCopy {
  if (seq === standing.seq) return standing;
  if (seq > standing.seq || seq < standing.versionSeq) throw otherCopy();
  return { ...recoverCopy(desk.archive, storyId, seq), facts: standing.facts };
}

/** A version is one person's work, so that it can be told later who wrote what: where several wrote, each leaves one. */
export function keepVersions(desk: Desk, storyId: string, copy: OpenCopy, docHash: string): string {
  const shares = readShares(desk.archive, storyId, copy.seq);
  const last = shares.pop();
  let parent = copy;
  for (const { actor, seq } of shares) {
    const earlier: OpenCopy = { ...recoverCopy(desk.archive, storyId, seq), facts: copy.facts };
    const versionId = keepVersion(desk, storyId, earlier, sha256(documentText(earlier.blocks)), actor);
    parent = { ...copy, versionId, versionSeq: seq };
  }
  return keepVersion(desk, storyId, parent, docHash, last?.actor ?? desk.actor);
}

/** Writes a version of the copy, of which only blocks that the version before it lacks are new, and folds the journal. */
function keepVersion(desk: Desk, storyId: string, copy: OpenCopy, docHash: string, actor: string): string {
  const { archive } = desk;
  const head = { versionId: desk.newId(), seq: copy.seq };
  const before = new Set(readManifest(archive, copy.versionId));
  const manifest = copy.blocks.map((block) => {
    const { hash, text } = factsOf(copy, block);
    if (!before.has(hash)) insertBlock(archive, storyId, hash, block, text);
    return hash;
  });
  insertVersion(archive, {
    id: head.versionId,
    storyId,
    seq: head.seq,
    parentId: copy.versionId,
    kind: 'auto',
    label: '',
    actor,
    at: desk.now(),
    schemaVersion: bodySchemaVersion,
    manifest,
    docHash,
    words: wordsOf(copy, storyOrRefuse(desk, storyId).fields.language),
  });
  touchStory(archive, storyId, head.seq);
  writeHead(archive, storyId, head);
  foldJournal(archive, storyId, head);
  return head.versionId;
}

/** Looking for blocks that nothing lists any more reads every manifest of the story, so it waits for a batch. */
const thinningBatch = 32;

function thinVersions(desk: Desk, storyId: string, newest: string): void {
  const signed = readSignedVersions(desk.archive, storyId);
  const older = readVersions(desk.archive, storyId).filter(({ id }) => id !== newest && !signed.has(id));
  const superfluous = versionsToThin(older, desk.now());
  if (superfluous.length < thinningBatch) return;
  deleteVersions(desk.archive, superfluous);
  deleteUnusedBlocks(desk.archive, storyId);
}

export const listVersions: Handler<'body.versions'> = (desk, { storyId }) => {
  storyOrRefuse(desk, storyId);
  return readVersions(desk.archive, storyId);
};
