import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A line that stays where it concerns something: a refusal, or a condition of work. */
export function Notice({ tone, words, children }: { tone: 'told' | 'refused'; words: string; children?: ReactNode }) {
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'refused' ? 'alert' : 'status'}>
      {tone === 'refused' ? <CircleAlert aria-hidden /> : <Info aria-hidden />}
      <p>{words}</p>
      {children}
    </div>
  );
}
