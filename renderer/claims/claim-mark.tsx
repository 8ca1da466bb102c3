import type { ReactNode } from 'react';
import type { ClaimMark as Mark } from '../../contract/claims.ts';
import { markWords } from './words.ts';
import styles from './claim-mark.module.css';

const ring = <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 } as const;

/** How each state is told: by shape and by word, never by colour alone. */
const shapes: Record<Mark, ReactNode> = {
  unchecked: <circle cx="8" cy="8" r="2" fill="currentColor" />,
  verified: <path d="m3 8.5 3.25 3.25L13 4.75" {...line} />,
  'needs-work': <path d="M3 13h10M4.5 10l6-6 1.5 1.5-6 6H4.5Z" {...line} strokeWidth={1.5} />,
  disputed: <path d="m4 4 8 8m0-8-8 8" {...line} />,
  false: (
    <>
      {ring}
      <path d="m5.5 5.5 5 5m0-5-5 5" {...line} />
    </>
  ),
  'cannot-be-verified': (
    <>
      <path d="M5.75 6.25a2.25 2.25 0 1 1 3.4 1.9c-.8.5-1.15.95-1.15 1.85" {...line} />
      <circle cx="8" cy="12.5" r="1" fill="currentColor" />
    </>
  ),
  opinion: <path d="M3 3.5h10v7H8l-3 2.5v-2.5H3Z" {...line} strokeWidth={1.5} />,
  'stale-text': <path d="M2 9c1.5-3 3-3 4.5-1s3 2 4.5 0 2-1.5 3-2.5" {...line} />,
  'stale-source': (
    <>
      <path d="M8 2.5 14 13H2Z" {...line} strokeWidth={1.5} />
      <path d="M8 6.5v3" {...line} />
      <circle cx="8" cy="11.25" r="0.8" fill="currentColor" />
    </>
  ),
  unanchored: <path d="M3 8h2m6 0h2M8 3v2m0 6v2" {...line} />,
};

/** The shape of a claim's state, with its word read out where it stands alone. */
export function ClaimMark({ mark, isAlone = false }: { mark: Mark; isAlone?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={styles['mark']}
      data-mark={mark}
      {...(isAlone ? { role: 'img', 'aria-label': markWords[mark] } : { 'aria-hidden': true })}
    >
      {shapes[mark]}
    </svg>
  );
}

/** The name of the highlight that paints claims of this state in the copy. */
export function highlightOf(mark: Mark): string {
  return `claim-${mark}`;
}
