import { useEffect } from 'react';
import { annotationColours } from '../../../domain/sources/annotation/colours.ts';
import type { AnnotationColour } from '../../../domain/sources/annotation/colours.ts';

/**
 * Paints ranges without touching the text's nodes. Highlights belong to the document, so every name here is painted by
 * the one view that is there.
 */
export type HighlightName = 'passage' | 'found' | 'found-here' | `annotation-${AnnotationColour}`;

/** What lies over what, where two ranges overlap. */
const priorities: Record<HighlightName, number> = {
  ...(Object.fromEntries(annotationColours.map((colour) => [`annotation-${colour}`, 0])) as Record<
    `annotation-${AnnotationColour}`,
    number
  >),
  found: 1,
  passage: 2,
  'found-here': 3,
};

export function paint(name: HighlightName, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priorities[name];
  CSS.highlights.set(name, highlight);
}

/** Paints what is marked, each in its colour. */
export function paintMarks(marked: readonly { colour: AnnotationColour; range: Range }[]): void {
  for (const colour of annotationColours) {
    paint(
      `annotation-${colour}`,
      marked.filter((mark) => mark.colour === colour).map(({ range }) => range),
    );
  }
}

/** Leaves nothing painted when the view goes. */
export function useCleanPaint(): void {
  useEffect(
    () => () => {
      for (const name of Object.keys(priorities) as HighlightName[]) paint(name, []);
    },
    [],
  );
}

/** The place in the text at a point of the window; null where there is no text. */
export function textAt(x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint(x, y);
  return position && { node: position.offsetNode, offset: position.offset };
}
