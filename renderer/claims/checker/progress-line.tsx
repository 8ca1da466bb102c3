import type { Progress, progressOf } from '../../../domain/claims/progress.ts';
import styles from './progress-line.module.css';

type ProgressLineProps = { progress: ReturnType<typeof progressOf>; onGraf: (graf: number) => void };

const stages = ['checked', 'stale', 'open'] as const satisfies (keyof Progress)[];

/** How far the story is checked, in words and as a bar with a part for each graf that has claims. */
export function ProgressLine({ progress, onGraf }: ProgressLineProps) {
  const all = progress.checked + progress.stale + progress.open;
  return (
    <section className={styles['progress']} aria-label="Progress">
      <ul className={styles['bar']} aria-label="By graf">
        {progress.grafs.map((graf) => (
          <li key={graf.graf} style={{ flexGrow: graf.checked + graf.stale + graf.open }}>
            <button type="button" className={styles['graf']} title={inWords(graf)} aria-label={inWords(graf)} onClick={() => onGraf(graf.graf)}>
              {stages.map((stage) => graf[stage] > 0 && <span key={stage} data-stage={stage} style={{ flexGrow: graf[stage] }} />)}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles['words']}>
        {progress.checked} of {all} checked
        {progress.stale > 0 && ` · ${progress.stale} stale`}
        {progress.open > 0 && ` · ${progress.open} open`}
      </p>
    </section>
  );
}

function inWords({ graf, ...counts }: Progress & { graf: number }): string {
  const parts = stages.filter((stage) => counts[stage] > 0).map((stage) => `${counts[stage]} ${stage}`);
  return `Graf ${graf}: ${parts.join(', ')}`;
}
