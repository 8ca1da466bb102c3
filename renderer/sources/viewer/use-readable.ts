import { useEffect, useEffectEvent, useMemo } from 'react';
import type { MouseEvent, RefObject } from 'react';
import type { CaptureText } from '../../../contract/views.ts';
import { findSelection, locatorFor, passageAt, type Span } from '../../../domain/sources/anchor.ts';
import { wordFinder } from '../../../domain/sources/find-words.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable-text.ts';
import { offsetAt, rangeOf, selectedStretch } from '../text-selection.ts';
import { createFinding } from './finding.ts';
import { textAt, usePainter } from './painting.ts';
import { useViewHandle, type ViewProps } from './view.ts';

/** Painting thousands of places costs more than anybody sees of them. */
const mostPainted = 500;

/**
 * What a view of readable text does, whose blocks carry their offsets in `data-start`: it tells what is selected, finds
 * words, paints marks and brings a passage into view.
 */
export function useReadable(
  article: RefObject<HTMLElement | null>,
  capture: CaptureText,
  { shown, marks, viewRef, onFound, onMark }: ViewProps,
): { onClick: (event: MouseEvent) => void } {
  const { readable } = capture;
  const captureId = capture.capture.id;
  const painter = usePainter();

  const handle = useMemo(() => {
    const text = readableText(readable);
    const finder = wordFinder(text);
    const finding = createFinding<Span>({
      places: async (words) => finder(words),
      show: (places, at) => {
        const here = places[at] && rangeIn(article.current, places[at]);
        const from = Math.max(0, at - mostPainted / 2);
        painter.paint('found', rangesIn(article.current, places.slice(from, from + mostPainted)));
        painter.paint('found-here', here ? [here] : []);
        if (here) bringIntoView(here);
      },
    });
    return {
      async selection() {
        const stretch = article.current && selectedStretch(article.current, window.getSelection());
        if (!stretch) return null;
        return {
          captureId,
          passage: passageAt(text, stretch.start, stretch.end),
          locator: locatorFor(readable, stretch),
        };
      },
      find: finding.find,
      endFind: finding.end,
      focus: () => article.current?.focus(),
    };
  }, [article, captureId, readable, painter]);
  useViewHandle(viewRef, handle);

  const tellFound = useEffectEvent(onFound);
  useEffect(() => {
    if (shown === null) return;
    const stretch = placeOf(readableText(readable), shown.passage);
    const range = stretch && rangeIn(article.current, stretch);
    tellFound(range !== null);
    if (!range) return;
    painter.paint('passage', [range]);
    bringIntoView(range);
    return () => painter.paint('passage', []);
  }, [article, shown, readable, painter]);

  useEffect(() => {
    const text = readableText(readable);
    painter.paintMarks(
      marks.flatMap(({ colour, passage }) => {
        const stretch = placeOf(text, passage);
        const range = stretch && rangeIn(article.current, stretch);
        return range ? [{ colour, range }] : [];
      }),
    );
  }, [article, marks, readable, painter]);

  return {
    onClick(event) {
      if (!article.current || window.getSelection()?.isCollapsed === false) return;
      const point = textAt(event.clientX, event.clientY);
      const at = point && offsetAt(article.current, point.node, point.offset);
      if (at === null) return;
      const pressed = marks.find(({ passage: { position } }) => position && position.start <= at && at < position.end);
      if (pressed) onMark(pressed.id);
    },
  };
}

/** A passage taken from this very text knows its place; any other is looked for. */
function placeOf(text: string, passage: Passage): Span | null {
  const { position, exact } = passage;
  if (position !== null && text.slice(position.start, position.end) === exact) return position;
  return findSelection(text, passage);
}

function rangeIn(element: HTMLElement | null, span: Span): Range | null {
  return element && rangeOf(element, span);
}

function rangesIn(element: HTMLElement | null, spans: readonly Span[]): Range[] {
  return spans.flatMap((span) => rangeIn(element, span) ?? []);
}

export function bringIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
