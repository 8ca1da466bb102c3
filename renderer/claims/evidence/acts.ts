import type { Claim, Evidence, Relation } from '../../../contract/claims.ts';
import { errorText } from '../../../contract/errors.ts';
import type { Result } from '../../../contract/result.ts';
import type { Locator, Passage } from '../../../domain/sources/passage.ts';
import { send } from '../../bridge.ts';
import { showToast } from '../../ui/toasts.tsx';
import { relationWords } from '../words.ts';

/** A passage of a capture that can become evidence. */
export type EvidencePlace = { captureId: string; passage: Passage; locator: Locator | null };

/** Rests a claim on a passage; the message about it takes that back. @returns what was said, where it was done */
export async function attachEvidence(claim: Claim, { captureId, passage, locator }: EvidencePlace, relation: Relation): Promise<string | null> {
  const result = await send('claims.addEvidence', { claimId: claim.id, captureId, passage, locator, relation });
  if (wasRefused(result)) return null;
  const { id, source } = result.value;
  const words = `Attached to claim ${claim.number}: “${source.title || 'the source'}” ${relationWords[relation]}.`;
  showToast({
    tone: 'done',
    words,
    action: { label: 'Undo', perform: () => void send('claims.removeEvidence', { evidenceId: id }).then(wasRefused) },
  });
  return words;
}

/** Takes a passage from its claim; the message about it takes that back. */
export async function removeEvidence({ id, source }: Evidence): Promise<void> {
  const result = await send('claims.removeEvidence', { evidenceId: id });
  if (wasRefused(result)) return;
  showToast({
    tone: 'done',
    words: `Removed “${source.title || 'the source'}” from the evidence.`,
    action: { label: 'Undo', perform: () => void send('claims.restoreEvidence', { evidenceId: id }).then(wasRefused) },
  });
}

function wasRefused<Value>(result: Result<Value>): result is Exclude<Result<Value>, { ok: true }> {
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
  return !result.ok;
}
