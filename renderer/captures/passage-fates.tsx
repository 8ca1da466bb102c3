import { Check, CircleAlert, CircleOff, MapPin, TextSearch } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { PassageInDifference } from '../../contract/difference.ts';
import styles from './difference-view.module.css';

/** What became of every passage that stood in the earlier capture; nothing where none did. */
export function PassageFates({ passages }: { passages: readonly PassageInDifference[] }) {
  if (passages.length === 0) return null;
  return (
    <section className={styles['fates']} aria-label="What rests on the earlier capture">
      <h2>What rests on the earlier capture</h2>
      <ul>
        {passages.map(({ target, targetId, state, words, about }) => {
          const { Mark, word } = marks[state];
          return (
            <li key={`${target} ${targetId}`} data-fate={state}>
              <Mark aria-hidden />
              <strong>{word}</strong>
              <span dir="auto" className={styles['resting']}>
                “{words}”
              </span>
              <span className={styles['about']} dir="auto">
                {target === 'citation' ? `cited in ${about || 'a story'}` : about}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const marks: Record<PassageInDifference['state'], { Mark: LucideIcon; word: string }> = {
  found: { Mark: Check, word: 'stands' },
  placed: { Mark: MapPin, word: 'placed' },
  waiting: { Mark: TextSearch, word: 'waits' },
  lost: { Mark: CircleAlert, word: 'lost' },
  dropped: { Mark: CircleOff, word: 'gone' },
};
