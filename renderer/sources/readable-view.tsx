import { useMemo, useRef } from 'react';
import type { CaptureText } from '../../contract/views.ts';
import { withOffsets } from '../../domain/sources/readable-text.ts';
import { directionOf } from '../../domain/story/fields.ts';
import { useReadable } from './viewer/use-readable.ts';
import type { ViewProps } from './viewer/view.ts';
import styles from './readable-view.module.css';

/** The readable text of a capture, as text: nothing of the page's own markup reaches the window. */
export function ReadableView({ capture, ...view }: ViewProps & { capture: CaptureText }) {
  const article = useRef<HTMLElement>(null);
  const { readable } = capture;
  const blocks = useMemo(() => withOffsets(readable), [readable]);
  const { onClick } = useReadable(article, capture, view);

  const language = capture.language || undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a press on a marked passage is a short cut to the list of annotations, which keys reach
    <article
      ref={article}
      className={styles['text']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled and selected from the keyboard
      tabIndex={0}
      aria-label="Text of the source"
      lang={language}
      dir={language === undefined ? 'auto' : directionOf(language)}
      onClick={onClick}
    >
      {blocks.map(({ block, start }) => (
        <p key={start} data-start={start} data-kind={block.kind}>
          {block.text}
        </p>
      ))}
    </article>
  );
}
