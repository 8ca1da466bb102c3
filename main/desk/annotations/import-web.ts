import type { AnnotationImport } from '../../../contract/annotations.ts';
import { Refusal, type AppError } from '../../../contract/errors.ts';
import { findSelection, locatorFor, passageAt, standsAt } from '../../../domain/sources/anchor.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import type { WebAnnotation } from '../../../domain/sources/web-annotation/annotated.ts';
import { readWebAnnotations } from '../../../domain/sources/web-annotation/read.ts';
import type { Archive } from '../../archive/archive.ts';
import { anchorInLaterCaptures } from '../anchoring/anchor.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { readReadable } from '../sources/store.ts';
import { insertAnnotation, readAnnotation } from './store.ts';

/**
 * Marks what other programs, or another archive, annotated. Each goes to the very capture it was made from where that is
 * here, else to the newest capture of its source in which its words stand at one place for certain; else it is refused.
 */
export const importWebAnnotations: Handler<'annotations.importWeb'> = (desk, { text }) => {
  const read = readWebAnnotations(text);
  if (read === undefined)
    throw new Refusal('unreadable-file', {
      happened: 'This is not a file of Web Annotations.',
      kept: 'Nothing was marked.',
      next: 'Choose a JSON-LD file that Standfirst or another program wrote for annotations.',
    });
  const changed = new Set<string>();
  const imported = desk.archive.transaction(() =>
    read.annotations.map((annotation): AnnotationImport => importOne(desk, annotation, changed)),
  );
  for (const sourceId of changed) desk.emit({ name: 'annotations.changed', sourceId });
  const unread = read.refused.map(({ at, why }): AnnotationImport => ({ kind: 'refused', words: `Annotation ${at}`, error: refusal(why) }));
  return [...imported, ...unread];
};

function importOne(desk: Desk, annotation: WebAnnotation, changed: Set<string>): AnnotationImport {
  const words = annotation.passage.exact;
  if (annotation.id !== null && readAnnotation(desk.archive, annotation.id) !== undefined)
    return { kind: 'already-here', words, annotationId: annotation.id };
  const captures = capturesFor(desk.archive, annotation);
  if (captures.length === 0)
    return { kind: 'refused', words, error: refusal('Its source is not in this archive.', 'Import the source, then the annotations again.') };
  for (const { captureId, sourceId } of captures) {
    const place = placeIn(desk, captureId, annotation);
    if (place === undefined) continue;
    const id = annotation.id ?? desk.newId();
    const { note, tags, colour, terms, attribution, createdAt, updatedAt, actor } = annotation;
    insertAnnotation(desk.archive, {
      id,
      captureId,
      passage: place.passage,
      locator: annotation.locator ?? place.locator,
      fields: { note, tags, colour, terms, attribution },
      createdAt: createdAt ?? desk.now(),
      updatedAt: updatedAt ?? createdAt ?? desk.now(),
      actor: actor || desk.actor,
    });
    anchorInLaterCaptures(desk, { target: 'annotation', targetId: id, captureId, passage: place.passage });
    changed.add(sourceId);
    return { kind: 'done', words, annotationId: id };
  }
  return {
    kind: 'refused',
    words,
    error: refusal('Its words do not stand at one place for certain in any capture of its source.', 'Find them in the source and mark them there.'),
  };
}

type CaptureRef = { captureId: string; sourceId: string };

/** The captures that an annotation may be of: the file that it names, else those of its source, the newest first. */
function capturesFor(archive: Archive, { sha256, source }: WebAnnotation): CaptureRef[] {
  const ofFile = archive
    .statement('SELECT id AS captureId, source_id AS sourceId FROM capture WHERE sha256 = ? ORDER BY captured_at, id')
    .all(sha256) as CaptureRef[];
  if (ofFile.length > 0) return ofFile;
  return archive
    .statement(
      `SELECT capture.id AS captureId, source.id AS sourceId FROM source JOIN capture ON source_id = source.id
       WHERE (canonical_url = @source AND canonical_url <> '') OR 'urn:uuid:' || source.id = @source
       ORDER BY captured_at DESC, capture.id DESC`,
    )
    .all({ source }) as CaptureRef[];
}

function placeIn(desk: Desk, captureId: string, { passage, sha256 }: WebAnnotation) {
  const readable = readReadable(desk.archive, captureId)?.readable;
  if (readable === undefined) return undefined;
  const text = readableText(readable);
  const place = (found: Passage) => ({ passage: found, locator: found.position && locatorFor(readable, found.position) });
  if (standsAt(text, passage) && text.slice(0, passage.position?.start).endsWith(passage.prefix)) return place(passage);
  const span = findSelection(text, passage);
  if (span !== null) return place(passageAt(text, span.start, span.end));
  // Words outside of the text, such as a caption’s, can only be taken on the word of the archive that has the same file.
  return sha256 !== null && passage.position === null && isFile(desk.archive, captureId, sha256) ? place(passage) : undefined;
}

function isFile(archive: Archive, captureId: string, sha256: string): boolean {
  return archive.statement('SELECT 1 FROM capture WHERE id = ? AND sha256 = ?').get(captureId, sha256) !== undefined;
}

function refusal(happened: string, next = ''): AppError {
  return { kind: 'unreadable-file', happened, kept: '', next };
}
