import type { Annotation } from '../../../contract/annotations.ts';
import { Refusal } from '../../../contract/errors.ts';
import { standsAt } from '../../../domain/sources/anchor.ts';
import { defaultAnnotationFields, type AnnotationFields } from '../../../domain/sources/annotation/annotation.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { anchorInLaterCaptures } from '../anchoring/anchor.ts';
import { deleteAnchorings, insertAnchoring, readAnchorings } from '../anchoring/store.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture, noSuchSource } from '../sources/refusals.ts';
import { readCapture, readReadable, readSource } from '../sources/store.ts';
import {
  deleteAnnotation,
  insertAnnotation,
  readAnnotation,
  readAnnotationsOfCapture,
  readAnnotationsOfSource,
  updateAnnotation as storeUpdate,
} from './store.ts';

export const createAnnotation: Handler<'annotations.create'> = (desk, { captureId, passage, locator, ...fields }) => {
  const id = desk.newId();
  const now = desk.now();
  const created = desk.archive.transaction(() => {
    mustStand(desk, captureId, passage);
    insertAnnotation(desk.archive, {
      id,
      captureId,
      passage,
      locator,
      fields: withChanges(defaultAnnotationFields, fields),
      createdAt: now,
      updatedAt: now,
      actor: desk.actor,
    });
    anchorInLaterCaptures(desk, { target: 'annotation', targetId: id, captureId, passage });
    return annotationOrRefuse(desk, id);
  });
  tell(desk, created);
  return created;
};

export const listAnnotations: Handler<'annotations.list'> = (desk, question) => {
  if ('captureId' in question) {
    if (readCapture(desk.archive, question.captureId) === undefined) throw noSuchCapture();
    return readAnnotationsOfCapture(desk.archive, question.captureId);
  }
  if (readSource(desk.archive, question.sourceId) === undefined) throw noSuchSource();
  return readAnnotationsOfSource(desk.archive, question.sourceId);
};

export const updateAnnotation: Handler<'annotations.update'> = (desk, { annotationId, fields }) => {
  const updated = desk.archive.transaction(() => {
    const before = annotationOrRefuse(desk, annotationId);
    storeUpdate(desk.archive, annotationId, withChanges(fieldsOf(before), fields), desk.now());
    return annotationOrRefuse(desk, annotationId);
  });
  tell(desk, updated);
  return updated;
};

export const removeAnnotation: Handler<'annotations.remove'> = (desk, { annotationId }) => {
  const removed = desk.archive.transaction(() => {
    const annotation = annotationOrRefuse(desk, annotationId);
    const anchorings = readAnchorings(desk.archive, 'annotation', annotationId);
    deleteAnchorings(desk.archive, 'annotation', annotationId);
    deleteAnnotation(desk.archive, annotationId);
    return { annotation, anchorings };
  });
  tell(desk, removed.annotation);
  const { id, captureId, passage, locator, createdAt, updatedAt, actor } = removed.annotation;
  const fields = fieldsOf(removed.annotation);
  return { id, captureId, passage, locator, fields, createdAt, updatedAt, actor, anchorings: removed.anchorings };
};

export const restoreAnnotation: Handler<'annotations.restore'> = (desk, { anchorings, ...removed }) => {
  const restored = desk.archive.transaction(() => {
    if (readAnnotation(desk.archive, removed.id) !== undefined) throw alreadyThere();
    mustStand(desk, removed.captureId, removed.passage);
    insertAnnotation(desk.archive, removed);
    for (const record of anchorings) {
      if (readCapture(desk.archive, record.captureId) === undefined) throw noSuchCapture();
      insertAnchoring(desk.archive, 'annotation', removed.id, record);
    }
    const { id: targetId, captureId, passage } = removed;
    anchorInLaterCaptures(desk, { target: 'annotation', targetId, captureId, passage });
    return annotationOrRefuse(desk, removed.id);
  });
  tell(desk, restored);
  return restored;
};

/** @throws Refusal where the words do not stand in the capture at that place */
export function mustStand(desk: Desk, captureId: string, passage: Passage): void {
  const text = readReadable(desk.archive, captureId);
  if (text === undefined) throw noSuchCapture();
  // Words on the page that the readable text leaves out, such as a caption’s, have no position to be checked.
  if (passage.position !== null && !standsAt(readableText(text.readable), passage))
    throw new Refusal('invalid-input', {
      happened: 'These words do not stand at that place of the source.',
      kept: 'Nothing was marked.',
      next: 'Select the passage again.',
    });
}

function annotationOrRefuse(desk: Desk, annotationId: string): Annotation {
  const annotation = readAnnotation(desk.archive, annotationId);
  if (annotation === undefined) throw new Refusal('not-found', { happened: 'This archive has no such annotation.' });
  return annotation;
}

function alreadyThere(): Refusal {
  return new Refusal('conflict', { happened: 'This annotation is in the archive already.', kept: 'It stays as it is.' });
}

function fieldsOf({ note, tags, colour, terms, attribution }: Annotation): AnnotationFields {
  return { note, tags, colour, terms, attribution };
}

type Changes = { [Field in keyof AnnotationFields]?: AnnotationFields[Field] | undefined };

/** A field that is not named, or named without a value, stays as it was. */
function withChanges(fields: AnnotationFields, changes: Changes): AnnotationFields {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...fields, ...Object.fromEntries(given) };
}

function tell(desk: Desk, { sourceId }: Annotation): void {
  desk.emit({ name: 'annotations.changed', sourceId });
}
