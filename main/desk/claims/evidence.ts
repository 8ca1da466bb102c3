import type { Evidence } from '../../../contract/claims.ts';
import type { CommandInput } from '../../../contract/commands.ts';
import { Refusal } from '../../../contract/errors.ts';
import { anchorInLaterCaptures } from '../anchoring/anchor.ts';
import { mustStand } from '../annotations/commands.ts';
import { recordAct } from '../audit/record.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { storedOrRefuse } from './commands.ts';
import { readEvidence, readEvidenceOf } from './evidence-store.ts';
import { insertEvidence, markEvidenceRemoved } from './store.ts';

export const addEvidence: Handler<'claims.addEvidence'> = (desk, evidence) =>
  told(
    desk,
    desk.archive.transaction(() => attach(desk, evidence)),
  );

/** To be called inside a transaction. @returns the id of the evidence */
export function attach(desk: Desk, { claimId, captureId, passage, locator, relation }: CommandInput<'claims.addEvidence'>): string {
  const evidenceId = desk.newId();
  storedOrRefuse(desk, claimId);
  mustStand(desk, captureId, passage);
  const there = readEvidenceOf(desk.archive, [claimId]).get(claimId) ?? [];
  if (there.some((piece) => isSame(piece, { captureId, passage, relation }))) throw restsOnItAlready();
  const added = { id: evidenceId, claimId, captureId, passage, locator, relation, addedAt: desk.now(), actor: desk.actor };
  insertEvidence(desk.archive, added);
  anchorInLaterCaptures(desk, { target: 'evidence', targetId: evidenceId, captureId, passage });
  recordAct(desk, 'evidence.add', { claimId, evidenceId, relation, words: passage.exact });
  return evidenceId;
}

export const removeEvidence: Handler<'claims.removeEvidence'> = (desk, { evidenceId }) => {
  desk.archive.transaction(() => {
    const { claimId, isRemoved } = evidenceOrRefuse(desk, evidenceId);
    if (isRemoved) throw noSuchEvidence();
    markEvidenceRemoved(desk.archive, evidenceId, desk.now());
    recordAct(desk, 'evidence.remove', { claimId, evidenceId });
  });
  told(desk, evidenceId);
  return null;
};

export const restoreEvidence: Handler<'claims.restoreEvidence'> = (desk, { evidenceId }) => {
  desk.archive.transaction(() => {
    const { claimId } = evidenceOrRefuse(desk, evidenceId);
    markEvidenceRemoved(desk.archive, evidenceId, null);
    recordAct(desk, 'evidence.restore', { claimId, evidenceId });
  });
  return told(desk, evidenceId);
};

function isSame(piece: Evidence, { captureId, passage, relation }: Pick<Evidence, 'captureId' | 'passage' | 'relation'>): boolean {
  return (
    piece.captureId === captureId &&
    piece.relation === relation &&
    piece.passage.exact === passage.exact &&
    piece.passage.position?.start === passage.position?.start
  );
}

function evidenceOrRefuse(desk: Desk, evidenceId: string): Evidence & { isRemoved: boolean } {
  const evidence = readEvidence(desk.archive, evidenceId);
  if (evidence === undefined) throw noSuchEvidence();
  return evidence;
}

function told(desk: Desk, evidenceId: string): Evidence {
  const { isRemoved: _isRemoved, ...evidence } = evidenceOrRefuse(desk, evidenceId);
  const { storyId } = storedOrRefuse(desk, evidence.claimId);
  desk.emit({ name: 'claims.changed', storyId });
  // It may wait in the queue now, or no longer.
  desk.emit({ name: 'anchoring.changed', sourceId: evidence.sourceId });
  return evidence;
}

function noSuchEvidence(): Refusal {
  return new Refusal('not-found', { happened: 'This archive has no such evidence.' });
}

function restsOnItAlready(): Refusal {
  return new Refusal('conflict', {
    happened: 'The claim rests on this passage already.',
    kept: 'It stays as it is.',
    next: 'To change how the passage bears on the claim, remove it and attach it anew.',
  });
}
