import type { Evidence } from '../../../contract/claims.ts';
import type { Relation } from '../../../domain/claims/claim.ts';
import { locatorSchema, passageSchema } from '../../../domain/sources/passage.ts';
import type { SourceKind, Standing } from '../../../domain/sources/source.ts';
import type { Archive } from '../../archive/archive.ts';
import { fateColumns, fateJoins, fateOf, type FateRow } from '../anchoring/fate.ts';
import { shownCsl } from '../sources/store.ts';

type EvidenceRow = FateRow & {
  id: string;
  claimId: string;
  sourceId: string;
  captureId: string;
  captureSha256: string;
  capturedAt: number;
  passage: string;
  locator: string | null;
  relation: Relation;
  addedAt: number;
  removedAt: number | null;
  actor: string;
  csl: string;
  confidential: 0 | 1;
  kind: SourceKind;
  standing: Standing;
  standingReason: string;
};

const allEvidence = `SELECT evidence.id, claim_id AS claimId, capture.source_id AS sourceId, evidence.capture_id AS captureId,
    capture.sha256 AS captureSha256, capture.captured_at AS capturedAt, evidence.passage, locator, relation,
    evidence.added_at AS addedAt, removed_at AS removedAt, evidence.actor, csl, confidential, kind, standing,
    standing_reason AS standingReason, ${fateColumns}
  FROM claim_evidence AS evidence
  JOIN capture ON capture.id = evidence.capture_id
  JOIN source ON source.id = capture.source_id
  ${fateJoins('evidence')}`;

function evidenceOf(row: EvidenceRow): Evidence {
  const passage = passageSchema.parse(JSON.parse(row.passage));
  const csl = shownCsl(row);
  return {
    id: row.id,
    claimId: row.claimId,
    sourceId: row.sourceId,
    captureId: row.captureId,
    captureSha256: row.captureSha256,
    capturedAt: row.capturedAt,
    passage,
    locator: row.locator === null ? null : locatorSchema.parse(JSON.parse(row.locator)),
    relation: row.relation,
    addedAt: row.addedAt,
    actor: row.actor,
    fate: fateOf(row, { captureId: row.captureId, passage }),
    source: {
      title: csl.title,
      site: csl['container-title'] ?? csl.publisher ?? '',
      kind: row.kind,
      standing: row.standing,
      standingReason: row.standingReason,
      confidential: row.confidential === 1,
    },
  };
}

/** What each of these claims rests on, in the order in which it was added. */
export function readEvidenceOf(archive: Archive, claimIds: readonly string[]): Map<string, Evidence[]> {
  const rows = archive
    .statement(
      `${allEvidence} WHERE claim_id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL ORDER BY evidence.added_at, evidence.id`,
    )
    .all(JSON.stringify(claimIds)) as EvidenceRow[];
  const byClaim = new Map<string, Evidence[]>(claimIds.map((id) => [id, []]));
  for (const row of rows) byClaim.get(row.claimId)?.push(evidenceOf(row));
  return byClaim;
}

/** Also where it was removed. */
export function readEvidence(archive: Archive, id: string): (Evidence & { isRemoved: boolean }) | undefined {
  const row = archive.statement(`${allEvidence} WHERE evidence.id = ?`).get(id) as EvidenceRow | undefined;
  return row && { ...evidenceOf(row), isRemoved: row.removedAt !== null };
}
