import { useState } from 'react';
import { isCalendarDate } from '../../domain/story/fields.ts';
import { toNextLine } from '../ui/text-line.tsx';
import styles from './date-line.module.css';

type DateLineProps = {
  /** `YYYY-MM-DD`, or '' for none. */
  value: string;
  language: string;
  readOnly: boolean;
  onChange: (value: string) => void;
};

/** A calendar date: words of the story's language until it is written in, then the system's own date field. */
export function DateLine({ value, language, readOnly, onChange }: DateLineProps) {
  const [writing, setWriting] = useState(false);
  return (
    <input
      type={writing ? 'date' : 'text'}
      aria-label="Dateline: date"
      placeholder="Date"
      className={styles['date']}
      value={writing ? value : dateWords(value, language)}
      readOnly={readOnly || !writing}
      data-line=""
      onFocus={() => setWriting(!readOnly)}
      onBlur={() => setWriting(false)}
      onChange={(event) => {
        if (isCalendarDate(event.target.value)) onChange(event.target.value);
      }}
      onKeyDown={toNextLine}
    />
  );
}

function dateWords(date: string, language: string): string {
  if (date === '') return '';
  // A calendar date is the same day in every zone.
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}
