import { resolve } from 'node:path';
import { annotationFieldsSchema } from '../../../domain/sources/annotation/annotation.ts';
import { locatorSchema, passageSchema } from '../../../domain/sources/passage.ts';
import { canBeCited, type Terms } from '../../../domain/sources/terms.ts';
import type { WebAnnotation } from '../../../domain/sources/web-annotation/annotated.ts';
import { writeWebAnnotations } from '../../../domain/sources/web-annotation/write.ts';
import type { Archive } from '../../archive/archive.ts';
import { writeWhole } from '../export/commands.ts';
import type { Handler } from '../handlers.ts';

/**
 * Every annotation, or those of the sources named, as JSON-LD. A confidential source is named by its id alone, and words that were given off the record or
 * not for publication leave the archive with nobody.
 */
export const exportWebAnnotations: Handler<'annotations.exportWeb'> = ({ archive }, { path, sourceIds }) => {
  const rows = readRows(archive, sourceIds);
  const given = rows.filter(({ terms, sourceTerms }) => canBeCited(terms ?? sourceTerms));
  const held = rows.length - given.length;
  const bytes = Buffer.from(writeWebAnnotations(given.map(annotationOf), archive.name));
  writeWhole(resolve(path), bytes);
  return {
    path: resolve(path),
    bytes: bytes.byteLength,
    notices:
      held === 0
        ? []
        : [`${held} annotation${held === 1 ? '' : 's'} of words given off the record or not for publication ${held === 1 ? 'was' : 'were'} left out.`],
  };
};

type Row = {
  id: string;
  sourceId: string;
  url: string;
  confidential: 0 | 1;
  sourceTerms: Terms;
  sha256: string;
  capturedAt: number;
  passage: string;
  locator: string | null;
  note: string;
  colour: string;
  terms: Terms | null;
  attribution: string;
  tags: string;
  createdAt: number;
  updatedAt: number;
  actor: string;
};

function readRows(archive: Archive, sourceIds: readonly string[] | undefined): Row[] {
  return archive
    .statement(
      `SELECT annotation.id, source_id AS sourceId, canonical_url AS url, confidential, source.terms AS sourceTerms, sha256,
         captured_at AS capturedAt, passage, locator, note, colour, annotation.terms, annotation.attribution,
         (SELECT json_group_array(tag ORDER BY tag) FROM annotation_tag WHERE annotation_id = annotation.id) AS tags,
         annotation.created_at AS createdAt, annotation.updated_at AS updatedAt, annotation.actor
       FROM annotation
       JOIN capture ON capture.id = capture_id
       JOIN source ON source.id = source_id
       WHERE @sourceIds IS NULL OR source_id IN (SELECT value FROM json_each(@sourceIds))
       ORDER BY source_id, captured_at, annotation.created_at, annotation.id`,
    )
    .all({ sourceIds: sourceIds === undefined ? null : JSON.stringify(sourceIds) }) as Row[];
}

function annotationOf(row: Row): WebAnnotation {
  const { id, sha256, capturedAt, createdAt, updatedAt, actor, note, colour, terms, attribution } = row;
  return {
    id,
    source: row.url === '' || row.confidential === 1 ? `urn:uuid:${row.sourceId}` : row.url,
    sha256,
    capturedAt,
    passage: passageSchema.parse(JSON.parse(row.passage)),
    locator: row.locator === null ? null : locatorSchema.parse(JSON.parse(row.locator)),
    ...annotationFieldsSchema.parse({ note, colour, terms, attribution, tags: JSON.parse(row.tags) }),
    createdAt,
    updatedAt,
    actor,
  };
}
