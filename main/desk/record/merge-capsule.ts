import type { CapsuleImport, SaidVerdict } from '../../../contract/record.ts';
import type { Verdict } from '../../../domain/claims/claim.ts';
import { foldedWords } from '../../../domain/claims/folded.ts';
import { mergeHistories } from '../../../domain/claims/merge.ts';
import type { RecordVerdict } from '../../../domain/export/report/record.ts';
import { sha256 } from '../../archive/hash.ts';
import { recordAct } from '../audit/record.ts';
import { insertVerdict, readClaim, readVerdicts } from '../claims/store.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { noCapsule } from './refusals.ts';

/** Adds what was said elsewhere of the claims of a story. What is here stays as it is; where the two differ, nothing is taken. */
export const mergeCapsule: Handler<'capsule.merge'> = (desk, { storyId, sha256: capsule, isSealed, claims }) => {
  const outcome: CapsuleImport = { storyId, isSealed, added: [], conflicts: [], unknown: [] };
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    for (const { id, words, history } of claims) {
      if (readClaim(desk.archive, id)?.storyId !== storyId) {
        outcome.unknown.push(words);
        continue;
      }
      const merge = mergeHistories(readVerdicts(desk.archive, id).toReversed(), history.map((verdict) => verdictFrom(id, verdict)));
      if (merge.kind === 'conflict') outcome.conflicts.push({ claimId: id, words, ours: said(merge.ours), theirs: said(merge.theirs) });
      if (merge.kind !== 'add') continue;
      for (const verdict of merge.verdicts) takeVerdict(desk, verdict, capsule);
      outcome.added.push({ claimId: id, words, verdicts: merge.verdicts.length });
    }
    recordAct(desk, 'capsule.import', { storyId, capsule, added: outcome.added.length, conflicts: outcome.conflicts.map(({ claimId }) => claimId) });
  });
  if (outcome.added.length > 0) desk.emit({ name: 'claims.changed', storyId });
  return outcome;
};

/** @throws Refusal where the words of a verdict are not those that it names by their hash */
function verdictFrom(claimId: string, { id, act, verdict, by, at, words, wordsHash, evidence, note }: RecordVerdict): Verdict {
  if (sha256(foldedWords(words)) !== wordsHash) throw noCapsule('The words of a verdict in it are not those that were signed.');
  return { id, claimId, act, verdict, by, at: Date.parse(at), words, wordsHash, evidence, note };
}

function takeVerdict(desk: Desk, verdict: Verdict, capsule: string): void {
  insertVerdict(desk.archive, verdict);
  const { id: verdictId, claimId, verdict: value, by, at, wordsHash, note } = verdict;
  recordAct(desk, 'claim.verdictTaken', { claimId, verdictId, verdict: value, by, at, wordsHash, note, capsule });
}

const said = ({ verdict, by, at, words, note }: Verdict): SaidVerdict => ({ verdict, by, at, words, note });
