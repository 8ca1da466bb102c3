import type { SourceDetails } from '../../../contract/citing.ts';
import type { Csl, SourceKind, Terms } from '../../../domain/sources/source.ts';
import type { SourceAgreement } from '../../../domain/sources/terms.ts';
import type { Archive } from '../../archive/archive.ts';
import { cslOf } from '../sources/store.ts';

type DetailsRow = { sourceId: string; kind: SourceKind; csl: string; terms: Terms; attribution: string; confidential: 0 | 1 };

const details = 'SELECT id AS sourceId, kind, csl, terms, attribution, confidential FROM source';

const detailsOf = ({ sourceId, kind, csl, terms, attribution, confidential }: DetailsRow): SourceDetails => ({
  sourceId,
  kind,
  csl: cslOf(csl),
  agreement: { terms, attribution, confidential: confidential === 1 },
});

/** A source as it is, nothing masked. */
export function readDetails(archive: Archive, sourceId: string): SourceDetails | undefined {
  const row = archive.statement(`${details} WHERE id = ?`).get(sourceId) as DetailsRow | undefined;
  return row && detailsOf(row);
}

/** Every source as it is, the one added first first. */
export function readAllDetails(archive: Archive): SourceDetails[] {
  return (archive.statement(`${details} ORDER BY added_at, id`).all() as DetailsRow[]).map(detailsOf);
}

export function updateDescription(
  archive: Archive,
  { sourceId, kind, csl, at }: { sourceId: string; kind: SourceKind; csl: Csl; at: number },
): void {
  archive
    .statement('UPDATE source SET kind = ?, csl = ?, canonical_url = ?, updated_at = ? WHERE id = ?')
    .run(kind, JSON.stringify(csl), csl.URL ?? '', at, sourceId);
}

export function updateAgreement(
  archive: Archive,
  { sourceId, agreement, at }: { sourceId: string; agreement: SourceAgreement; at: number },
): void {
  const { terms, attribution, confidential } = agreement;
  archive
    .statement('UPDATE source SET terms = ?, attribution = ?, confidential = ?, updated_at = ? WHERE id = ?')
    .run(terms, attribution, confidential ? 1 : 0, at, sourceId);
}
