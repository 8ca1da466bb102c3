import { z } from 'zod';
import type { Capture, SourceSummary } from '../../../contract/views.ts';
import { readableBlockSchema, type ReadableBlock } from '../../../domain/sources/readable.ts';
import type { Retrieval } from '../../../domain/sources/retrieval.ts';
import { maskedCsl } from '../../../domain/citing/published.ts';
import { cslSchema, type Csl, type SourceKind, type Standing, type Terms } from '../../../domain/sources/source.ts';
import type { SourceAgreement } from '../../../domain/sources/terms.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';

export function insertSource(
  archive: Archive,
  source: { id: string; kind: SourceKind; csl: Csl; addedAt: number; actor: string },
): void {
  archive
    .statement(
      `INSERT INTO source (id, kind, csl, canonical_url, standing, standing_reason, confidential, terms, attribution,
         added_at, updated_at, actor)
       VALUES (@id, @kind, @csl, @canonicalUrl, 'good', '', 0, 'on-the-record', '', @addedAt, @addedAt, @actor)`,
    )
    .run({ ...source, csl: JSON.stringify(source.csl), canonicalUrl: source.csl.URL ?? '' });
}

/** A good source has no reason against it. */
export function updateStanding(
  archive: Archive,
  sourceId: string,
  { standing, reason, at }: { standing: Standing; reason: string; at: number },
): void {
  archive
    .statement('UPDATE source SET standing = ?, standing_reason = ?, updated_at = ? WHERE id = ?')
    .run(standing, standing === 'good' ? '' : reason, at, sourceId);
}

export type NewCapture = {
  id: string;
  sourceId: string;
  capturedAt: number;
  method: Capture['method'];
  fileName: string;
  mediaType: string;
  sha256: string;
  pageSha256: string | null;
  parts: readonly CapturePart[];
  readable: readonly ReadableBlock[];
  language: string;
  facts: object;
  retrieval: Retrieval | null;
  actor: string;
};

/** A file that belongs to a capture beside the captured file itself. */
export type CapturePart = { role: 'screenshot' | 'response' | 'attachment'; name: string; mediaType: string; sha256: string };

export function insertCapture(archive: Archive, capture: NewCapture): void {
  const { parts, ...row } = capture;
  const readable = JSON.stringify(capture.readable);
  archive
    .statement(
      `INSERT INTO capture (id, source_id, captured_at, method, file_name, media_type, sha256, page_sha256, readable,
         readable_sha256, language, facts, retrieval, actor)
       VALUES (@id, @sourceId, @capturedAt, @method, @fileName, @mediaType, @sha256, @pageSha256, @readable,
         @readableSha256, @language, @facts, @retrieval, @actor)`,
    )
    .run({
      ...row,
      readable,
      readableSha256: sha256(readable),
      facts: JSON.stringify(capture.facts),
      retrieval: capture.retrieval === null ? null : JSON.stringify(capture.retrieval),
    });
  const insertPart = archive.statement(
    `INSERT INTO capture_part (capture_id, role, name, media_type, sha256)
     VALUES (@captureId, @role, @name, @mediaType, @sha256)`,
  );
  for (const part of parts) insertPart.run({ ...part, captureId: capture.id });
}

export type CaptureOfFile = { captureId: string; sourceId: string; csl: Csl };

/** The first capture of a file, by the file's hash. */
export function findCaptureOf(archive: Archive, hash: string): CaptureOfFile | undefined {
  const row = archive
    .statement(
      `SELECT capture.id AS captureId, source.id AS sourceId, source.csl, confidential
       FROM capture JOIN source ON source.id = capture.source_id
       WHERE capture.sha256 = ? ORDER BY captured_at, capture.id LIMIT 1`,
    )
    .get(hash) as { captureId: string; sourceId: string; csl: string; confidential: 0 | 1 } | undefined;
  return row && { captureId: row.captureId, sourceId: row.sourceId, csl: shownCsl(row) };
}

export function cslOf(json: string): Csl {
  return cslSchema.parse(JSON.parse(json));
}

/** The description of a source as it may be shown to whoever has not asked who a confidential one is. */
export function shownCsl({ csl, confidential }: { csl: string; confidential: 0 | 1 }): Csl {
  return confidential === 1 ? maskedCsl(cslOf(csl)) : cslOf(csl);
}

type AgreementRow = { terms: Terms; attribution: string; confidential: 0 | 1 };

const agreementOf = ({ terms, attribution, confidential }: AgreementRow): SourceAgreement => ({
  terms,
  attribution,
  confidential: confidential === 1,
});

