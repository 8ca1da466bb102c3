import type { FormatSummary } from '../../contract/exports.ts';
import { errorText } from '../../contract/errors.ts';
import { partNames } from '../../domain/export/loss.ts';
import { useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './losses.module.css';

/** Whether this format has a place for the mark of a draft. */
function draftWords({ label, drops }: FormatSummary): string {
  const isSilent = drops.some(({ what }) => what === partNames.draft);
  return isSilent ? `Shut: the story goes out as a draft, and ${label} can’t say so.` : 'Shut: the story goes out as a draft, and says so.';
}

/** What the gate says of the story, and what that means for an export. */
export function GateSide({ storyId, format, onCheckGate }: { storyId: string; format: FormatSummary; onCheckGate: () => void }) {
  const gate = useQuery('gate.check', { storyId }, ['gate.changed', 'claims.changed', 'stories.changed']);
  return (
    <section aria-labelledby="export-gate" className={styles['losses']}>
      <h2 id="export-gate">Gate</h2>
      {gate.kind === 'refused' && <Notice tone="refused" words={errorText(gate.error)} />}
      {gate.kind === 'known' && (
        <>
          {gate.value.open && <p>Open: nothing that this archive asks for is missing.</p>}
          {!gate.value.open && (
            <>
              <p>{gate.value.exception === null ? draftWords(format) : `Shut, and let through by ${gate.value.exception.by}: ${gate.value.exception.reason}`}</p>
              <ul>
                {gate.value.reasons.map(({ kind, sentence }) => (
                  <li key={kind}>{sentence}.</li>
                ))}
              </ul>
              <Button look="outlined" onPress={onCheckGate}>
                Check the gate…
              </Button>
            </>
          )}
        </>
      )}
    </section>
  );
}
