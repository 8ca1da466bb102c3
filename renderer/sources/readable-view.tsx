import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { CaptureText } from '../../contract/views.ts';
import { findSelection, locatorFor, passageAt } from '../../domain/sources/anchor.ts';
import { readableText, withOffsets } from '../../domain/sources/readable.ts';
import { directionOf } from '../../domain/story/fields.ts';
import type { OpenedSource, SelectionReader } from './opened.ts';
import { rangeOf, selectedStretch } from './text-selection.ts';
import styles from './readable-view.module.css';

type ReadableViewProps = {
  capture: CaptureText;
  passage: OpenedSource['passage'];
  /** Where the reader of this view's selection is left for the act of citing. */
  selectionRef: RefObject<SelectionReader | null>;
  onFound: (found: boolean) => void;
};

/** The readable text of a capture, as text: nothing of the page's own markup reaches the window. */
export function ReadableView({ capture, passage, selectionRef, onFound }: ReadableViewProps) {
  const article = useRef<HTMLElement>(null);
  const { readable } = capture;
  const blocks = useMemo(() => withOffsets(readable), [readable]);

  useEffect(() => {
    const read: SelectionReader = async () => {
      const stretch = article.current && selectedStretch(article.current, window.getSelection());
      if (!stretch) return null;
      return {
        captureId: capture.capture.id,
        passage: passageAt(readableText(readable), stretch.start, stretch.end),
        locator: locatorFor(readable, stretch),
      };
    };
    selectionRef.current = read;
    return () => {
      if (selectionRef.current === read) selectionRef.current = null;
    };
  }, [capture, readable, selectionRef]);

  useEffect(() => {
    if (passage === null) return;
    const stretch = findSelection(readableText(readable), passage.passage);
    const range = stretch && article.current && rangeOf(article.current, stretch);
    onFound(range !== null);
    if (!range) return;
    CSS.highlights.set('passage', new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return () => {
      CSS.highlights.delete('passage');
    };
  }, [passage, readable, onFound]);

  const language = capture.language || undefined;
  return (
    <article
      ref={article}
      className={styles['text']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled and selected from the keyboard
      tabIndex={0}
      aria-label="Text of the source"
      lang={language}
      dir={language === undefined ? 'auto' : directionOf(language)}
    >
      {blocks.map(({ block, start }) => (
        <p key={start} data-start={start} data-kind={block.kind}>
          {block.text}
        </p>
      ))}
    </article>
  );
}
