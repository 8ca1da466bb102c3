import { z } from 'zod';
import type { ClaimFields } from '../../../contract/claims.ts';
import {
  evidenceSnapshotSchema,
  type ClaimKind,
  type EvidenceSnapshot,
  type Relation,
  type Risk,
  type Verdict,

} from '../../../domain/claims/claim.ts';
import type { RangePlace, Segment } from '../../../domain/ranges/range.ts';
import type { Locator, Passage } from '../../../domain/sources/passage.ts';
import type { Archive } from '../../archive/archive.ts';

/** A claim as its rows have it. `ranges` is its segments as JSON, so that what was worked out of them can be told to be theirs. */
export type StoredClaim = {
  id: string;
  storyId: string;
  kind: ClaimKind;
  risk: Risk;
  checkerId: string | null;
  note: string;
  lostWords: string;
  ranges: string;
  createdAt: number;
  updatedAt: number;
  removedAt: number | null;
  actor: string;
};

const claims = `SELECT claim.id, claim.story_id AS storyId, kind, risk, checker_id AS checkerId, note, lost_words AS lostWords,
    (SELECT json_group_array(json_array(block_id, start, stop) ORDER BY ordinal) FROM claim_range
      WHERE claim_id = claim.id) AS ranges,
    claim.created_at AS createdAt, claim.updated_at AS updatedAt, removed_at AS removedAt, claim.actor
  FROM claim`;

export function readClaim(archive: Archive, id: string): StoredClaim | undefined {
  return archive.statement(`${claims} WHERE id = ?`).get(id) as StoredClaim | undefined;
}

/** The claims of a story, without those that were removed. */
export function readClaimsOf(archive: Archive, storyId: string): StoredClaim[] {
  return archive.statement(`${claims} WHERE story_id = ? AND removed_at IS NULL`).all(storyId) as StoredClaim[];
}

/** Also those that were removed: a removal that is taken back finds its words. */
export function readAllClaimsOf(archive: Archive, storyId: string): StoredClaim[] {
  return archive.statement(`${claims} WHERE story_id = ?`).all(storyId) as StoredClaim[];
}

export function hasClaims(archive: Archive, storyId: string): boolean {
  return archive.statement('SELECT 1 FROM claim WHERE story_id = ? LIMIT 1').get(storyId) !== undefined;
}

const storedRanges = z.array(z.tuple([z.string(), z.number(), z.number()]));

export function placeOf({ ranges, lostWords }: Pick<StoredClaim, 'ranges' | 'lostWords'>): RangePlace {
  const [first, ...rest] = storedRanges.parse(JSON.parse(ranges)).map(([blockId, start, end]): Segment => ({ blockId, start, end }));
  return first === undefined ? { kind: 'unanchored', words: lostWords } : { kind: 'anchored', segments: [first, ...rest] };
}

export function insertClaim(
  archive: Archive,
  claim: { id: string; storyId: string; fields: ClaimFields; at: number; actor: string },
): void {
  archive
    .statement(
      `INSERT INTO claim (id, story_id, kind, risk, checker_id, note, lost_words, created_at, updated_at, removed_at, actor)
       VALUES (@id, @storyId, @kind, @risk, @checkerId, @note, '', @at, @at, NULL, @actor)`,
    )
    .run({ id: claim.id, storyId: claim.storyId, at: claim.at, actor: claim.actor, ...claim.fields });
}

export function updateClaim(archive: Archive, id: string, fields: ClaimFields, at: number): void {
  archive
    .statement('UPDATE claim SET kind = @kind, risk = @risk, checker_id = @checkerId, note = @note, updated_at = @at WHERE id = @id')
    .run({ ...fields, id, at });
}

export function writeStory(archive: Archive, id: string, storyId: string, at: number): void {
  archive.statement('UPDATE claim SET story_id = ?, updated_at = ? WHERE id = ?').run(storyId, at, id);
}

export function markRemoved(archive: Archive, id: string, removedAt: number | null): void {
  archive.statement('UPDATE claim SET removed_at = ? WHERE id = ?').run(removedAt, id);
}

