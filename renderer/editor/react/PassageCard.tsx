import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Citation } from '../../../contract/views.ts';
import { useCovering } from '../../ui/covering.ts';
import styles from './citations.module.css';

/** Room between the mark and its card, and between the card and the window's edge, in CSS pixels. */
const gap = 8;

/** The passage that a citation holds, in the top layer: the block around the mark clips what it contains. */
export function PassageCard(props: { id: string; anchor: HTMLElement; citation: Citation | undefined }) {
  const { id, anchor, citation } = props;
  const card = useRef<HTMLDivElement>(null);
  useCovering(card);
  useLayoutEffect(() => {
    if (card.current === null) return;
    card.current.showPopover();
    place(card.current, anchor.getBoundingClientRect());
  }, [anchor]);
  return createPortal(
    <div ref={card} id={id} role="tooltip" popover="manual" className={styles['card']}>
      {citation === undefined ? (
        <p>This citation is not one of this story’s. Cite the passage again.</p>
      ) : (
        <>
          <blockquote className={styles['passage']}>{citation.passage.exact}</blockquote>
          <p className={styles['source']}>
            {[citation.source.title, citation.source.site, locatorText(citation)].filter(Boolean).join(' · ')}
          </p>
        </>
      )}
    </div>,
    document.body,
  );
}

function locatorText({ locator }: Citation): string {
  return locator === null ? '' : `${locator.label} ${locator.value}`;
}

/** Under the mark, or over it where there is no room. */
function place(card: HTMLElement, mark: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const left = Math.min(Math.max(gap, mark.left + mark.width / 2 - width / 2), window.innerWidth - width - gap);
  const below = mark.bottom + gap;
  const top = below + height + gap > window.innerHeight ? mark.top - gap - height : below;
  card.style.translate = `${Math.round(left)}px ${Math.round(Math.max(gap, top))}px`;
}
