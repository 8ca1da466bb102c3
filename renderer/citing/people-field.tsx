import { ArrowDown, ArrowUp, Building2, User, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CslName } from '../../domain/sources/source.ts';
import { Button, IconButton } from '../ui/button.tsx';
import styles from './form.module.css';

type PeopleFieldProps = {
  label: string;
  addLabel: string;
  names: readonly CslName[];
  onChange: (names: CslName[]) => void;
};

/** A row of the form: a person by given and family name, or an organisation by its whole name. */
type Row = { kind: 'person'; given: string; family: string; rest: object } | { kind: 'organisation'; literal: string };

/** People and organisations in order; Alt with an arrow key moves a row. */
export function PeopleField({ label, addLabel, names, onChange }: PeopleFieldProps) {
  const list = useRef<HTMLUListElement>(null);
  const [rows, setRows] = useState<readonly Row[]>(() => names.map(rowOf));
  const change = (next: readonly Row[]) => {
    setRows(next);
    onChange(next.flatMap(nameOf));
  };
  const focus = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('li')[at]?.querySelector('input')?.focus());
  const move = (at: number, step: 1 | -1) => {
    const row = rows[at];
    const to = at + step;
    if (row === undefined || to < 0 || to >= rows.length) return;
    change(rows.toSpliced(at, 1).toSpliced(to, 0, row));
    focus(to);
  };
  const press = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  const put = (at: number, row: Row) => change(rows.toSpliced(at, 1, row));
  const add = (row: Row) => {
    change([...rows, row]);
    focus(rows.length);
  };

  return (
    <fieldset className={styles['people']}>
      <legend>{label}</legend>
      {rows.length > 0 && (
        <ul ref={list}>
          {rows.map((row, at) => (
            // A row has no identity but its place: its text changes under the caret.
            <li key={at} className={styles['person']}>
              {row.kind === 'person' ? (
                <>
                  <input
                    aria-label={`${label} ${at + 1}: given name`}
                    placeholder="Given name"
                    value={row.given}
                    maxLength={1000}
                    dir="auto"
                    onChange={(event) => put(at, { ...row, given: event.target.value })}
                    onKeyDown={press(at)}
                  />
                  <input
                    aria-label={`${label} ${at + 1}: family name`}
                    placeholder="Family name"
                    value={row.family}
                    maxLength={1000}
                    dir="auto"
                    onChange={(event) => put(at, { ...row, family: event.target.value })}
                    onKeyDown={press(at)}
                  />
                </>
              ) : (
                <input
                  aria-label={`${label} ${at + 1}: organisation`}
                  placeholder="Organisation"
                  value={row.literal}
                  maxLength={1000}
                  dir="auto"
                  onChange={(event) => put(at, { ...row, literal: event.target.value })}
                  onKeyDown={press(at)}
                />
              )}
              <span className={styles['row-acts']}>
                <IconButton label={`Move ${label.toLowerCase()} ${at + 1} up`} icon={<ArrowUp aria-hidden />} isDisabled={at === 0} onPress={() => move(at, -1)} />
                <IconButton
                  label={`Move ${label.toLowerCase()} ${at + 1} down`}
                  icon={<ArrowDown aria-hidden />}
                  isDisabled={at === rows.length - 1}
                  onPress={() => move(at, 1)}
                />
                <IconButton
                  label={row.kind === 'person' ? 'Is an organisation' : 'Is a person'}
                  icon={row.kind === 'person' ? <User aria-hidden /> : <Building2 aria-hidden />}
                  onPress={() => put(at, otherKind(row))}
                />
                <IconButton label={`Remove ${label.toLowerCase()} ${at + 1}`} icon={<X aria-hidden />} onPress={() => change(rows.toSpliced(at, 1))} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['adding']}>
        <Button onPress={() => add({ kind: 'person', given: '', family: '', rest: {} })}>{addLabel}</Button>
        <Button onPress={() => add({ kind: 'organisation', literal: '' })}>Add an organisation</Button>
      </div>
    </fieldset>
  );
}

function rowOf(name: CslName): Row {
  if ('literal' in name) return { kind: 'organisation', literal: name.literal };
  const { given = '', family, ...rest } = name;
  return { kind: 'person', given, family, rest };
}

/** Someone known by one name alone has it as the family name. */
function nameOf(row: Row): CslName[] {
  if (row.kind === 'organisation') return row.literal.trim() === '' ? [] : [{ literal: row.literal.trim() }];
  const given = row.given.trim();
  const family = row.family.trim();
  if (family === '') return given === '' ? [] : [{ ...row.rest, family: given }];
  return [{ ...row.rest, family, ...(given && { given }) }];
}

function otherKind(row: Row): Row {
  if (row.kind === 'person') return { kind: 'organisation', literal: [row.given, row.family].filter(Boolean).join(' ') };
  const words = row.literal.trim().split(/\s+/);
  return { kind: 'person', given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '', rest: {} };
}
