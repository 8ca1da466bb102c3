import { actionEntry } from '../../../contract/actions.ts';
import { shortcutText } from '../../actions/shortcut.ts';
import type { CheckAct } from './acts.ts';
import styles from './help-strip.module.css';

/** The keys in the order in which they are needed; a label says what a run of them has in common. */
const groups: readonly { acts: readonly [CheckAct, ...CheckAct[]]; label?: string }[] = [
  { acts: ['check.next', 'check.previous'], label: 'move' },
  { acts: ['check.verified'] },
  { acts: ['check.needsWork'] },
  { acts: ['check.disputed'] },
  { acts: ['check.false'] },
  { acts: ['check.cannotBeVerified'] },
  { acts: ['check.opinion'] },
  { acts: ['check.unchecked'] },
  { acts: ['check.nextCandidate'], label: 'candidates' },
  { acts: ['check.supports'], label: 'attach' },
  { acts: ['check.contradicts'], label: 'contradicts' },
  { acts: ['check.context'], label: 'context' },
  { acts: ['check.open'], label: 'open' },
  { acts: ['check.recheck'], label: 'recheck' },
  { acts: ['check.note'] },
  { acts: ['check.filter'], label: 'filter' },
  { acts: ['check.write'], label: 'write or lock' },
];

/** The keys of the checker's desk, at its foot. */
export function HelpStrip() {
  return (
    <section className={styles['keys']} aria-label="Keys of the checker’s desk">
      <dl className={styles['strip']}>
        {groups.map(({ acts, label }) => (
          <div key={acts[0]}>
            <dt>
              {acts.map((act) => (
                <kbd key={act}>{shortcutText(act)}</kbd>
              ))}
            </dt>
            <dd>{label ?? actionEntry(acts[0]).label.toLowerCase()}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
