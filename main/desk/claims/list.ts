import type { Claim } from '../../../contract/claims.ts';
import { markOf } from '../../../domain/claims/state.ts';
import type { Desk } from '../desk.ts';
import { readEvidenceOf } from './evidence-store.ts';
import { stateOf } from './state-of.ts';
import { readClaimsOf, readLastVerdicts, type StoredClaim } from './store.ts';
import { readSeqs, wordsOfClaims, type ClaimWords } from './words.ts';

/** The claims of a story in the order of the copy, those without words last, as they stand at this moment. */
export function readStoryClaims(desk: Desk, storyId: string): Claim[] {
  const seq = readSeqs(desk.archive, [storyId]).get(storyId) ?? 0;
  const placed = inOrder(desk, storyId, seq);
  const ids = placed.map(({ claim }) => claim.id);
  const verdicts = readLastVerdicts(desk.archive, ids);
  const evidence = readEvidenceOf(desk.archive, ids);
  return placed.map(({ claim, now }, at): Claim => {
    const verdict = verdicts.get(claim.id) ?? null;
    const restsOn = evidence.get(claim.id) ?? [];
    const state = stateOf(now, verdict, restsOn);
    const { ranges: _ranges, lostWords: _lostWords, removedAt: _removedAt, ...fields } = claim;
    const { place, words, graf } = now;
    return { ...fields, number: at + 1, place, words, graf, state, mark: markOf(state), verdict, evidence: restsOn };
  });
}

export type PlacedClaim = { claim: StoredClaim; now: ClaimWords };

/** The claims of a story, which is at update `seq`, with their words, in the order in which they are numbered. */
export function inOrder(desk: Desk, storyId: string, seq: number, claims = readClaimsOf(desk.archive, storyId)): PlacedClaim[] {
  const words = wordsOfClaims(desk, storyId, seq, claims);
  return claims.map((claim, at) => ({ claim, now: words[at]! })).toSorted(byPlace);
}

function byPlace(a: PlacedClaim, b: PlacedClaim): number {
  return (
    Number(a.now.graf === 0) - Number(b.now.graf === 0) ||
    a.now.graf - b.now.graf ||
    a.now.start - b.now.start ||
    a.claim.createdAt - b.claim.createdAt ||
    (a.claim.id < b.claim.id ? -1 : 1)
  );
}
