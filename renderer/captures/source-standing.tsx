import { CircleAlert, CircleCheck, CircleOff } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { Source } from '../../contract/views.ts';
import type { Standing } from '../../domain/sources/source.ts';
import { send } from '../bridge.ts';
import { MenuButton } from '../ui/menu.tsx';
import { showToast } from '../ui/toasts.tsx';
import styles from './source-standing.module.css';

type SourceStandingProps = { source: Source; canWrite: boolean };

/** Whether a source may be rested on, and why not where it may not: what every citation of it tells as well. */
export function SourceStanding({ source, canWrite }: SourceStandingProps) {
  const { standing, standingReason } = source;
  const { Mark, word } = standings[standing];
  const choose = (next: Standing) => {
    if (next !== standing) void setStanding(source, { standing: next, reason: standingReason });
  };
  return (
    <div className={styles['standing']} data-standing={standing}>
      <MenuButton
        label={`Standing: ${word}`}
        isDisabled={!canWrite}
        mark={<Mark aria-hidden />}
        choices={(Object.keys(standings) as Standing[]).map((id) => ({ id, label: standings[id].choice }))}
        chosen={standing}
        onChoose={choose}
      >
        {standing === 'good' ? 'may be rested on' : word}
      </MenuButton>
      {standing !== 'good' && (
        <ReasonField
          key={standingReason}
          reason={standingReason}
          readOnly={!canWrite}
          onKeep={(reason) => void setStanding(source, { standing, reason })}
        />
      )}
    </div>
  );
}

type ReasonFieldProps = { reason: string; readOnly: boolean; onKeep: (reason: string) => void };

/** Kept on Enter and when it is left; Escape puts back what was there. */
function ReasonField({ reason, readOnly, onKeep }: ReasonFieldProps) {
  const [written, setWritten] = useState(reason);
  const keep = () => {
    if (written !== reason) onKeep(written);
  };
  return (
    <input
      aria-label="Why it may not be rested on"
      placeholder="Why? Every citation of it will say so."
      value={written}
      maxLength={2000}
      readOnly={readOnly}
      dir="auto"
      onChange={(event) => setWritten(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') keep();
        else if (event.key === 'Escape' && written !== reason) {
          setWritten(reason);
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    />
  );
}

async function setStanding(source: Source, next: { standing: Standing; reason: string }): Promise<void> {
  const result = await send('sources.setStanding', { sourceId: source.id, ...next });
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error) });
    return;
  }
  if (next.standing === source.standing) return;
  showToast({
    tone: 'done',
    words: `The source is marked as ${standings[next.standing].word}.`,
    action: {
      label: 'Undo',
      perform: () => void send('sources.setStanding', { sourceId: source.id, standing: source.standing, reason: source.standingReason }),
    },
  });
}

const standings: Record<Standing, { Mark: LucideIcon; word: string; choice: string }> = {
  good: { Mark: CircleCheck, word: 'good', choice: 'Good: it may be rested on' },
  unreliable: { Mark: CircleAlert, word: 'unreliable', choice: 'Unreliable: this desk found it so' },
  retracted: { Mark: CircleOff, word: 'retracted', choice: 'Retracted: its publisher withdrew it' },
};
