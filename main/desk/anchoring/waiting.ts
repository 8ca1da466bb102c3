import type { AnchoringKey } from '../../../contract/annotations.ts';
import type { Archive } from '../../archive/archive.ts';

/**
 * A passage waits only in the newest capture of its source: what waited in one before it has been looked for again. Evidence
 * that was removed waits for nobody until the removal is taken back.
 */
const waiting = `FROM anchoring JOIN capture ON capture.id = anchoring.capture_id
  WHERE state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM capture AS later WHERE later.source_id = capture.source_id
      AND (later.captured_at, later.id) > (capture.captured_at, capture.id))
    AND NOT (target = 'evidence' AND EXISTS (
      SELECT 1 FROM claim_evidence JOIN claim ON claim.id = claim_id
      WHERE claim_evidence.id = target_id AND (claim_evidence.removed_at IS NOT NULL OR claim.removed_at IS NOT NULL)))`;

export function countWaitingIn(archive: Archive): number {
  return archive.statement(`SELECT count(*) ${waiting}`).pluck().get() as number;
}

/** The passages that wait, those that came last first; those of one capture in the order of the earlier text. */
export function readWaiting(archive: Archive, limit: number): AnchoringKey[] {
  return archive
    .statement(
      `SELECT target, target_id AS targetId, anchoring.capture_id AS captureId ${waiting}
       ORDER BY captured_at DESC, capture.id DESC, target_id LIMIT ?`,
    )
    .all(limit) as AnchoringKey[];
}
