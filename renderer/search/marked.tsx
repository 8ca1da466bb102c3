import type { Stretch } from '../../domain/search/excerpt.ts';
import styles from './search-panel.module.css';

/** A text with the stretches of it that were found. */
export function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  const pieces = marks.flatMap(({ start, end }, at) => [
    { from: marks[at - 1]?.end ?? 0, words: text.slice(marks[at - 1]?.end ?? 0, start), isMark: false },
    { from: start, words: text.slice(start, end), isMark: true },
  ]);
  const rest = marks.at(-1)?.end ?? 0;
  return (
    <bdi>
      {[...pieces, { from: rest, words: text.slice(rest), isMark: false }].map(({ from, words, isMark }) =>
        isMark ? (
          <mark key={`mark ${from}`} className={styles['mark']}>
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </bdi>
  );
}
