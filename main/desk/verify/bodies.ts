import { z } from 'zod';
import { Refusal } from '../../../contract/errors.ts';
import { decodeBlock, documentText, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import { recoverCopy } from '../body/recover.ts';
import type { Problem, VerifyReport } from './report.ts';

type Checked = Pick<VerifyReport['checked'], 'stories' | 'versions' | 'blocks' | 'journalRows'>;

/** Every block and version of every story against its hash, and every journal by replaying it. */
export function checkBodies(archive: Archive): { checked: Checked; problems: Problem[] } {
  const ids = archive.statement('SELECT id FROM story ORDER BY id').pluck().all() as string[];
  const checked: Checked = { stories: ids.length, versions: 0, blocks: 0, journalRows: 0 };
  const problems: Problem[] = [];
  for (const storyId of ids) {
    const blocks = readAllBlocks(archive, storyId);
    checked.blocks += blocks.size;
    for (const [hash, block] of blocks) problems.push(...checkBlock(hash, block));
    for (const version of versionsOf(archive, storyId)) {
      checked.versions++;
      problems.push(...checkVersion(version, blocks));
    }
    checked.journalRows += countJournal(archive, storyId);
    problems.push(...checkReplay(archive, storyId));
  }
  return { checked, problems };
}

type StoredBlock = { json: EncodedBlock; text: string };

function readAllBlocks(archive: Archive, storyId: string): Map<string, StoredBlock> {
  const rows = archive.statement('SELECT hash, json, text FROM body_block WHERE story_id = ?').all(storyId) as (StoredBlock & {
    hash: string;
  })[];
  return new Map(rows.map(({ hash, json, text }) => [hash, { json, text }]));
}

function checkBlock(hash: string, { json, text }: StoredBlock): Problem[] {
  if (sha256(json) !== hash) return [{ kind: 'block', id: hash, what: 'it is not the block that was stored' }];
  try {
    return textOf(decodeBlock(json)) === text ? [] : [{ kind: 'block', id: hash, what: 'its words are not those of the block' }];
  } catch {
    return [{ kind: 'block', id: hash, what: 'it is no block of the copy' }];
  }
}

type StoredVersion = { id: string; manifest: string; doc_hash: string };

function versionsOf(archive: Archive, storyId: string): IterableIterator<StoredVersion> {
  return archive.database
    .prepare('SELECT id, manifest, doc_hash FROM body_version WHERE story_id = ? ORDER BY at, id')
    .iterate(storyId) as IterableIterator<StoredVersion>;
}

const manifestSchema = z.array(z.string());

function checkVersion({ id, manifest, doc_hash }: StoredVersion, blocks: ReadonlyMap<string, StoredBlock>): Problem[] {
  const hashes = manifestSchema.safeParse(JSON.parse(manifest));
  if (!hashes.success) return [{ kind: 'version', id, what: 'its list of blocks can’t be read' }];
  const listed = hashes.data.map((hash) => blocks.get(hash)?.json);
  const missing = listed.filter((block) => block === undefined).length;
  if (missing > 0) return [{ kind: 'version', id, what: `${missing} of its blocks are not there` }];
  const whole = documentText(listed.filter((block) => block !== undefined));
  return sha256(whole) === doc_hash ? [] : [{ kind: 'version', id, what: 'its blocks do not make the copy that was stored' }];
}

function countJournal(archive: Archive, storyId: string): number {
  return z.int().parse(archive.statement('SELECT count(*) FROM body_journal WHERE story_id = ?').pluck().get(storyId));
}

function checkReplay(archive: Archive, storyId: string): Problem[] {
  try {
    recoverCopy(archive, storyId);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ kind: 'journal', id: storyId, what: 'the copy can’t be put together from its version and journal' }];
  }
}
