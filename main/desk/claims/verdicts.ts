import type { Claim } from '../../../contract/claims.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { Verdict } from '../../../domain/claims/claim.ts';
import { foldedWords } from '../../../domain/claims/folded.ts';
import { sha256 } from '../../archive/hash.ts';
import { recordAct } from '../audit/record.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { claimOrRefuse, storedOrRefuse, told } from './commands.ts';
import { readRules } from './rules.ts';
import { snapshotOf } from './state-of.ts';
import { insertVerdict, readVerdicts } from './store.ts';
import { writersToReckonWith } from './writers.ts';

export const giveVerdict: Handler<'claims.giveVerdict'> = (desk, { claimId, verdict, words, note }) =>
  sign(desk, claimId, words, () => ({ act: 'given', verdict, note }));

export const keepVerdict: Handler<'claims.keep'> = (desk, { claimId, words, reason }) =>
  sign(desk, claimId, words, (claim) => {
    if (claim.state.stale.length === 0) throw nothingToKeep();
    return { act: 'kept', verdict: claim.state.verdict, note: reason };
  });

export const readHistory: Handler<'claims.history'> = (desk, { claimId }) => {
  storedOrRefuse(desk, claimId);
  return readVerdicts(desk.archive, claimId);
};

function sign(
  desk: Desk,
  claimId: string,
  seenWords: string,
  decide: (claim: Claim) => Pick<Verdict, 'act' | 'verdict' | 'note'>,
): Claim {
  desk.archive.transaction(() => {
    const claim = claimOrRefuse(desk, claimId);
    if (claim.place.kind === 'unanchored') throw noWords();
    if (foldedWords(claim.words) !== foldedWords(seenWords)) throw otherWords();
    const decision = decide(claim);
    if (decision.verdict === 'verified') expectSecondPerson(desk, claim);
    const verdict: Verdict = {
      id: desk.newId(),
      claimId,
      ...decision,
      by: desk.actor,
      at: desk.now(),
      words: claim.words,
      wordsHash: sha256(foldedWords(claim.words)),
      evidence: claim.evidence.map(snapshotOf),
    };
    insertVerdict(desk.archive, verdict);
    const { id: verdictId, act, verdict: value, wordsHash, note } = verdict;
    recordAct(desk, act === 'given' ? 'claim.verdict' : 'claim.keep', { claimId, verdictId, verdict: value, wordsHash, note });
  });
  return told(desk, claimOrRefuse(desk, claimId));
}

function expectSecondPerson(desk: Desk, claim: Claim): void {
  if (readRules(desk.archive).twoPersons && writersToReckonWith(desk, claim).has(desk.actor)) throw ownWords(desk.actor);
}

function ownWords(name: string): Refusal {
  return new Refusal('not-allowed', {
    happened: `${name === '' ? 'Whoever is sitting here' : name} wrote these words, and who wrote them can’t verify them.`,
    kept: 'The claim stays as it was.',
    next: 'Let somebody else check it: change who is sitting here first.',
  });
}

function otherWords(): Refusal {
  return new Refusal('conflict', {
    happened: 'The words of this claim are not those that the verdict was given on: they were changed meanwhile.',
    kept: 'The claim stays as it was.',
    next: 'Read it again, then give the verdict.',
  });
}

function noWords(): Refusal {
  return new Refusal('conflict', {
    happened: 'The words of this claim are no longer in the copy.',
    kept: 'Its history is kept.',
    next: 'Undo their deletion, or remove the claim.',
  });
}

function nothingToKeep(): Refusal {
  return new Refusal('conflict', {
    happened: 'Nothing about this claim has changed since its verdict.',
    kept: 'The verdict holds.',
  });
}
