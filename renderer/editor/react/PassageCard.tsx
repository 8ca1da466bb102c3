import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Citation, CitedItem } from '../../../contract/views.ts';
import { canBeCited } from '../../../domain/sources/terms.ts';
import { useCovering } from '../../ui/covering.ts';
import { doubtsOf } from './doubts.ts';
import styles from './citations.module.css';

/** Room between the mark and its card, and between the card and the window's edge, in CSS pixels. */
const gap = 8;

type PassageCardProps = {
  id: string;
  anchor: HTMLElement;
  citation: Citation | undefined;
  /** The note as the style of the story prints it; '' where it has none. */
  note: string;
};

/** The passages that a citation holds, in the top layer: the block around the mark clips what it contains. */
export function PassageCard({ id, anchor, citation, note }: PassageCardProps) {
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
          {citation.items.map((item) => (
            <Passage key={item.id} item={item} />
          ))}
          {note !== '' && <p className={styles['note']}>{note}</p>}
        </>
      )}
    </div>,
    document.body,
  );
}

function Passage({ item }: { item: CitedItem }) {
  const { source, prefix, suffix } = item;
  return (
    <>
      <blockquote className={styles['passage']}>{item.passage.exact}</blockquote>
      <p className={styles['source']}>
        {[prefix, source.title, source.site, locatorText(item), suffix].filter(Boolean).join(' · ')}
      </p>
      {doubtsOf(item).map((doubt) => (
        <p key={doubt} className={styles['doubt']}>
          {doubt}
        </p>
      ))}
      {!canBeCited(item.agreement.terms) && <p className={styles['withheld']}>Not to be published: every export leaves it out.</p>}
    </>
  );
}

function locatorText({ locator }: CitedItem): string {
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
