import { Check, CircleAlert, Clock, Equal, LoaderCircle, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorText } from '../../contract/errors.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { Button, IconButton } from '../ui/button.tsx';
import type { Importing, ImportRow } from './importing.ts';
import styles from './import-rows.module.css';

type ImportRowsProps = { importing: Importing; onOpen: (sourceId: string) => void };

/** What becomes of each file: done, already here, or refused and why. */
export function ImportRows({ importing, onOpen }: ImportRowsProps) {
  const { rows, cancelWaiting, clear } = importing;
  if (rows.length === 0) return null;
  return (
    <section className={styles['panel']} aria-label="Import" aria-live="polite">
      <div className={styles['head']}>
        <h3>Import</h3>
        {rows.some(({ kind }) => kind === 'waiting') && <Button onPress={cancelWaiting}>Cancel the rest</Button>}
        <IconButton label="Clear what is done" icon={<X aria-hidden />} onPress={clear} />
      </div>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onOpen }: { row: ImportRow; onOpen: (sourceId: string) => void }) {
  const told = tell(row);
  return (
    <li className={styles['row']} data-came={told.came}>
      {told.mark}
      <span className={styles['name']} dir="auto" title={row.fileName}>
        {told.title}
      </span>
      {told.sourceId === undefined ? (
        <span>{told.word}</span>
      ) : (
        <Button onPress={() => onOpen(told.sourceId ?? '')}>{told.word}, open</Button>
      )}
      {told.why !== undefined && <p className={styles['why']}>{told.why}</p>}
    </li>
  );
}

type Told = { came: string; mark: ReactNode; title: string; word: string; sourceId?: string; why?: string };

function tell(row: ImportRow): Told {
  switch (row.kind) {
    case 'waiting':
      return { came: 'waiting', mark: <Clock aria-hidden />, title: row.fileName, word: 'waiting' };
    case 'reading':
      return { came: 'reading', mark: <LoaderCircle aria-hidden />, title: row.fileName, word: 'reading' };
    case 'came-to':
      return tellOutcome(row.outcome);
    default:
      return assertNever(row);
  }
}

function tellOutcome(outcome: (ImportRow & { kind: 'came-to' })['outcome']): Told {
  switch (outcome.kind) {
    case 'done':
      return {
        came: 'done',
        mark: <Check aria-hidden />,
        title: outcome.title || outcome.fileName,
        word: 'Done',
        sourceId: outcome.sourceId,
      };
    case 'already-here':
      return {
        came: 'already-here',
        mark: <Equal aria-hidden />,
        title: outcome.title || outcome.fileName,
        word: 'Already here',
        sourceId: outcome.sourceId,
      };
    case 'refused':
      return {
        came: 'refused',
        mark: <CircleAlert aria-hidden />,
        title: outcome.fileName,
        word: 'refused',
        why: errorText(outcome.error),
      };
    default:
      return assertNever(outcome);
  }
}
