import type { FacetCount, SourceFacets } from '../../../contract/finding.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Handler } from '../handlers.ts';
import { documentsOfSources, matchingSources } from './source-list.ts';
import { whileUnchanged } from './while-unchanged.ts';

export const countFacets: Handler<'sources.facets'> = ({ archive }, { query }) =>
  archive.snapshot(() => whileUnchanged(archive, `facets ${query}`, () => readFacets(archive, query)));

/** More values of one kind than anybody reads through. */
const mostValues = 200;

function readFacets(archive: Archive, query: string): SourceFacets {
  const matching = matchingSources(query);
  const rows = `${documentsOfSources(matching)} WHERE document.kind = 'source'`;
  const parameters = matching?.parameters ?? [];
  const count = (condition: string): number =>
    archive.database.prepare(`SELECT count(*) ${rows} AND ${condition}`).pluck().get(...parameters) as number;
  const counts = (value: string, order = 'count DESC, value'): FacetCount[] =>
    archive.database
      .prepare(
        `SELECT CAST(${value} AS TEXT) AS value, count(*) AS count ${rows} AND ${value} <> ''
         GROUP BY 1 ORDER BY ${order} LIMIT ${mostValues}`,
      )
      .all(...parameters) as FacetCount[];
  return {
    total: count('TRUE'),
    kinds: counts('source.kind'),
    outlets: counts('CASE source.confidential WHEN 1 THEN NULL ELSE document.outlet END'),
    tags: archive.database
      .prepare(
        `SELECT tag AS value, count(*) AS count FROM source_tag
         WHERE source_id IN (SELECT document.ref_id ${rows}) GROUP BY tag ORDER BY count DESC, tag LIMIT ${mostValues}`,
      )
      .all(...parameters) as FacetCount[],
    years: counts(`strftime('%Y', document.dated / 1000, 'unixepoch')`, 'value DESC'),
    terms: counts('source.terms'),
    citedNowhere: count(
      `NOT EXISTS (SELECT 1 FROM capture JOIN citation ON citation.capture_id = capture.id WHERE capture.source_id = source.id)`,
    ),
    capturedOnce: count('(SELECT count(*) FROM capture WHERE source_id = source.id) = 1'),
  };
}