/** What was agreed with the source of a capture. */
export function readAgreementOfCapture(archive: Archive, captureId: string): SourceAgreement | undefined {
  const row = archive
    .statement(
      `SELECT terms, attribution, confidential FROM source JOIN capture ON capture.source_id = source.id WHERE capture.id = ?`,
    )
    .get(captureId) as AgreementRow | undefined;
  return row && agreementOf(row);
}

type SummaryRow = Omit<SourceSummary, 'csl' | 'agreement'> & AgreementRow & { csl: string };

const summaries = `SELECT source.id, kind, csl, standing, standing_reason AS standingReason, added_at AS addedAt,
    terms, attribution, confidential,
    (SELECT count(*) FROM capture WHERE source_id = source.id) AS captures,
    (SELECT id FROM capture WHERE source_id = source.id
      ORDER BY captured_at DESC, id DESC LIMIT 1) AS latestCaptureId,
    (SELECT count(*) FROM citation JOIN capture ON capture.id = citation.capture_id
      WHERE capture.source_id = source.id AND citation.story_id = @storyId) AS citedHere
  FROM source`;

const summaryOf = ({ terms, attribution, confidential, csl, ...row }: SummaryRow): SourceSummary => ({
  ...row,
  csl: shownCsl({ csl, confidential }),
  agreement: agreementOf({ terms, attribution, confidential }),
});

/** Every source, the one added last first. */
export function readSources(archive: Archive, storyId: string | null): SourceSummary[] {
  const rows = archive.statement(`${summaries} ORDER BY added_at DESC, source.id DESC`).all({ storyId }) as SummaryRow[];
  return rows.map(summaryOf);
}

export function readSource(archive: Archive, sourceId: string): SourceSummary | undefined {
  const row = archive.statement(`${summaries} WHERE source.id = @sourceId`).get({ sourceId, storyId: null }) as
    | SummaryRow
    | undefined;
  return row && summaryOf(row);
}

type CaptureRow = Omit<Capture, 'hasPage'> & { hasPage: 0 | 1 };

const captureColumns = `capture.id, source_id AS sourceId, captured_at AS capturedAt, method,
  CASE (SELECT confidential FROM source WHERE source.id = source_id) WHEN 1 THEN '' ELSE file_name END AS fileName,
  media_type AS mediaType, capture.sha256, blob.size, page_sha256 IS NOT NULL AS hasPage`;

const captureOf = (row: CaptureRow): Capture => ({ ...row, hasPage: row.hasPage === 1 });

/** The captures of a source, newest first. */
export function readCaptures(archive: Archive, sourceId: string): Capture[] {
  const rows = archive
    .statement(
      `SELECT ${captureColumns} FROM capture JOIN blob ON blob.sha256 = capture.sha256
       WHERE source_id = ? ORDER BY captured_at DESC, capture.id DESC`,
    )
    .all(sourceId) as CaptureRow[];
  return rows.map(captureOf);
}

export function readCapture(archive: Archive, captureId: string): Capture | undefined {
  const row = archive
    .statement(
      `SELECT ${captureColumns} FROM capture JOIN blob ON blob.sha256 = capture.sha256 WHERE capture.id = ?`,
    )
    .get(captureId) as CaptureRow | undefined;
  return row && captureOf(row);
}

const readableBlocks = z.array(readableBlockSchema);

/** The readable text of a capture and its language, '' where that is not known. */
export function readReadable(
  archive: Archive,
  captureId: string,
): { readable: ReadableBlock[]; language: string } | undefined {
  const row = archive.statement('SELECT readable, language FROM capture WHERE id = ?').get(captureId) as
    | { readable: string; language: string }
    | undefined;
  return row && { readable: readableBlocks.parse(JSON.parse(row.readable)), language: row.language };
}

/** What a capture's file says of itself, as JSON. */
export function readCaptureFacts(archive: Archive, captureId: string): string | undefined {
  return archive.statement('SELECT facts FROM capture WHERE id = ?').pluck().get(captureId) as string | undefined;
}

/** The bytes of a capture's file, or of the page made of it; undefined where it has none. */
export function readCaptureBytes(archive: Archive, captureId: string, what: 'file' | 'page'): Uint8Array | undefined {
  const column = what === 'file' ? 'sha256' : 'page_sha256';
  return archive
    .statement(`SELECT bytes FROM capture JOIN blob ON blob.sha256 = capture.${column} WHERE capture.id = ?`)
    .pluck()
    .get(captureId) as Uint8Array | undefined;
}
