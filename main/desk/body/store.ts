import { z } from 'zod';
import type { BodyVersion } from '../../../contract/views.ts';
import type { EncodedBlock } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';

export type Head = { versionId: string; seq: number };

export function readHead(archive: Archive, storyId: string): Head | undefined {
  return archive
    .statement('SELECT version_id AS versionId, seq FROM body_head WHERE story_id = ?')
    .get(storyId) as Head | undefined;
}

export function writeHead(archive: Archive, storyId: string, head: Head): void {
  archive
    .statement(
      `INSERT INTO body_head (story_id, version_id, seq) VALUES (?, ?, ?)
       ON CONFLICT (story_id) DO UPDATE SET version_id = excluded.version_id, seq = excluded.seq`,
    )
    .run(storyId, head.versionId, head.seq);
}

const hashes = z.array(z.string());

/** The hashes of a version's blocks, in order. */
export function readManifest(archive: Archive, versionId: string): string[] {
  const manifest = archive.statement('SELECT manifest FROM body_version WHERE id = ?').pluck().get(versionId);
  return hashes.parse(JSON.parse(z.string().parse(manifest)));
}

/** The blocks of a version, in order; undefined stands for one that the archive should hold and does not. */
export function readBlocks(archive: Archive, storyId: string, versionId: string): (EncodedBlock | undefined)[] {
  const rows = archive
    .statement(
      `SELECT body_block.json
       FROM body_version, json_each(body_version.manifest) AS entry
       LEFT JOIN body_block ON body_block.story_id = ? AND body_block.hash = entry.value
       WHERE body_version.id = ?
       ORDER BY entry.key`,
    )
    .pluck()
    .all(storyId, versionId) as (EncodedBlock | null)[];
  return rows.map((json) => json ?? undefined);
}

export function insertBlock(archive: Archive, storyId: string, hash: string, json: EncodedBlock, text: string): void {
  archive
    .statement('INSERT INTO body_block (story_id, hash, json, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
    .run(storyId, hash, json, text);
}

export type JournalRow = { seq: number; patch: string; at: number };

/** The updates after `seq`, in order. */
export function readJournal(archive: Archive, storyId: string, seq: number): JournalRow[] {
  return archive
    .statement('SELECT seq, patch, at FROM body_journal WHERE story_id = ? AND seq > ? ORDER BY seq')
    .all(storyId, seq) as JournalRow[];
}

export function readPatch(archive: Archive, storyId: string, seq: number): string | undefined {
  return archive
    .statement('SELECT patch FROM body_journal WHERE story_id = ? AND seq = ?')
    .pluck()
    .get(storyId, seq) as string | undefined;
}

/** Whose updates the journal holds up to `seq`, in order: each share is one person's, and ends with its last update. */
export function readShares(archive: Archive, storyId: string, seq: number): { actor: string; seq: number }[] {
  return archive
    .statement(
      `SELECT actor, seq FROM (
         SELECT seq, actor, lead(actor) OVER (ORDER BY seq) AS next FROM body_journal WHERE story_id = ? AND seq <= ?)
       WHERE next IS NULL OR next <> actor ORDER BY seq`,
    )
    .all(storyId, seq) as { actor: string; seq: number }[];
}

export function insertPatch(
  archive: Archive,
  row: { storyId: string; seq: number; baseVersion: string; at: number; actor: string; patch: string },
): void {
  archive
    .statement(
      `INSERT INTO body_journal (story_id, seq, base_version, at, actor, patch)
       VALUES (@storyId, @seq, @baseVersion, @at, @actor, @patch)`,
    )
    .run(row);
}

/** Drops the updates that a version holds; later ones go on from it. */
export function foldJournal(archive: Archive, storyId: string, head: Head): void {
  archive.statement('DELETE FROM body_journal WHERE story_id = ? AND seq <= ?').run(storyId, head.seq);
  archive.statement('UPDATE body_journal SET base_version = ? WHERE story_id = ?').run(head.versionId, storyId);
}

export type NewVersion = BodyVersion & {
  storyId: string;
  parentId: string | null;
  schemaVersion: number;
  manifest: readonly string[];
  docHash: string;
};

export function insertVersion(archive: Archive, version: NewVersion): void {
  archive
    .statement(
      `INSERT INTO body_version (id, story_id, seq, parent_id, kind, label, actor, at, schema_version, manifest,
         doc_hash, words)
       VALUES (@id, @storyId, @seq, @parentId, @kind, @label, @actor, @at, @schemaVersion, @manifest, @docHash, @words)`,
    )
    .run({ ...version, manifest: JSON.stringify(version.manifest) });
}

/** Newest first. */
export function readVersions(archive: Archive, storyId: string): BodyVersion[] {
  return archive
    .statement(
      `SELECT id, seq, kind, label, actor, at, words FROM body_version
       WHERE story_id = ? ORDER BY at DESC, id DESC`,
    )
    .all(storyId) as BodyVersion[];
}

export function readVersion(archive: Archive, storyId: string, versionId: string): BodyVersion | undefined {
  return archive
    .statement('SELECT id, seq, kind, label, actor, at, words FROM body_version WHERE story_id = ? AND id = ?')
    .get(storyId, versionId) as BodyVersion | undefined;
}

/** Says what a version is and what it is called. */
export function markVersion(archive: Archive, versionId: string, kind: BodyVersion['kind'], label: string): void {
  archive.statement('UPDATE body_version SET kind = ?, label = ? WHERE id = ?').run(kind, label, versionId);
}

/** Removes versions; those that grew out of one grow out of its parent from then on. */
export function deleteVersions(archive: Archive, ids: readonly string[]): void {
  const adopt = archive.statement(
    `UPDATE body_version SET parent_id = (SELECT parent_id FROM body_version WHERE id = @id) WHERE parent_id = @id`,
  );
  const remove = archive.statement('DELETE FROM body_version WHERE id = @id');
  for (const id of ids) {
    adopt.run({ id });
    remove.run({ id });
  }
}

/** Removes the blocks of a story that no version of it lists. */
export function deleteUnusedBlocks(archive: Archive, storyId: string): void {
  archive
    .statement(
      `DELETE FROM body_block WHERE story_id = @storyId AND hash NOT IN (
         SELECT entry.value FROM body_version, json_each(body_version.manifest) AS entry
         WHERE body_version.story_id = @storyId)`,
    )
    .run({ storyId });
}

/** A story was last worked on no earlier than the update `seq` of its copy. Called before that is folded. */
export function touchStory(archive: Archive, storyId: string, seq: number): void {
  archive
    .statement(
      `UPDATE story SET updated_at = max(updated_at, coalesce(
         (SELECT at FROM body_journal WHERE story_id = @storyId AND seq = @seq), 0))
       WHERE id = @storyId`,
    )
    .run({ storyId, seq });
}