/** Puts a claim of this story on other words. @returns whether it is one of its claims. */
export function writePlace(archive: Archive, storyId: string, claimId: string, place: RangePlace): boolean {
  const lost = place.kind === 'unanchored' ? place.words : '';
  const { changes } = archive.statement('UPDATE claim SET lost_words = ? WHERE id = ? AND story_id = ?').run(lost, claimId, storyId);
  if (changes === 0) return false;
  archive.statement('DELETE FROM claim_range WHERE claim_id = ?').run(claimId);
  if (place.kind === 'unanchored') return true;
  const insert = archive.statement('INSERT INTO claim_range (claim_id, ordinal, block_id, start, stop) VALUES (?, ?, ?, ?, ?)');
  place.segments.forEach(({ blockId, start, end }, ordinal) => insert.run(claimId, ordinal, blockId, start, end));
  return true;
}

export type NewEvidence = {
  id: string;
  claimId: string;
  captureId: string;
  passage: Passage;
  locator: Locator | null;
  relation: Relation;
  addedAt: number;
  actor: string;
};

export function insertEvidence(archive: Archive, evidence: NewEvidence): void {
  archive
    .statement(
      `INSERT INTO claim_evidence (id, claim_id, capture_id, passage, locator, relation, added_at, removed_at, actor)
       VALUES (@id, @claimId, @captureId, @passage, @locator, @relation, @addedAt, NULL, @actor)`,
    )
    .run({ ...evidence, passage: JSON.stringify(evidence.passage), locator: evidence.locator && JSON.stringify(evidence.locator) });
}

export function markEvidenceRemoved(archive: Archive, id: string, removedAt: number | null): void {
  archive.statement('UPDATE claim_evidence SET removed_at = ? WHERE id = ?').run(removedAt, id);
}

type VerdictRow = Omit<Verdict, 'evidence'> & { evidence: string };
const verdicts = `SELECT id, claim_id AS claimId, act, verdict, actor AS by, at, words, words_hash AS wordsHash, evidence, note
  FROM claim_verdict`;
const snapshots = z.array(evidenceSnapshotSchema);
const verdictOf = (row: VerdictRow): Verdict => ({ ...row, evidence: snapshots.parse(JSON.parse(row.evidence)) });

/** The history of a claim, the latest first. */
export function readVerdicts(archive: Archive, claimId: string): Verdict[] {
  return (archive.statement(`${verdicts} WHERE claim_id = ? ORDER BY at DESC, id DESC`).all(claimId) as VerdictRow[]).map(verdictOf);
}

/** The last verdict of each of these claims that has one. */
export function readLastVerdicts(archive: Archive, claimIds: readonly string[]): Map<string, Verdict> {
  const rows = archive
    .statement(
      `${verdicts} WHERE id IN (
         SELECT (SELECT id FROM claim_verdict WHERE claim_id = wanted.value ORDER BY at DESC, id DESC LIMIT 1)
         FROM json_each(?) AS wanted)`,
    )
    .all(JSON.stringify(claimIds)) as VerdictRow[];
  return new Map(rows.map((row) => [row.claimId, verdictOf(row)]));
}

export function insertVerdict(archive: Archive, { evidence, ...verdict }: Verdict): void {
  archive
    .statement(
      `INSERT INTO claim_verdict (id, claim_id, act, verdict, at, actor, words, words_hash, evidence, note)
       VALUES (@id, @claimId, @act, @verdict, @at, @by, @words, @wordsHash, @evidence, @note)`,
    )
    .run({ ...verdict, evidence: JSON.stringify(evidence satisfies readonly EvidenceSnapshot[]) });
}

/** The stories with claims that rest on some capture of a source. */
export function readStoriesRestingOn(archive: Archive, sourceId: string): string[] {
  return archive
    .statement(
      `SELECT DISTINCT story_id FROM capture
       JOIN claim_evidence ON claim_evidence.capture_id = capture.id
       JOIN claim ON claim.id = claim_evidence.claim_id
       WHERE source_id = ? AND claim_evidence.removed_at IS NULL AND claim.removed_at IS NULL ORDER BY story_id`,
    )
    .pluck()
    .all(sourceId) as string[];
}

