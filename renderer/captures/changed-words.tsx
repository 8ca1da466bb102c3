import { useMemo } from 'react';
import type { WordPart } from '../../domain/sources/difference/words.ts';
import { wordDifference } from '../../domain/sources/difference/words.ts';
import styles from './changed-words.module.css';

/** The sides of a difference that are shown: both in one text, or one of them with what it alone has marked. */
export type ShownSide = 'both' | 'earlier' | 'later';

/** Words with what was removed struck through and what was added underlined: never told by colour alone. */
export function ChangedWords({ parts, side = 'both' }: { parts: readonly WordPart[]; side?: ShownSide }) {
  return parts.map(({ kind, text }, at) => {
    switch (kind) {
      case 'same':
        return <span key={at}>{text}</span>;
      case 'removed':
        return side === 'later' ? null : (
          <del key={at} className={styles['removed']}>
            {text}
          </del>
        );
      case 'added':
        return side === 'earlier' ? null : (
          <ins key={at} className={styles['added']}>
            {text}
          </ins>
        );
    }
  });
}

/** As {@link ChangedWords}, for two texts. */
export function WordDifference({ earlier, later }: { earlier: string; later: string }) {
  const parts = useMemo(() => wordDifference(earlier, later), [earlier, later]);
  return <ChangedWords parts={parts} />;
}
