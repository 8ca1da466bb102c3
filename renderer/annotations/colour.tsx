import type { ReactNode } from 'react';
import type { AnnotationColour } from '../../domain/sources/annotation/colours.ts';
import styles from './colour.module.css';

/** How each colour is told: by a shape and a word of its own beside the colour. */
const shapes: Record<AnnotationColour, ReactNode> = {
  yellow: <circle cx="8" cy="8" r="5.5" />,
  green: <rect x="3" y="3" width="10" height="10" rx="1" />,
  blue: <path d="M8 2.5 14 13H2Z" />,
  pink: <path d="m8 1.75 6.25 6.25L8 14.25 1.75 8Z" />,
  grey: <path d="M2.5 6h11v4h-11Z" />,
};

export function ColourMark({ colour }: { colour: AnnotationColour }) {
  return (
    <svg viewBox="0 0 16 16" className={styles['mark']} data-colour={colour} aria-hidden>
      {shapes[colour]}
    </svg>
  );
}
