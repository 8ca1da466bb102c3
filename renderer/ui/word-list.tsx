import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { toNextLine } from './text-line.tsx';
import styles from './word-list.module.css';

type WordListProps = {
  /** What one of them is called, such as “Byline”. */
  label: string;
  addLabel: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  maxLength: number;
  readOnly: boolean;
};

/**
 * Short texts one after another, each written in place, with an empty one at the end to add to them.
 * Enter goes on to the next, Backspace in an empty one removes it.
 */
export function WordList({ label, addLabel, values, onChange, maxLength, readOnly }: WordListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [rows, setRows] = useState<readonly string[]>(values);
  const addHint = rows.length === 0 ? addLabel : '+';
  const shown = readOnly ? values : [...rows, ''];

  const change = (next: readonly string[]) => {
    setRows(next);
    onChange(next.map((row) => row.trim()).filter(Boolean));
  };
  const focus = (at: number) => list.current?.querySelectorAll('input')[at]?.focus();
  const press = (at: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    const isEmpty = event.currentTarget.value === '';
    if (event.key === 'Backspace' && isEmpty && at > 0) {
      event.preventDefault();
      change(rows.toSpliced(at, 1));
      focus(at - 1);
    } else if (event.key === 'Enter' && !isEmpty && !event.nativeEvent.isComposing) {
      event.preventDefault();
      focus(at + 1);
    } else toNextLine(event);
  };

  return (
    <ul ref={list} className={styles['list']}>
      {shown.map((row, at) => (
        // A row has no identity but its place: its text changes under the caret.
        <li key={at} className={styles['word']}>
          <input
            aria-label={at < rows.length ? `${label} ${at + 1}` : addLabel}
            placeholder={at === rows.length ? addHint : ''}
            value={row}
            maxLength={maxLength}
            readOnly={readOnly}
            {...(at === 0 ? { 'data-line': '' } : {})}
            onChange={(event) => change([...rows.slice(0, at), event.target.value, ...rows.slice(at + 1)])}
            onKeyDown={press(at)}
            onBlur={(event) => {
              if (!list.current?.contains(event.relatedTarget)) setRows(rows.filter((one) => one.trim() !== ''));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
