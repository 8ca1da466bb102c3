import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { GatePlace, GatePolicy, GateResult } from '../../contract/gate.ts';
import { send } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { fullTime } from '../ui/time.ts';
import { showToast } from '../ui/toasts.tsx';
import styles from './gate-panel.module.css';

/** Why the gate was asked. */
export type GateAim = { kind: 'status'; status: 'ready' | 'published' } | { kind: 'export' } | { kind: 'look' };

type GatePanelProps = {
  gate: GateResult;
  aim: GateAim;
  canWrite: boolean;
  onPass: (despite: string) => void;
  /** Exports the story as a draft, which says that it is one. */
  onDraft: () => void;
  onGo: (place: GatePlace, words: string) => void;
  onPolicyChanged: () => void;
  onClose: () => void;
};

/** What keeps a story from going out, each thing a way to its place; and, with a reason, the way past it. */
export function GatePanel({ gate, aim, canWrite, onPass, onDraft, onGo, onPolicyChanged, onClose }: GatePanelProps) {
  return (
    <Panel label="Gate" onClose={onClose}>
      <div className={styles['gate']}>
        <Heading slot="title" level={2} className={styles['title'] ?? ''}>
          {gate.open ? 'The gate is open' : 'The gate is shut'}
        </Heading>
        {gate.open && <p>Nothing that this archive asks for is missing.</p>}
        {gate.exception && (
          <p>
            {gate.exception.by} let the story pass, {fullTime(gate.exception.at)}: {gate.exception.reason}
          </p>
        )}
        <ul className={styles['reasons']}>
          {gate.reasons.map(({ kind, sentence, places }) => (
            <li key={kind}>
              <p className={styles['sentence']}>{sentence}.</p>
              <ul>
                {places.map(({ words, place }) => (
                  <li key={JSON.stringify(place)}>
                    <Button onPress={() => onGo(place, words)}>
                      <span className={styles['words']}>{words}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {!gate.open && gate.exception === null && canWrite && aim.kind !== 'look' && <Despite aim={aim} onPass={onPass} />}
        <div className={styles['ends']}>
          {aim.kind === 'export' && !gate.open && (
            <Button look="outlined" onPress={onDraft}>
              Export as a draft
            </Button>
          )}
          <Button look="outlined" onPress={onClose}>
            {gate.open || aim.kind === 'look' ? 'Close' : 'Go back and clear it'}
          </Button>
        </div>
        <Policy policy={gate.policy} canWrite={canWrite} onChanged={onPolicyChanged} />
      </div>
    </Panel>
  );
}

const passWords = { ready: 'Mark as ready all the same', published: 'Mark as published all the same' } as const;

function Despite({ aim, onPass }: { aim: Exclude<GateAim, { kind: 'look' }>; onPass: (despite: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles['despite']}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onPass(reason);
      }}
    >
      <label>
        <span>Why it is to pass all the same</span>
        <textarea value={reason} maxLength={2000} rows={2} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className={styles['hint']}>The reason is logged with your name, and goes out with the story.</p>
      <Button look="filled" isDisabled={reason.trim() === ''} onPress={() => onPass(reason)}>
        {aim.kind === 'export' ? 'Export all the same' : passWords[aim.status]}
      </Button>
    </form>
  );
}

const rules: readonly (readonly [Exclude<keyof GatePolicy, 'coverage'>, string])[] = [
  ['placeholders', 'No TK is left'],
  ['uncheckedHighRisk', 'Claims of high risk are checked'],
  ['stale', 'No claim or source has changed since it was checked'],
  ['disputed', 'No claim is disputed or false'],
  ['alteredQuotations', 'Quotations say what their source says'],
  ['unanchored', 'Every claim still has its words'],
  ['twoPersons', 'Nobody verified their own words'],
];

function Policy({ policy, canWrite, onChanged }: { policy: GatePolicy; canWrite: boolean; onChanged: () => void }) {
  const set = async (next: GatePolicy) => {
    const result = await send('gate.setPolicy', next);
    if (result.ok) onChanged();
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };
  return (
    <details className={styles['policy']}>
      <summary>What this archive asks for</summary>
      {rules.map(([rule, words]) => (
        <label key={rule}>
          <input type="checkbox" checked={policy[rule]} disabled={!canWrite} onChange={(event) => void set({ ...policy, [rule]: event.target.checked })} />
          <span>{words}</span>
        </label>
      ))}
      <label>
        <input
          type="number"
          min={0}
          max={100}
          disabled={!canWrite}
          defaultValue={policy.coverage}
          onBlur={(event) => {
            const coverage = Math.round(event.target.valueAsNumber);
            if (coverage >= 0 && coverage <= 100 && coverage !== policy.coverage) void set({ ...policy, coverage });
          }}
        />
        <span>per cent of what can be checked is covered by claims</span>
      </label>
    </details>
  );
}
