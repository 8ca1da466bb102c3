import { z } from 'zod';
import type { AttributionStep, DismissalKind } from '../../../contract/findings.ts';
import { foldedWords } from '../../../domain/claims/folded.ts';
import type { Archive } from '../../archive/archive.ts';

type Dismissal = { storyId: string; kind: DismissalKind; words: string };

export function insertDismissal(archive: Archive, dismissal: Dismissal & { at: number; actor: string }): void {
  archive
    .statement('INSERT OR IGNORE INTO dismissed_finding (story_id, kind, words, at, actor) VALUES (@storyId, @kind, @words, @at, @actor)')
    .run(dismissal);
}

export function deleteDismissal(archive: Archive, { storyId, kind, words }: Dismissal): void {
  archive.statement('DELETE FROM dismissed_finding WHERE story_id = ? AND kind = ? AND words = ?').run(storyId, kind, words);
}

/** Tells what a person waved through in a story, whatever marks or spaces it is written with now. */
export function readDismissed(archive: Archive, storyId: string): (kind: DismissalKind, words: string) => boolean {
  const rows = archive.statement('SELECT kind, words FROM dismissed_finding WHERE story_id = ?').all(storyId) as Omit<Dismissal, 'storyId'>[];
  const known = new Set(rows.map(({ kind, words }) => `${kind} ${foldedWords(words)}`));
  return (kind, words) => known.size > 0 && known.has(`${kind} ${foldedWords(words)}`);
}

const pathSchema = z.array(
  z.object({ role: z.enum(['speaker', 'outlet', 'original']), name: z.string(), unnamed: z.number().nullable() }),
);

export type StoredAttribution = { id: string; storyId: string; words: string; path: AttributionStep[] };
type AttributionRow = Omit<StoredAttribution, 'path'> & { path: string };
const attributions = 'SELECT id, story_id AS storyId, words, path FROM attribution';
const attributionOf = (row: AttributionRow): StoredAttribution => ({ ...row, path: pathSchema.parse(JSON.parse(row.path)) });

export function insertAttribution(archive: Archive, attribution: StoredAttribution & { at: number; actor: string }): void {
  archive
    .statement('INSERT INTO attribution (id, story_id, words, path, at, actor) VALUES (@id, @storyId, @words, @path, @at, @actor)')
    .run({ ...attribution, path: JSON.stringify(attribution.path) });
}

export function deleteAttribution(archive: Archive, id: string): void {
  archive.statement('DELETE FROM attribution WHERE id = ?').run(id);
}

export function readAttribution(archive: Archive, id: string): StoredAttribution | undefined {
  const row = archive.statement(`${attributions} WHERE id = ?`).get(id) as AttributionRow | undefined;
  return row && attributionOf(row);
}

/** In the order in which they were accepted. */
export function readAttributions(archive: Archive, storyId: string): StoredAttribution[] {
  return (archive.statement(`${attributions} WHERE story_id = ? ORDER BY at, id`).all(storyId) as AttributionRow[]).map(attributionOf);
}

type Stretch = { blockId: string; start: number; end: number };

/** Everything that claims of a story lie over. */
export function readClaimStretches(archive: Archive, storyId: string): Stretch[] {
  return archive
    .statement(
      `SELECT block_id AS blockId, start, stop AS "end" FROM claim_range
       JOIN claim ON claim.id = claim_range.claim_id
       WHERE claim.story_id = ? AND claim.removed_at IS NULL`,
    )
    .all(storyId) as Stretch[];
}

/** Claims of a story with the sources that support them. */
export function readSupport(archive: Archive, storyId: string): Map<string, string[]> {
  const rows = archive
    .statement(
      `SELECT claim.id AS claimId, capture.source_id AS sourceId FROM claim
       JOIN claim_evidence ON claim_evidence.claim_id = claim.id AND claim_evidence.removed_at IS NULL AND relation = 'supports'
       JOIN capture ON capture.id = claim_evidence.capture_id
       WHERE claim.story_id = ? AND claim.removed_at IS NULL ORDER BY claim.created_at, claim.id`,
    )
    .all(storyId) as { claimId: string; sourceId: string }[];
  const support = new Map<string, string[]>();
  for (const { claimId, sourceId } of rows) support.set(claimId, [...(support.get(claimId) ?? []), sourceId]);
  return support;
}
