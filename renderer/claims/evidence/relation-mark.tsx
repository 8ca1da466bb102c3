import { CircleCheck, CircleEllipsis, CircleX } from 'lucide-react';
import type { Relation } from '../../../contract/claims.ts';
import styles from './evidence.module.css';

/** How a passage bears on its claim, as a shape; the word stands beside it. */
export function RelationMark({ relation }: { relation: Relation }) {
  const Shape = { supports: CircleCheck, contradicts: CircleX, context: CircleEllipsis }[relation];
  return <Shape aria-hidden className={styles['mark']} data-relation={relation} />;
}
