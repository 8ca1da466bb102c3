import type { Evidence } from '../../../contract/claims.ts';
import type { Fate } from '../../../contract/annotations.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import type { EvidencePlace, EvidenceSnapshot, Verdict } from '../../../domain/claims/claim.ts';
import { claimState, type ClaimState } from '../../../domain/claims/state.ts';
import type { ClaimWords } from './words.ts';

/** Where a claim stands: its words and evidence as they are now, against those that its last verdict was given on. */
export function stateOf(now: ClaimWords, verdict: Verdict | null, evidence: readonly Evidence[]): ClaimState {
  return claimState({
    words: now.place.kind === 'anchored' ? now.words : null,
    signed: verdict && { verdict: verdict.verdict, words: verdict.words },
    evidence: evidence.map((piece) => ({
      relation: piece.relation,
      standing: piece.source.standing,
      place: evidencePlaceOf(piece.fate),
      signed: verdict?.evidence.find((snapshot) => isOf(snapshot, piece)) ?? null,
    })),
  });
}

/** A passage that a person has placed in the newest capture stands there for whoever rests on it. */
export function evidencePlaceOf({ kind }: Fate): EvidencePlace {
  switch (kind) {
    case 'stands':
    case 'placed':
      return 'stands';
    case 'moved':
      return 'moved';
    case 'lost':
    case 'dropped':
      return 'lost';
    default:
      return assertNever(kind);
  }
}

function isOf({ captureId, passage }: EvidenceSnapshot, piece: Evidence): boolean {
  return (
    captureId === piece.captureId && passage.exact === piece.passage.exact && passage.position?.start === piece.passage.position?.start
  );
}

/** Evidence as a verdict keeps it. */
export function snapshotOf({ sourceId, captureId, captureSha256, relation, passage, locator, source, fate }: Evidence): EvidenceSnapshot {
  const place = evidencePlaceOf(fate);
  return { sourceId, captureId, captureSha256, relation, passage, locator, standing: source.standing, place };
}
