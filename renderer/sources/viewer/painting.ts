import { useEffect, useState } from 'react';
import { annotationColours } from '../../../domain/sources/annotation/colours.ts';
import type { AnnotationColour } from '../../../domain/sources/annotation/colours.ts';

/** Ranges are painted without touching the text's nodes. Highlights belong to the document, and every name here to one view at a time. */
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

/** Paints for one view. */
export type Painter = {
  paint: (name: HighlightName, ranges: readonly Range[]) => void;
  /** Paints what is marked, each in its colour. */
  paintMarks: (marked: readonly { colour: AnnotationColour; range: Range }[]) => void;
};

let current: Painter | null = null;

/** A view's painter, from its first effect on. The view that came last paints; one on its way out has no say any more. */
export function usePainter(): Painter {
  const [painter] = useState(createPainter);
  useEffect(() => {
    clear();
    current = painter;
    return () => {
      if (current !== painter) return;
      clear();
      current = null;
    };
  }, [painter]);
  return painter;
}

function createPainter(): Painter {
  const painter: Painter = {
    paint(name, ranges) {
      if (current === painter) setHighlight(name, ranges);
    },
    paintMarks(marked) {
      for (const colour of annotationColours) {
        painter.paint(
          `annotation-${colour}`,
          marked.filter((mark) => mark.colour === colour).map(({ range }) => range),
        );
      }
    },
  };
  return painter;
}

function clear(): void {
  for (const name of Object.keys(priorities) as HighlightName[]) setHighlight(name, []);
}

function setHighlight(name: HighlightName, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priorities[name];
  CSS.highlights.set(name, highlight);
}

/** The place in the text at a point of the window; null where there is no text. */
export function textAt(x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint(x, y);
  return position && { node: position.offsetNode, offset: position.offset };
}
