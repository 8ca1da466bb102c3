import { CornerDownRight, CornerUpRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { assertNever } from '../../domain/assert-never.ts';
import type { DifferenceRow } from '../../domain/sources/difference/difference.ts';
import { Button } from '../ui/button.tsx';
import { ChangedWords } from './changed-words.tsx';
import styles from './difference-view.module.css';

/** Unchanged blocks that stay in sight on each side of a change. */
const context = 1;
/** A shorter run is shown: folding it would save nothing. */
const shortestFold = 3;

type Stretch<Of> = { kind: 'shown' | 'folded'; rows: Of[] };

type DifferenceRowsProps<Of> = {
  rows: readonly Of[];
  sideBySide: boolean;
  /** What is said of a row below its words, or can be done with it. */
  renderBelow?: (row: Of) => ReactNode;
};

/** The text of both sides with long unchanged stretches folded. */
export function DifferenceRows<Of extends DifferenceRow>({ rows, sideBySide, renderBelow }: DifferenceRowsProps<Of>) {
  const stretches = useMemo(() => folded(rows), [rows]);
  return (
    <div className={styles['rows']} data-sides={sideBySide ? 'two' : 'one'}>
      {stretches.map((stretch, at) =>
        stretch.kind === 'shown' ? (
          stretch.rows.map((row) => (
            <Row key={rowKey(row)} row={row} sideBySide={sideBySide}>
              {renderBelow?.(row)}
            </Row>
          ))
        ) : (
          <Fold key={at} rows={stretch.rows} sideBySide={sideBySide} />
        ),
      )}
    </div>
  );
}

function folded<Of extends DifferenceRow>(rows: readonly Of[]): Stretch<Of>[] {
  const nearChange = rows.map((_, at) => rows.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same'));
  const stretches: Stretch<Of>[] = [];
  for (const [at, row] of rows.entries()) {
    const kind = nearChange[at] === true ? 'shown' : 'folded';
    const last = stretches.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else stretches.push({ kind, rows: [row] });
  }
  return stretches.map((stretch) => (stretch.rows.length < shortestFold ? { ...stretch, kind: 'shown' } : stretch));
}

function rowKey(row: DifferenceRow): string {
  return `${row.kind} ${'earlier' in row ? row.earlier : ''} ${'later' in row ? row.later : ''}`;
}

function Fold({ rows, sideBySide }: { rows: readonly DifferenceRow[]; sideBySide: boolean }) {
  const [open, setOpen] = useState(false);
  if (open) return rows.map((row) => <Row key={rowKey(row)} row={row} sideBySide={sideBySide} />);
  return (
    <div className={styles['fold']}>
      <Button onPress={() => setOpen(true)}>{rows.length.toLocaleString()} unchanged paragraphs</Button>
    </div>
  );
}

function Row({ row, sideBySide, children }: { row: DifferenceRow; sideBySide: boolean; children?: ReactNode }) {
  const shown = sideBySide ? <TwoSides row={row} /> : <OneText row={row} />;
  return (
    <div className={styles['row']} data-block={row.block} {...(row.kind === 'same' ? {} : { 'data-change': row.kind })}>
      {shown}
      {children}
    </div>
  );
}

function OneText({ row }: { row: DifferenceRow }) {
  switch (row.kind) {
    case 'same':
      return <Text>{row.text}</Text>;
    case 'changed':
      return (
        <Text>
          <ChangedWords parts={row.parts} />
        </Text>
      );
    case 'removed':
      return <Removed text={row.text} />;
    case 'added':
      return <Added text={row.text} />;
    case 'moved-away':
      return (
        <Text note={movedAway}>
          <del>{row.text}</del>
        </Text>
      );
    case 'moved-here':
      return (
        <Text note={movedHere}>
          <ChangedWords parts={row.parts} />
        </Text>
      );
    default:
      return assertNever(row);
  }
}

function TwoSides({ row }: { row: DifferenceRow }) {
  switch (row.kind) {
    case 'same':
      return (
        <>
          <Text>{row.text}</Text>
          <Text>{row.text}</Text>
        </>
      );
    case 'changed':
      return (
        <>
          <Text>
            <ChangedWords parts={row.parts} side="earlier" />
          </Text>
          <Text>
            <ChangedWords parts={row.parts} side="later" />
          </Text>
        </>
      );
    case 'removed':
      return (
        <>
          <Removed text={row.text} />
          <Nothing />
        </>
      );
    case 'added':
      return (
        <>
          <Nothing />
          <Added text={row.text} />
        </>
      );
    case 'moved-away':
      return (
        <>
          <Text note={movedAway}>{row.text}</Text>
          <Nothing />
        </>
      );
    case 'moved-here':
      return (
        <>
          <Nothing />
          <Text note={movedHere}>
            <ChangedWords parts={row.parts} side="later" />
          </Text>
        </>
      );
    default:
      return assertNever(row);
  }
}

function Removed({ text }: { text: string }) {
  return (
    <Text>
      <ChangedWords parts={[{ kind: 'removed', text }]} />
    </Text>
  );
}

function Added({ text }: { text: string }) {
  return (
    <Text>
      <ChangedWords parts={[{ kind: 'added', text }]} />
    </Text>
  );
}

const movedAway = (
  <>
    <CornerDownRight aria-hidden /> moved from here
  </>
);
const movedHere = (
  <>
    <CornerUpRight aria-hidden /> moved to here
  </>
);

function Text({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <p dir="auto">
      {note !== undefined && <span className={styles['moved']}>{note}</span>}
      {children}
    </p>
  );
}

function Nothing() {
  return <p aria-hidden className={styles['nothing']} />;
}
