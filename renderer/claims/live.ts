import type { Claim } from '../../contract/claims.ts';
import { claimState, markOf } from '../../domain/claims/state.ts';
import type { RangesHandle } from '../editor/index.ts';

/**
 * The claims of a story as the copy in this window has them: the archive's answer with the words as they stand at this moment, in
 * the order of the copy, those without words last.
 */
export function liveClaims(claims: readonly Claim[], ranges: RangesHandle): Claim[] {
  return claims
    .map((claim) => inCopy(claim, ranges))
    .toSorted((a, b) => lastWithoutWords(a) - lastWithoutWords(b) || a.graf - b.graf || startOf(a) - startOf(b) || a.createdAt - b.createdAt)
    .map((claim, at) => ({ ...claim, number: at + 1 }));
}

function inCopy(claim: Claim, ranges: RangesHandle): Claim {
  const place = ranges.place(claim.id);
  if (place === undefined) return claim;
  const words = ranges.words(claim.id);
  const graf = place.kind === 'anchored' ? ranges.grafOf(place.segments[0].blockId) + 1 : 0;
  const text = claimState({ words: place.kind === 'anchored' ? words : null, signed: claim.verdict, evidence: [] });
  const state = { ...text, stale: [...text.stale, ...claim.state.stale.filter(({ kind }) => kind === 'source')] };
  return { ...claim, place, words, graf, state, mark: markOf(state) };
}

function lastWithoutWords({ graf }: Claim): number {
  return graf === 0 ? 1 : 0;
}

function startOf({ place }: Claim): number {
  return place.kind === 'anchored' ? place.segments[0].start : 0;
}
