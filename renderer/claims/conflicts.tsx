import { useState } from 'react';
import { Heading } from 'react-aria-components';
import type { CapsuleImport, SaidVerdict } from '../../contract/record.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { fullTime } from '../ui/time.ts';
import type { Claims } from './use-claims.ts';
import { verdictWords } from './words.ts';
import styles from './conflicts.module.css';

export type Conflicts = CapsuleImport['conflicts'];

type ConflictsProps = { conflicts: Conflicts; claims: Claims; canWrite: boolean; onClose: () => void };

/**
 * Claims of which a capsule says something else than what was said here meanwhile, both side by side. Neither takes the place
 * of the other: whoever sits here lets ours stand, or says the same as theirs in a verdict of their own.
 */
export function ConflictsPanel({ conflicts, claims, canWrite, onClose }: ConflictsProps) {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const left = conflicts.filter(({ claimId }) => !settled.has(claimId));
  const settle = (claimId: string) => {
    setSettled(new Set([...settled, claimId]));
    if (left.length === 1) onClose();
  };
  return (
    <Panel label="Two verdicts" onClose={onClose}>
      <div className={styles['conflicts']}>
        <Heading slot="title" level={2} className={styles['title'] ?? ''}>
          {left.length === 1 ? 'Two verdicts on one claim' : `Two verdicts on each of ${left.length} claims`}
        </Heading>
        <ul>
          {left.map(({ claimId, words, ours, theirs }) => {
            const claim = claims.list?.find(({ id }) => id === claimId);
            return (
              <li key={claimId} aria-label={words}>
                <p className={styles['words']}>“{words}”</p>
                <div className={styles['sides']}>
                  <Side title="Here" said={ours} claimed={words} />
                  <Side title="In the capsule" said={theirs} claimed={words} />
                </div>
                <div className={styles['ends']}>
                  <Button
                    onPress={() => {
                      claims.reveal(claimId);
                      onClose();
                    }}
                  >
                    Show in the copy
                  </Button>
                  <Button look="outlined" onPress={() => settle(claimId)}>
                    Let ours stand
                  </Button>
                  <Button
                    look="outlined"
                    isDisabled={!canWrite || claim === undefined}
                    onPress={() => {
                      if (claim === undefined) return;
                      claims.giveVerdict(claim, theirs.verdict, agreement(theirs));
                      settle(claimId);
                    }}
                  >
                    Say “{verdictWords[theirs.verdict]}” too
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
}

function Side({ title, said, claimed }: { title: string; said: SaidVerdict; claimed: string }) {
  return (
    <section className={styles['side']} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles['verdict']}>{verdictWords[said.verdict]}</p>
      <p>
        {said.by}, {fullTime(said.at)}
      </p>
      {said.words !== claimed && <p>of the words “{said.words}”</p>}
      {said.note !== '' && <p>{said.note}</p>}
    </section>
  );
}

function agreement({ by, note }: SaidVerdict): string {
  return note === '' ? `As ${by} said.` : `As ${by} said: ${note}`;
}
