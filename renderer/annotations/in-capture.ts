import type { Annotation } from '../../contract/annotations.ts';
import type { AnnotationColour } from '../../domain/sources/annotation/colours.ts';
import type { Passage } from '../../domain/sources/passage.ts';

/** An annotation with its passage as it stands in a capture; null where it does not stand there. */
export type PlacedAnnotation = { annotation: Annotation; passage: Passage | null };

/** The annotations of a source as one of its captures has them: in the order of the text, what does not stand there last. */
export function inCapture(annotations: readonly Annotation[], captureId: string): PlacedAnnotation[] {
  return annotations
    .map((annotation) => ({ annotation, passage: passageIn(annotation, captureId) }))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.annotation.createdAt - other.annotation.createdAt);
}

function passageIn({ captureId: madeIn, passage, fate }: Annotation, captureId: string): Passage | null {
  if (madeIn === captureId) return passage;
  if (fate.captureId !== captureId) return null;
  return fate.kind === 'stands' || fate.kind === 'placed' ? fate.passage : null;
}

/** Words without a position, such as a caption’s, come after those that have one. */
function placeOf({ passage }: PlacedAnnotation): number {
  if (passage === null) return Number.MAX_SAFE_INTEGER;
  return passage.position?.start ?? Number.MAX_SAFE_INTEGER - 1;
}

/** Which annotations are listed. */
export type AnnotationFilter = { kind: 'all' } | { kind: 'colour'; colour: AnnotationColour } | { kind: 'tag'; tag: string };

export function passes({ colour, tags }: Annotation, filter: AnnotationFilter): boolean {
  switch (filter.kind) {
    case 'all':
      return true;
    case 'colour':
      return colour === filter.colour;
    case 'tag':
      return tags.includes(filter.tag);
  }
}

/** Every tag that stands on one of them, in the order of the alphabet. */
export function tagsOf(annotations: readonly Annotation[]): string[] {
  return [...new Set(annotations.flatMap(({ tags }) => tags))].toSorted((one, other) => one.localeCompare(other));
}
