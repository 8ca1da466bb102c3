import type { Fate } from '../../../contract/annotations.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import type { AnchoringState, AnchoringTarget } from '../../../domain/sources/anchoring.ts';
import { passageSchema, type Passage } from '../../../domain/sources/passage.ts';

/** What a query reads beside a passage to say its {@link Fate}. */
export type FateRow = { newestCaptureId: string; fateState: AnchoringState | null; fatePassage: string | null };

export const fateColumns = 'newest.id AS newestCaptureId, fate.state AS fateState, fate.passage AS fatePassage';

/** To be joined to a query over `capture` (the one that the passage was taken from) and the table of the target. */
export const fateJoins = (target: AnchoringTarget): string => `
  JOIN capture AS newest ON newest.id = (
    SELECT later.id FROM capture AS later WHERE later.source_id = capture.source_id
    ORDER BY later.captured_at DESC, later.id DESC LIMIT 1)
  LEFT JOIN anchoring AS fate
    ON fate.target = '${target}' AND fate.target_id = ${target}.id AND fate.capture_id = newest.id`;

/** A passage that was never looked for in the newest capture waits for a person like one that was not found for certain. */
export function fateOf(row: FateRow, made: { captureId: string; passage: Passage }): Fate {
  const captureId = row.newestCaptureId;
  if (captureId === made.captureId) return { kind: 'stands', captureId, passage: made.passage };
  const there = (kind: 'stands' | 'placed'): Fate => ({
    kind,
    captureId,
    passage: passageSchema.parse(JSON.parse(row.fatePassage ?? 'null')),
  });
  switch (row.fateState) {
    case 'found':
      return there('stands');
    case 'placed':
      return there('placed');
    case 'waiting':
    case null:
      return { kind: 'moved', captureId };
    case 'lost':
    case 'dropped':
      return { kind: row.fateState, captureId };
    default:
      return assertNever(row.fateState);
  }
}
