import { useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { Csl } from '../../domain/sources/source.ts';
import type { ByHandKind } from '../../domain/sources/describe.ts';
import type { SourceAgreement } from '../../domain/sources/terms.ts';
import { send } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { CslForm, CslTypeMenu } from './csl-form.tsx';
import { TermsForm } from './terms-form.tsx';
import styles from './form.module.css';

const kinds: readonly { id: ByHandKind; label: string; type: Csl['type'] }[] = [
  { id: 'interview', label: 'interview', type: 'interview' },
  { id: 'phone-call', label: 'phone call', type: 'personal_communication' },
  { id: 'document-seen', label: 'document seen but not kept', type: 'document' },
];

type Draft = { kind: ByHandKind; csl: Csl; notes: string; agreement: SourceAgreement };

/** What was begun and not kept stays for this run of the window: closing the form loses nothing. */
let begun: Draft | null = null;

function newDraft(): Draft {
  const now = new Date();
  return {
    kind: 'interview',
    csl: { type: 'interview', title: '', author: [], issued: { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] } },
    notes: '',
    agreement: { terms: 'on-the-record', attribution: '', confidential: false },
  };
}

/** A source that is written down: what was said or seen, by whom, when, where, and what was agreed about it. */
export function ByHand({ onAdded }: { onAdded: (sourceId: string) => void }) {
  const [draft, setDraft] = useState<Draft>(() => begun ?? newDraft());
  const [refusal, setRefusal] = useState('');
  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    begun = next;
    setDraft(next);
  };
  const add = async () => {
    const result = await send('sources.addByHand', draft);
    if (!result.ok) {
      setRefusal(draft.notes.trim() === '' ? 'Write down what was said or seen first: it is what can be quoted.' : errorText(result.error));
      return;
    }
    begun = null;
    onAdded(result.value.sourceId);
  };
  const kind = kinds.find(({ id }) => id === draft.kind);
  return (
    <div className={styles['scroll']}>
      <div className={styles['fields']}>
        <MenuButton
          label={`What it is: ${kind?.label ?? ''}`}
          choices={kinds}
          chosen={draft.kind}
          onChoose={(id) => change({ kind: id, csl: { ...draft.csl, type: kinds.find((one) => one.id === id)?.type ?? 'document' } })}
        >
          {kind?.label}
        </MenuButton>
        {draft.kind === 'document-seen' && <CslTypeMenu csl={draft.csl} onChange={(csl) => change({ csl })} />}
      </div>
      <CslForm csl={draft.csl} takesFocus onChange={(csl) => change({ csl })} />
      <div className={styles['fields']}>
        <label htmlFor="notes-by-hand">Notes</label>
        <textarea
          id="notes-by-hand"
          value={draft.notes}
          maxLength={1_000_000}
          dir="auto"
          placeholder="What was said or seen, word for word where it counts. An empty line begins a new paragraph."
          onChange={(event) => change({ notes: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void add();
          }}
        />
      </div>
      <TermsForm agreement={draft.agreement} onChange={(agreement) => change({ agreement })} />
      {refusal !== '' && <Notice tone="refused" words={refusal} />}
      <div className={styles['acts']}>
        <Button look="filled" onPress={() => void add()}>
          Keep this source
        </Button>
      </div>
    </div>
  );
}
