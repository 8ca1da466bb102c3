import type { Citation } from '../../../contract/views.ts';
import { locatorSchema, passageSchema } from '../../../domain/sources/passage.ts';
import type { SourceKind, Standing } from '../../../domain/sources/source.ts';
import type { Archive } from '../../archive/archive.ts';
import { fateColumns, fateJoins, fateOf, type FateRow } from '../anchoring/fate.ts';
import { cslOf } from '../sources/store.ts';

export function insertCitation(
  archive: Archive,
  citation: Pick<Citation, 'id' | 'storyId' | 'captureId' | 'passage' | 'locator' | 'createdAt'> & { actor: string },
): void {
  archive
    .statement(
      `INSERT INTO citation (id, story_id, capture_id, passage, locator, created_at, actor)
       VALUES (@id, @storyId, @captureId, @passage, @locator, @createdAt, @actor)`,
    )
    .run({
      ...citation,
      passage: JSON.stringify(citation.passage),
      locator: citation.locator && JSON.stringify(citation.locator),
    });
}

type CitationRow = FateRow & {
  id: string;
  storyId: string;
  sourceId: string;
  captureId: string;
  passage: string;
  locator: string | null;
  createdAt: number;
  csl: string;
  kind: SourceKind;
  standing: Standing;
  standingReason: string;
};

const citations = `SELECT citation.id, story_id AS storyId, capture.source_id AS sourceId, citation.capture_id AS captureId,
    citation.passage, locator, created_at AS createdAt, csl, kind, standing, standing_reason AS standingReason, ${fateColumns}
  FROM citation
  JOIN capture ON capture.id = citation.capture_id
  JOIN source ON source.id = capture.source_id
  ${fateJoins('citation')}`;

/** The citations made for a story, in the order in which they were made. */
export function readCitations(archive: Archive, storyId: string): Citation[] {
  const rows = archive.statement(`${citations} WHERE story_id = ? ORDER BY created_at, citation.id`).all(storyId) as CitationRow[];
  return rows.map(citationOf);
}

export function readCitation(archive: Archive, citationId: string): Citation | undefined {
  const row = archive.statement(`${citations} WHERE citation.id = ?`).get(citationId) as CitationRow | undefined;
  return row && citationOf(row);
}

function citationOf({ newestCaptureId, fateState, fatePassage, csl, kind, standing, standingReason, ...row }: CitationRow): Citation {
  const passage = passageSchema.parse(JSON.parse(row.passage));
  return {
    ...row,
    passage,
    locator: row.locator === null ? null : locatorSchema.parse(JSON.parse(row.locator)),
    fate: fateOf({ newestCaptureId, fateState, fatePassage }, { captureId: row.captureId, passage }),
    source: { title: cslOf(csl).title, site: siteOf(csl), kind, standing, standingReason },
  };
}

function siteOf(csl: string): string {
  const { 'container-title': container, publisher } = cslOf(csl);
  return container ?? publisher ?? '';
}
