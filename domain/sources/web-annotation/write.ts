import type { Locator } from '../passage.ts';
import { context, fragmentKinds, nameOfHash, type WebAnnotation } from './annotated.ts';

/**
 * Annotations as one JSON-LD document of the W3C Web Annotation Data Model: an AnnotationCollection with all of them on
 * its first page. {@link readWebAnnotations} reads back every field.
 */
export function writeWebAnnotations(annotations: readonly WebAnnotation[], label: string): string {
  const collection = {
    '@context': context,
    type: 'AnnotationCollection',
    label,
    total: annotations.length,
    first: { type: 'AnnotationPage', startIndex: 0, items: annotations.map(annotationOf) },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationOf(annotation: WebAnnotation): object {
  const { id, note, tags, terms, attribution, createdAt, updatedAt, actor } = annotation;
  return {
    ...(id !== null && { id: `urn:uuid:${id}` }),
    type: 'Annotation',
    motivation: [note !== '' && 'commenting', tags.length > 0 && 'tagging', 'highlighting'].filter((motive) => motive !== false),
    ...(createdAt !== null && { created: timeText(createdAt) }),
    ...(updatedAt !== null && { modified: timeText(updatedAt) }),
    ...(actor !== '' && { creator: { type: 'Person', name: actor } }),
    body: [
      ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
      ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ],
    target: targetOf(annotation),
    ...(terms !== null && { 'standfirst:terms': terms }),
    ...(attribution !== '' && { 'standfirst:attribution': attribution }),
  };
}

function targetOf({ source, sha256, capturedAt, passage, locator, colour }: WebAnnotation): object {
  const { exact, prefix, suffix, position } = passage;
  const state = {
    type: 'TimeState',
    ...(capturedAt !== null && { sourceDate: timeText(capturedAt) }),
    ...(sha256 !== null && { cached: nameOfHash(sha256) }),
  };
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      ...(position === null ? [] : [{ type: 'TextPositionSelector', ...position }]),
      ...fragmentsOf(locator),
    ],
    ...((capturedAt !== null || sha256 !== null) && { state }),
    styleClass: colour,
    ...(locator !== null && { 'standfirst:locator': locator }),
  };
}

/** Pages and times have a fragment that other programs know; the number of a graf has none. */
function fragmentsOf(locator: Locator | null): object[] {
  if (locator === null || locator.label === 'paragraph') return [];
  const value = locator.label === 'page' ? `page=${encodeURIComponent(locator.value)}` : timeFragment(locator.value);
  return value === null ? [] : [{ type: 'FragmentSelector', conformsTo: fragmentKinds[locator.label], value }];
}

/** `t=62` of `1:02`; null where it is not such a time. */
function timeFragment(clock: string): string | null {
  if (!/^(\d+:)?\d{1,2}:\d{2}$/.test(clock)) return null;
  return `t=${clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)}`;
}

function timeText(time: number): string {
  return new Date(time).toISOString();
}
