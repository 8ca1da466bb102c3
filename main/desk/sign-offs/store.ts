import type { Archive } from '../../archive/archive.ts';

export type StoredSignOff = { role: string; versionId: string; wordsHash: string; at: number; by: string };

/** The sign-off that counts of each role: the last, unless it was withdrawn. */
export function readSignOffs(archive: Archive, storyId: string): StoredSignOff[] {
  return archive
    .statement(
      `SELECT role, version_id AS versionId, words_hash AS wordsHash, at, actor AS by FROM sign_off
       WHERE story_id = ? AND withdrawn_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM sign_off AS later WHERE later.story_id = sign_off.story_id AND later.role = sign_off.role
           AND (later.at, later.id) > (sign_off.at, sign_off.id))`,
    )
    .all(storyId) as StoredSignOff[];
}

/** The versions that somebody ever signed: they are what was signed, and stay. */
export function readSignedVersions(archive: Archive, storyId: string): ReadonlySet<string> {
  return new Set(archive.statement('SELECT version_id FROM sign_off WHERE story_id = ?').pluck().all(storyId) as string[]);
}

export function insertSignOff(archive: Archive, signOff: StoredSignOff & { id: string; storyId: string }): void {
  archive
    .statement(
      `INSERT INTO sign_off (id, story_id, role, version_id, words_hash, at, actor)
       VALUES (@id, @storyId, @role, @versionId, @wordsHash, @at, @by)`,
    )
    .run(signOff);
}

/** Withdraws every sign-off of a role that still counts. */
export function markWithdrawn(archive: Archive, storyId: string, role: string, at: number): void {
  archive.statement('UPDATE sign_off SET withdrawn_at = ? WHERE story_id = ? AND role = ? AND withdrawn_at IS NULL').run(at, storyId, role);
}
