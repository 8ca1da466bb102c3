import type { Standing } from '../sources/source.ts';
import type { EvidencePlace, Relation, VerdictValue } from './claim.ts';
import { foldedWords } from './folded.ts';

/**
 * What a claim rests on, as it is now. `place` is where the passage stands in the newest capture of its source: still
 * there (`stands`), perhaps elsewhere (`moved`, a person decides), or not (`lost`).
 */
export type EvidenceNow = {
  relation: Relation;
  standing: Standing;
  place: EvidencePlace;
  /** Whether it was there when the last verdict was given or kept, and what was known of its source and place then. */
  signed: { standing: Standing; place: EvidencePlace } | null;
};

export type ClaimNow = {
  /** The words that it covers, or null where they were deleted. */
  words: string | null;
  /** The last verdict with the words that it was given on; null where there is none. */
  signed: { verdict: VerdictValue; words: string } | null;
  evidence: readonly EvidenceNow[];
};

/** Why a verdict may no longer hold. */
export type Stale =
  | { kind: 'text'; signed: string; now: string }
  | { kind: 'source'; because: 'retracted' | 'unreliable' | 'lost' | 'moved' };

/**
 * Where a claim stands. Derived whenever it is asked for and never stored, so that it can't be out of date.
 * `unanchored`: its words are no longer in the copy.
 */
export type ClaimState = { verdict: VerdictValue; anchored: boolean; stale: readonly Stale[] };

export function claimState({ words, signed, evidence }: ClaimNow): ClaimState {
  const verdict = signed?.verdict ?? 'unchecked';
  return { verdict, anchored: words !== null, stale: isSigned(verdict) ? [...staleText(words, signed!.words), ...staleSources(evidence)] : [] };
}

/** A verdict that somebody stands by; nothing can go stale that was never settled. */
function isSigned(verdict: VerdictValue): boolean {
  return verdict !== 'unchecked' && verdict !== 'needs-work';
}

function staleText(now: string | null, signed: string): Stale[] {
  return now === null || foldedWords(now) === foldedWords(signed) ? [] : [{ kind: 'text', signed, now }];
}

/** Only what has become worse since the verdict: a checker who signed on a retracted source knew what they did. */
function staleSources(evidence: readonly EvidenceNow[]): Stale[] {
  const reasons = new Set<(Stale & { kind: 'source' })['because']>();
  for (const { relation, standing, place, signed } of evidence) {
    if (relation === 'context' || signed === null) continue;
    if (standing !== 'good' && standing !== signed.standing) reasons.add(standing);
    if (place !== 'stands' && place !== signed.place) reasons.add(place);
  }
  return [...reasons].map((because) => ({ kind: 'source', because }));
}

/** One word for a claim, the worst first: what its mark and its row in the ledger show. */
export type ClaimMark = VerdictValue | 'stale-text' | 'stale-source' | 'unanchored';

export function markOf({ verdict, anchored, stale }: ClaimState): ClaimMark {
  if (!anchored) return 'unanchored';
  if (stale.some(({ kind }) => kind === 'text')) return 'stale-text';
  return stale.length > 0 ? 'stale-source' : verdict;
}
