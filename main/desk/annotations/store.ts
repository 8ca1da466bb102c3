import type { Annotation } from '../../../contract/annotations.ts';
import type { AnnotationFields } from '../../../domain/sources/annotation/annotation.ts';
import { locatorSchema, passageSchema, type Locator, type Passage } from '../../../domain/sources/passage.ts';
import type { Archive } from '../../archive/archive.ts';
import { fateColumns, fateJoins, fateOf, type FateRow } from '../anchoring/fate.ts';

export type StoredAnnotation = {
  id: string;
  captureId: string;
  passage: Passage;
  locator: Locator | null;
  fields: AnnotationFields;
  createdAt: number;
  updatedAt: number;
  actor: string;
};

export function insertAnnotation(archive: Archive, annotation: StoredAnnotation): void {
  const { fields, passage, locator, ...rest } = annotation;
  const { tags, ...columns } = fields;
  archive
    .statement(
      `INSERT INTO annotation (id, capture_id, passage, locator, note, colour, terms, attribution, created_at, updated_at, actor)
       VALUES (@id, @captureId, @passage, @locator, @note, @colour, @terms, @attribution, @createdAt, @updatedAt, @actor)`,
    )
    .run({ ...rest, ...columns, passage: JSON.stringify(passage), locator: locator && JSON.stringify(locator) });
  insertTags(archive, annotation.id, tags);
}

export function updateAnnotation(archive: Archive, id: string, fields: AnnotationFields, updatedAt: number): void {
  const { tags, ...columns } = fields;
  archive
    .statement(
      `UPDATE annotation SET note = @note, colour = @colour, terms = @terms, attribution = @attribution, updated_at = @updatedAt
       WHERE id = @id`,
    )
    .run({ ...columns, id, updatedAt });
  archive.statement('DELETE FROM annotation_tag WHERE annotation_id = ?').run(id);
  insertTags(archive, id, tags);
}

function insertTags(archive: Archive, id: string, tags: readonly string[]): void {
  const insert = archive.statement('INSERT INTO annotation_tag (annotation_id, tag) VALUES (?, ?)');
  for (const tag of tags) insert.run(id, tag);
}

export function deleteAnnotation(archive: Archive, id: string): void {
  archive.statement('DELETE FROM annotation WHERE id = ?').run(id);
}

type AnnotationRow = FateRow &
  Omit<Annotation, 'passage' | 'locator' | 'tags' | 'fate'> & { passage: string; locator: string | null; tags: string };

const annotations = `SELECT annotation.id, capture.source_id AS sourceId, annotation.capture_id AS captureId,
    annotation.passage, locator, note, colour, terms, attribution, created_at AS createdAt, updated_at AS updatedAt,
    annotation.actor, ${fateColumns},
    (SELECT json_group_array(tag ORDER BY tag) FROM annotation_tag WHERE annotation_id = annotation.id) AS tags
  FROM annotation
  JOIN capture ON capture.id = annotation.capture_id
  ${fateJoins('annotation')}`;

function annotationOf({ newestCaptureId, fateState, fatePassage, ...row }: AnnotationRow): Annotation {
  const passage = passageSchema.parse(JSON.parse(row.passage));
  return {
    ...row,
    passage,
    locator: row.locator === null ? null : locatorSchema.parse(JSON.parse(row.locator)),
    tags: JSON.parse(row.tags) as string[],
    fate: fateOf({ newestCaptureId, fateState, fatePassage }, { captureId: row.captureId, passage }),
  };
}

const inOrderOfText = `ORDER BY annotation.capture_id, annotation.passage ->> '$.position.start', created_at, annotation.id`;

/** The annotations made in one capture, in the order of its text. */
export function readAnnotationsOfCapture(archive: Archive, captureId: string): Annotation[] {
  return (
    archive.statement(`${annotations} WHERE annotation.capture_id = ? ${inOrderOfText}`).all(captureId) as AnnotationRow[]
  ).map(annotationOf);
}

/** The annotations made in any capture of a source: capture by capture, each in the order of its text. */
export function readAnnotationsOfSource(archive: Archive, sourceId: string): Annotation[] {
  return (
    archive.statement(`${annotations} WHERE capture.source_id = ? ${inOrderOfText}`).all(sourceId) as AnnotationRow[]
  ).map(annotationOf);
}

export function readAnnotation(archive: Archive, id: string): Annotation | undefined {
  const row = archive.statement(`${annotations} WHERE annotation.id = ?`).get(id) as AnnotationRow | undefined;
  return row && annotationOf(row);
}
