import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** One sentence on what is missing, and the action that fills it. */
export function EmptyState({ icon, words, children }: { icon: ReactNode; words: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      {icon}
      <p>{words}</p>
      {children !== undefined && <div className={styles['does']}>{children}</div>}
    </div>
  );
}
