import type { Archive } from '../../../archive/archive.ts';
import type { Handler } from '../../handlers.ts';
import { noSuchSource } from '../../sources/refusals.ts';
import { shownCsl } from '../../sources/store.ts';

/** The source that an address is of, where the archive has it. */
export const sourceAt: Handler<'captures.sourceAt'> = (desk, { address }) => {
  for (const spelling of spellings(address)) {
    const found = readSourceAt(desk.archive, spelling);
    if (found !== undefined) return { source: found };
  }
  return { source: null };
};

/** Where a source of the web was captured from last, or else where it says that it is; null where it is of no address. */
export const addressOf: Handler<'captures.addressOf'> = (desk, { sourceId }) => {
  const row = desk.archive
    .statement(
      `SELECT canonical_url AS canonical,
         (SELECT retrieval ->> '$.url' FROM capture WHERE source_id = source.id AND retrieval IS NOT NULL
           ORDER BY captured_at DESC, id DESC LIMIT 1) AS asked
       FROM source WHERE id = ?`,
    )
    .get(sourceId) as { canonical: string; asked: string | null } | undefined;
  if (row === undefined) throw noSuchSource();
  return { address: row.asked ?? (row.canonical || null) };
};

/** One page has several addresses that mean the same to a person: with a place in it, with a slash at the end or without. */
function spellings(address: string): string[] {
  const bare = address.replace(/#.*$/s, '');
  const other = bare.endsWith('/') ? bare.slice(0, -1) : `${bare}/`;
  return [...new Set([address, bare, other])];
}

function readSourceAt(archive: Archive, address: string): { sourceId: string; captureId: string; title: string } | undefined {
  const row = archive
    .statement(
      `SELECT source.id AS sourceId, capture.id AS captureId, source.csl, confidential
       FROM source JOIN capture ON capture.source_id = source.id
       WHERE canonical_url = ? AND canonical_url <> '' ORDER BY captured_at DESC, capture.id DESC LIMIT 1`,
    )
    .get(address) as { sourceId: string; captureId: string; csl: string; confidential: 0 | 1 } | undefined;
  return row && { sourceId: row.sourceId, captureId: row.captureId, title: shownCsl(row).title };
}
