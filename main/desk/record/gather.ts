import type { Claim } from '../../../contract/claims.ts';
import type { Coverage } from '../../../domain/claims/checkable/coverage.ts';
import { buildRecord, type HeldClaim, type HeldEvidence, type RecordSource } from '../../../domain/export/report/build.ts';
import type { VerificationRecord } from '../../../domain/export/report/record.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import type { Standing } from '../../../domain/sources/source.ts';
import { termsOfPassage, type SourceAgreement } from '../../../domain/sources/terms.ts';
import { decodeBlock } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';
import { readHead } from '../audit/store.ts';
import { evidencePlaceOf } from '../claims/state-of.ts';
import { readStoryClaims } from '../claims/list.ts';
import { readVerdicts } from '../claims/store.ts';
import { readDetails } from '../citing/source-store.ts';
import { readMarkedPassages } from '../citing/terms-store.ts';
import type { Desk } from '../desk.ts';
import { gateOf } from '../gate/check.ts';
import { readPerson } from '../people/store.ts';
import { storyOrRefuse } from '../stories/commands.ts';

/** The record of a story as it stands at this moment, masked for whoever may read it outside the desk. */
export function gatherRecord(desk: Desk, storyId: string, coverage: Coverage | null): VerificationRecord {
  const { archive } = desk;
  const story = storyOrRefuse(desk, storyId);
  const { reasons, policy, exception } = gateOf(desk, storyId, coverage);
  return buildRecord({
    madeAt: desk.now(),
    story,
    blocks: desk.copies.get(storyId).blocks.map(decodeBlock),
    claims: readStoryClaims(desk, storyId).map((claim) => heldClaim(archive, claim)),
    gate: { reasons: reasons.map(({ sentence }) => sentence), policy, exception },
    auditHead: readHead(archive),
    agreementOf: ({ sourceId, captureId, passage }) => {
      const source = readRecordSource(archive, sourceId);
      return source && agreementFor(archive, source, captureId, passage);
    },
    unnamed: readUnnamed(archive),
  });
}

function heldClaim(archive: Archive, claim: Claim): HeldClaim {
  const { id, number, words, kind, risk, mark, note, state, place, checkerId } = claim;
  return {
    id,
    number,
    words,
    kind,
    risk,
    mark,
    note,
    verdict: state.verdict,
    stale: state.stale,
    checker: checkerId === null ? '' : (readPerson(archive, checkerId)?.name ?? ''),
    segments: place.kind === 'anchored' ? place.segments : [],
    evidence: claim.evidence.flatMap((piece): HeldEvidence[] => {
      const source = readRecordSource(archive, piece.sourceId);
      if (source === undefined) return [];
      const { relation, captureId, captureSha256, capturedAt, passage, locator } = piece;
      const agreement = agreementFor(archive, source, captureId, passage);
      return [{ id: piece.id, relation, source, agreement, captureId, captureSha256, capturedAt, passage, locator, place: evidencePlaceOf(piece.fate) }];
    }),
    history: readVerdicts(archive, id).toReversed(),
  };
}

export function readRecordSource(archive: Archive, sourceId: string): RecordSource | undefined {
  const details = readDetails(archive, sourceId);
  const standing = archive.statement('SELECT standing FROM source WHERE id = ?').pluck().get(sourceId) as Standing | undefined;
  return details && standing && { id: sourceId, csl: details.csl, standing, agreement: details.agreement };
}

/** The strictest of what holds for these words, whether they were marked in that capture or their source is under it as a whole. */
export function agreementFor(archive: Archive, { agreement }: RecordSource, captureId: string, passage: Passage): SourceAgreement {
  return { ...termsOfPassage(passage, agreement, readMarkedPassages(archive, captureId)), confidential: agreement.confidential };
}

/** Every source that is not to be named: few of all that an archive has. */
export function readUnnamed(archive: Archive): RecordSource[] {
  const ids = archive.statement(`SELECT id FROM source WHERE confidential = 1 OR terms <> 'on-the-record' ORDER BY id`).pluck().all() as string[];
  return ids.flatMap((id) => readRecordSource(archive, id) ?? []);
}
