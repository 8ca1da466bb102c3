import { useEffect, useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { SourceDetails } from '../../contract/citing.ts';
import { send } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toasts.tsx';
import { CslForm, CslTypeMenu } from './csl-form.tsx';
import { TermsForm } from './terms-form.tsx';
import { useWriting } from './writing.ts';
import styles from './form.module.css';

type Asked = { kind: 'asking' } | { kind: 'known'; details: SourceDetails } | { kind: 'refused'; words: string };

/** Describes a source and its terms: whoever opens it has asked to see who it is. */
export function Details({ sourceId }: { sourceId: string }) {
  const [asked, setAsked] = useState<Asked>({ kind: 'asking' });
  useEffect(() => {
    let isWanted = true;
    const askOnce = async () => {
      const result = await send('sources.reveal', { sourceId });
      if (isWanted) setAsked(result.ok ? { kind: 'known', details: result.value } : { kind: 'refused', words: errorText(result.error) });
    };
    void askOnce();
    return () => {
      isWanted = false;
    };
  }, [sourceId]);
  if (asked.kind === 'asking') return null;
  if (asked.kind === 'refused') return <Notice tone="refused" words={asked.words} />;
  return <DetailsForm before={asked.details} />;
}

/** Saved as it is written; what stood here when the form was opened can be had back. */
function DetailsForm({ before }: { before: SourceDetails }) {
  const [details, setDetails] = useState(before);
  // The fields keep what is typed; another value from outside starts them anew.
  const [round, setRound] = useState(0);
  const { write, flush } = useWriting(keep);
  const change = (changed: Partial<SourceDetails>) => {
    const next = { ...details, ...changed };
    setDetails(next);
    write(next);
  };
  const isChanged = JSON.stringify(details) !== JSON.stringify(before);
  return (
    <div className={styles['scroll']} onBlur={flush}>
      <div className={styles['fields']}>
        <CslTypeMenu csl={details.csl} onChange={(csl) => change({ csl })} />
      </div>
      <CslForm key={round} csl={details.csl} onChange={(csl) => change({ csl })} />
      <TermsForm agreement={details.agreement} onChange={(agreement) => change({ agreement })} />
      <div className={styles['acts']}>
        <Button
          isDisabled={!isChanged}
          onPress={() => {
            setRound(round + 1);
            change(before);
            flush();
          }}
        >
          Undo all changes
        </Button>
      </div>
    </div>
  );
}

async function keep({ sourceId, kind, csl, agreement }: SourceDetails): Promise<void> {
  const described = await send('sources.setCsl', { sourceId, kind, csl });
  const agreed = await send('sources.setTerms', { sourceId, agreement });
  for (const result of [described, agreed])
    if (!result.ok)
      showToast({
        tone: 'refused',
        words: errorText(result.error),
        stays: true,
        action: { label: 'Try again', perform: () => void keep({ sourceId, kind, csl, agreement }) },
      });
}
