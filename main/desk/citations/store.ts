import type { Citation } from '../../../contract/views.ts';
import { locatorSchema, passageSchema } from '../../../domain/sources/passage.ts';
import type { SourceKind } from '../../../domain/sources/source.ts';
import type { Archive } from '../../archive/archive.ts';
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

type CitationRow = {
  id: string;
  storyId: string;
  sourceId: string;
  captureId: string;
  passage: string;
  locator: string | null;
  createdAt: number;
  csl: string;
  kind: SourceKind;
};

/** The citations made for a story, in the order in which they were made. */
export function readCitations(archive: Archive, storyId: string): Citation[] {
  const rows = archive
    .statement(
      `SELECT citation.id, story_id AS storyId, capture.source_id AS sourceId, capture_id AS captureId, passage, locator,
         created_at AS createdAt, csl, kind
       FROM citation
       JOIN capture ON capture.id = citation.capture_id
       JOIN source ON source.id = capture.source_id
       WHERE story_id = ? ORDER BY created_at, citation.id`,
    )
    .all(storyId) as CitationRow[];
  return rows.map(({ passage, locator, csl, kind, ...row }) => ({
    ...row,
    passage: passageSchema.parse(JSON.parse(passage)),
    locator: locator === null ? null : locatorSchema.parse(JSON.parse(locator)),
    source: { title: cslOf(csl).title, site: siteOf(csl), kind },
  }));
}

function siteOf(csl: string): string {
  const { 'container-title': container, publisher } = cslOf(csl);
  return container ?? publisher ?? '';
}
