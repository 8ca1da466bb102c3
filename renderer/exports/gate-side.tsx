import { errorText } from '../../contract/errors.ts';
import { useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './losses.module.css';

/** What the gate says of the story, and what that means for an export. */
export function GateSide({ storyId, onCheckGate }: { storyId: string; onCheckGate: () => void }) {
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
              <p>{gate.value.exception === null ? 'Shut: the story goes out as a draft, and says so.' : `Shut, and let through by ${gate.value.exception.by}: ${gate.value.exception.reason}`}</p>
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
