import { Ban, Check, CircleAlert, Clock, Equal, Library, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorText } from '../../contract/errors.ts';
import { annotationsWords, libraryWords } from '../../contract/imported-words.ts';
import type { ImportOutcome } from '../../contract/views.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import type { Importing, ImportRow } from './importing.ts';
import styles from './import-rows.module.css';

type ImportRowsProps = { importing: Importing; onOpen: (sourceId: string) => void };

/** What becomes of each file: waiting, being read, done, already here, or refused and why. */
export function ImportRows({ importing, onOpen }: ImportRowsProps) {
  const { rows, cancelAll, clear } = importing;
  if (rows.length === 0) return null;
  const isBusy = rows.some(({ kind }) => kind !== 'came-to');
  const cameTo = rows.filter(({ kind }) => kind === 'came-to').length;
  return (
    <section className={styles['panel']} aria-label="Import">
      <div className={styles['head']}>
        <h3>Import</h3>
        <span className={styles['count']} role="status">
          {cameTo} of {rows.length}
        </span>
        {isBusy && <Button onPress={cancelAll}>Cancel all</Button>}
        <IconButton label="Clear what is done" icon={<X aria-hidden />} onPress={clear} isDisabled={cameTo === 0} />
      </div>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} importing={importing} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { row: ImportRow; importing: Importing; onOpen: (sourceId: string) => void };

function Row({ row, importing, onOpen }: RowProps) {
  switch (row.kind) {
    case 'waiting':
      return (
        <Line came="waiting" mark={<Clock aria-hidden />} name={row.fileName}>
          <span className={styles['word']}>waiting</span>
          <IconButton label={`Leave out ${row.fileName}`} icon={<X aria-hidden />} onPress={() => importing.cancel(row.id)} />
        </Line>
      );
    case 'reading':
      return (
        <Line came="reading" mark={<Clock aria-hidden />} name={row.fileName}>
          <Progress
            label={row.fileName}
            step={row.progress?.step ?? ''}
            done={row.progress?.done ?? 0}
            total={row.progress?.total ?? null}
            onCancel={() => importing.cancel(row.id)}
          />
        </Line>
      );
    case 'came-to':
      return <CameTo row={row} outcome={row.outcome} importing={importing} onOpen={onOpen} />;
    default:
      return assertNever(row);
  }
}

function CameTo({ row, outcome, importing, onOpen }: RowProps & { outcome: ImportOutcome }) {
  switch (outcome.kind) {
    case 'done':
      return (
        <Line came="done" mark={<Check aria-hidden />} name={outcome.title || outcome.fileName}>
          <Button onPress={() => onOpen(outcome.sourceId)}>Done, open</Button>
        </Line>
      );
    case 'already-here':
      return (
        <Line came="already-here" mark={<Equal aria-hidden />} name={outcome.title || outcome.fileName} why={whyHere(outcome.why)}>
          <Button onPress={() => importing.keepAsNewCapture(row.id)}>Keep as a new capture</Button>
          <Button onPress={() => onOpen(outcome.sourceId)}>Already here, open</Button>
        </Line>
      );
    case 'library':
      return <Told fileName={outcome.fileName} words={libraryWords(outcome.imported)} notices={outcome.imported.notices} />;
    case 'annotations':
      return <Told fileName={outcome.fileName} words={annotationsWords(outcome.imported)} notices={outcome.imported.notices} />;
    case 'refused': {
      const isCancelled = outcome.error.kind === 'cancelled';
      return (
        <Line
          came="refused"
          mark={isCancelled ? <Ban aria-hidden /> : <CircleAlert aria-hidden />}
          name={outcome.fileName}
          {...(!isCancelled && { why: errorText(outcome.error) })}
        >
          <span className={styles['word']}>{isCancelled ? 'cancelled' : 'refused'}</span>
        </Line>
      );
    }
    default:
      return assertNever(outcome);
  }
}

/** A file that is no source but told of some. */
function Told({ fileName, words, notices }: { fileName: string; words: string; notices: readonly string[] }) {
  return (
    <Line came="done" mark={<Library aria-hidden />} name={fileName} {...(notices.length > 0 && { why: notices.join(' ') })}>
      <span className={styles['word']}>{words}</span>
    </Line>
  );
}

function whyHere(why: 'same-file' | 'same-address'): string {
  switch (why) {
    case 'same-file':
      return 'The archive has this very file.';
    case 'same-address':
      return 'The archive has a page of this address. This file may be a later state of it.';
    default:
      return assertNever(why);
  }
}

type LineProps = { came: string; mark: ReactNode; name: string; why?: string; children: ReactNode };

function Line({ came, mark, name, why, children }: LineProps) {
  return (
    <li className={styles['row']} data-came={came}>
      {mark}
      <span className={styles['name']} dir="auto" title={name}>
        {name}
      </span>
      <span className={styles['what']}>{children}</span>
      {why !== undefined && <p className={styles['why']}>{why}</p>}
    </li>
  );
}
