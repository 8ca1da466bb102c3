import type { Claim, ClaimKind, ClaimMark, Person, Risk } from '../../../contract/claims.ts';
import { fold } from '../../../domain/search/fold.ts';
import { stageOf } from '../../../domain/claims/progress.ts';
import { kindWords, markWords, riskWords } from '../words.ts';

/** Which claims are walked through; null asks for nothing. `checker` is a person’s id, or `nobody`. */
export type ClaimFilter = {
  words: string;
  state: 'open' | 'stale' | 'checked' | ClaimMark | null;
  kind: ClaimKind | null;
  risk: Risk | null;
  checker: string | null;
};

export const noFilter: ClaimFilter = { words: '', state: null, kind: null, risk: null, checker: null };

export function isFiltering({ words, ...chosen }: ClaimFilter): boolean {
  return words.trim() !== '' || Object.values(chosen).some((value) => value !== null);
}

/** Every word that is typed stands in the claim, its number, or the words for its state, kind, risk or checker. */
export function passesFilter(claim: Claim, { words, state, kind, risk, checker }: ClaimFilter, people: readonly Person[]): boolean {
  if (state !== null && state !== claim.mark && state !== stageOf(claim.mark)) return false;
  if (kind !== null && kind !== claim.kind) return false;
  if (risk !== null && risk !== claim.risk) return false;
  if (checker !== null && checker !== (claim.checkerId ?? 'nobody')) return false;
  const name = people.find(({ id }) => id === claim.checkerId)?.name ?? '';
  const said = fold([claim.number, claim.words, claim.note, markWords[claim.mark], kindWords[claim.kind], riskWords[claim.risk], name].join('\n'));
  return fold(words)
    .split(/\s+/)
    .every((word) => said.includes(word));
}
