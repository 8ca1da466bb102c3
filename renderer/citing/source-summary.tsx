import { EyeOff, PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { SourceSummary } from '../../contract/views.ts';
import { errorText } from '../../contract/errors.ts';
import { canBeCited } from '../../domain/sources/terms.ts';
import { sourceOrigin, sourceTitle, termsWord } from '../sources/describe.ts';
import { send } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toasts.tsx';
import styles from './form.module.css';

type SourceSummaryProps = { source: SourceSummary; canWrite: boolean; onDescribe: () => void };

/** What was agreed with a source, and who a confidential one is once somebody asks. */
export function AgreementSummary({ source, canWrite, onDescribe }: SourceSummaryProps) {
  const { terms, attribution, confidential } = source.agreement;
  const [name, setName] = useState<string | null>(null);
  const reveal = async () => {
    const result = await send('sources.reveal', { sourceId: source.id });
    if (result.ok) setName([sourceTitle(result.value.csl), sourceOrigin(result.value.csl)].filter(Boolean).join(' · '));
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };
  return (
    <div className={styles['summary']}>
      <span className={canBeCited(terms) ? undefined : styles['withheld']}>{termsWord(terms)}</span>
      {attribution !== '' && <span>“{attribution}”</span>}
      {confidential && (
        <>
          <EyeOff size={16} aria-hidden />
          {name === null ? <Button onPress={() => void reveal()}>Show who it is</Button> : <strong dir="auto">{name}</strong>}
        </>
      )}
      <Button isDisabled={!canWrite} onPress={onDescribe}>
        <PencilLine aria-hidden /> Describe
      </Button>
    </div>
  );
}
