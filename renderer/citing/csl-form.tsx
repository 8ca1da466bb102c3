import { useEffect, useId, useRef, useState } from 'react';
import type { Csl } from '../../domain/sources/source.ts';
import { MenuButton } from '../ui/menu.tsx';
import { dateFromText, dateText } from './date-text.ts';
import { fieldsOfType, offeredTypes, typeWord, withVariable } from './fields-of-type.ts';
import { PeopleField } from './people-field.tsx';
import styles from './form.module.css';

type CslFormProps = { csl: Csl; onChange: (csl: Csl) => void; takesFocus?: boolean };

/** What kind of thing a source is to those who cite it: which fields it has hangs on that. */
export function CslTypeMenu({ csl, onChange }: CslFormProps) {
  return (
    <MenuButton
      label={`Type of source: ${typeWord(csl.type)}`}
      choices={offeredTypes.map(([id, label]) => ({ id, label }))}
      chosen={csl.type}
      onChoose={(type) => onChange({ ...csl, type })}
    >
      {typeWord(csl.type)}
    </MenuButton>
  );
}

/** A source in the fields that fit its type. What the form does not ask for stays as it is. */
export function CslForm({ csl, onChange, takesFocus = false }: CslFormProps) {
  const fields = fieldsOfType(csl.type);
  return (
    <div className={styles['fields']}>
      <Line label={fields.title} value={csl.title} takesFocus={takesFocus} onChange={(title) => onChange({ ...csl, title })} />
      {fields.people.map(({ variable, label, addLabel }) => (
        <PeopleField
          key={`${csl.type} ${variable}`}
          label={label}
          addLabel={addLabel}
          names={csl[variable] ?? []}
          onChange={(names) => onChange(withVariable(csl, variable, names))}
        />
      ))}
      <DateLine key={`${csl.type} date`} label={fields.date} csl={csl} onChange={onChange} />
      {fields.lines.map(({ variable, label }) => (
        <Line
          key={variable}
          label={label}
          value={String(csl[variable] ?? '')}
          onChange={(value) => onChange(withVariable(csl, variable, value))}
        />
      ))}
    </div>
  );
}

type LineProps = { label: string; value: string; onChange: (value: string) => void; hint?: string; takesFocus?: boolean };

export function Line({ label, value, onChange, hint, takesFocus = false }: LineProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The person asked for the form, and begins to write here.
  const [begins] = useState(takesFocus);
  useEffect(() => {
    if (begins) field.current?.focus();
  }, [begins]);
  return (
    <p className={styles['line']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={10_000}
        dir="auto"
        ref={field}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <small id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </small>
      )}
    </p>
  );
}

/** What is typed stays as typed; the date is read from it at every key. */
function DateLine({ label, csl, onChange }: CslFormProps & { label: string }) {
  const [text, setText] = useState(dateText(csl.issued));
  return (
    <Line
      label={label}
      value={text}
      hint="2023, 2023-05 or 2023-05-24; c. 2023; 2023-05-24/2023-05-26"
      onChange={(value) => {
        setText(value);
        onChange(withVariable(csl, 'issued', dateFromText(value)));
      }}
    />
  );
}
