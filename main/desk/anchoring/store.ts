import { z } from 'zod';
import {
  anchoringRecordSchema,
  placeSchema,
  type AnchoringRecord,
  type AnchoringState,
  type AnchoringTarget,
} from '../../../domain/sources/anchoring.ts';
import { passageSchema, type Passage } from '../../../domain/sources/passage.ts';
import type { Archive } from '../../archive/archive.ts';

/** A passage of a source that somebody rests on, in the capture it was taken from. */
export type RestingPassage = { target: AnchoringTarget; targetId: string; captureId: string; passage: Passage };
type RestingRow = Omit<RestingPassage, 'passage'> & { passage: string };

/** Everything that rests on some capture of a source. */
export function readRestingPassages(archive: Archive, sourceId: string): RestingPassage[] {
  const rows = archive
    .statement(
      `SELECT 'annotation' AS target, annotation.id AS targetId, capture_id AS captureId, passage
         FROM annotation JOIN capture ON capture.id = annotation.capture_id WHERE source_id = @sourceId
       UNION ALL
       SELECT 'citation', citation.id, capture_id, passage
         FROM citation JOIN capture ON capture.id = citation.capture_id WHERE source_id = @sourceId
       UNION ALL
       SELECT 'evidence', claim_evidence.id, capture_id, passage
         FROM claim_evidence JOIN capture ON capture.id = claim_evidence.capture_id WHERE source_id = @sourceId`,
    )
    .all({ sourceId }) as RestingRow[];
  return rows.map((row) => ({ ...row, passage: passageOf(row.passage) }));
}

export function readRestingPassage(archive: Archive, target: AnchoringTarget, targetId: string): RestingPassage | undefined {
  const row = archive.statement(`SELECT capture_id AS captureId, passage FROM ${restingTables[target]} WHERE id = ?`).get(targetId) as
    | { captureId: string; passage: string }
    | undefined;
  return row && { target, targetId, captureId: row.captureId, passage: passageOf(row.passage) };
}

/** Where the passages of each kind are kept. */
const restingTables: Record<AnchoringTarget, string> = { annotation: 'annotation', citation: 'citation', evidence: 'claim_evidence' };

type RecordRow = Omit<AnchoringRecord, 'passage' | 'candidates'> & { passage: string | null; candidates: string };

const columns = 'anchoring.capture_id AS captureId, state, anchoring.passage, candidates, anchoring.at, anchoring.actor';

const recordOf = ({ passage, candidates, ...row }: RecordRow): AnchoringRecord => ({
  ...row,
  passage: passage === null ? null : passageOf(passage),
  candidates: placesOf(candidates),
});

function passageOf(json: string): Passage {
  return passageSchema.parse(JSON.parse(json));
}

function placesOf(json: string): AnchoringRecord['candidates'] {
  return z.array(placeSchema).parse(JSON.parse(json));
}

/** What became of one passage in every later capture, the newest first. */
export function readAnchorings(archive: Archive, target: AnchoringTarget, targetId: string): AnchoringRecord[] {
  const rows = archive
    .statement(
      `SELECT ${columns} FROM anchoring JOIN capture ON capture.id = anchoring.capture_id
       WHERE target = ? AND target_id = ? ORDER BY captured_at DESC, capture.id DESC`,
    )
    .all(target, targetId) as RecordRow[];
  return rows.map(recordOf);
}

/** What became of all passages of a source, by target and id; of each the newest first. */
export function readAnchoringsOfSource(archive: Archive, sourceId: string): Map<string, AnchoringRecord[]> {
  const rows = archive
    .statement(
      `SELECT target, target_id AS targetId, ${columns} FROM anchoring JOIN capture ON capture.id = anchoring.capture_id
       WHERE source_id = ? ORDER BY captured_at DESC, capture.id DESC`,
    )
    .all(sourceId) as (RecordRow & { target: AnchoringTarget; targetId: string })[];
  const byTarget = new Map<string, AnchoringRecord[]>();
  for (const { target, targetId, ...row } of rows) {
    const key = anchoringKey(target, targetId);
    const records = byTarget.get(key);
    if (records === undefined) byTarget.set(key, [recordOf(row)]);
    else records.push(recordOf(row));
  }
  return byTarget;
}

export function anchoringKey(target: AnchoringTarget, targetId: string): string {
  return `${target} ${targetId}`;
}

export function insertAnchoring(archive: Archive, target: AnchoringTarget, targetId: string, record: AnchoringRecord): void {
  archive
    .statement(
      `INSERT INTO anchoring (target, target_id, capture_id, state, passage, candidates, at, actor)
       VALUES (@target, @targetId, @captureId, @state, @passage, @candidates, @at, @actor)`,
    )
    .run({ target, targetId, ...asRow(record) });
}

/** A person's word on a passage, or its being taken back. */
export function updateAnchoring(
  archive: Archive,
  key: { target: AnchoringTarget; targetId: string; captureId: string },
  decision: { state: AnchoringState; passage: Passage | null; at: number; actor: string },
): void {
  archive
    .statement(
      `UPDATE anchoring SET state = @state, passage = @passage, at = @at, actor = @actor
       WHERE target = @target AND target_id = @targetId AND capture_id = @captureId`,
    )
    .run({ ...key, ...decision, passage: decision.passage && JSON.stringify(decision.passage) });
}

export function deleteAnchorings(archive: Archive, target: AnchoringTarget, targetId: string): void {
  archive.statement('DELETE FROM anchoring WHERE target = ? AND target_id = ?').run(target, targetId);
}

function asRow(record: AnchoringRecord) {
  const { passage, candidates, ...rest } = anchoringRecordSchema.parse(record);
  return { ...rest, passage: passage && JSON.stringify(passage), candidates: JSON.stringify(candidates) };
}

/** The captures of a source made after one of them, the oldest first. */
export function readLaterCaptures(archive: Archive, captureId: string): string[] {
  return archive
    .statement(
      `SELECT later.id FROM capture AS made JOIN capture AS later ON later.source_id = made.source_id
       WHERE made.id = ? AND (later.captured_at, later.id) > (made.captured_at, made.id)
       ORDER BY later.captured_at, later.id`,
    )
    .pluck()
    .all(captureId) as string[];
}

/** The stories that cite a source. */
export function readCitingStories(archive: Archive, sourceId: string): string[] {
  return archive
    .statement(
      `SELECT DISTINCT story_id FROM citation JOIN capture ON capture.id = citation.capture_id
       WHERE source_id = ? ORDER BY story_id`,
    )
    .pluck()
    .all(sourceId) as string[];
}
