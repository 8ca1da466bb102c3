import { X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { IconButton } from './button.tsx';
import styles from './progress.module.css';

type ProgressProps = {
  /** What is under way, for who can't see the bar. */
  label: string;
  /** What is being done now; '' where nothing was told yet. */
  step: string;
  done: number;
  /** Null where nobody knows how much there is. */
  total: number | null;
  onCancel?: () => void;
};

/** How far a piece of work is, with the way to stop it. */
export function Progress({ label, step, done, total, onCancel }: ProgressProps) {
  const known = total !== null && total > 0;
  return (
    <div className={styles['progress']}>
      <ProgressBar
        aria-label={label}
        valueLabel={known ? `${step}, ${done} of ${total}` : step}
        {...(known ? { value: Math.min(done, total), maxValue: total } : { isIndeterminate: true })}
        className={styles['bar'] ?? ''}
      >
        {({ percentage }) => (
          <>
            <span className={styles['step']}>{step === '' ? 'Waiting for its turn' : step}</span>
            <span className={styles['track']} data-known={known}>
              <span className={styles['fill']} style={known ? { inlineSize: `${percentage}%` } : {}} />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel && <IconButton label={`Cancel ${label}`} icon={<X aria-hidden />} onPress={onCancel} />}
    </div>
  );
}
