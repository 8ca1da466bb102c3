import type { CslDate } from '../../domain/sources/source.ts';

/**
 * A date as a person writes it in the form: `2023`, `2023-05`, `2023-05-24`, a range `2023-05-24/2023-05-26`, each with
 * `c.` before it where it is not certain; anything else is kept in its words.
 */
export function dateText(date: CslDate | undefined): string {
  if (date === undefined) return '';
  const circa = date.circa === true ? 'c. ' : '';
  if ('literal' in date) return circa + date.literal;
  return circa + date['date-parts'].map(partsText).join('/');
}

function partsText([year = 0, ...rest]: number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Reads what {@link dateText} writes; undefined where nothing is written. */
export function dateFromText(text: string): CslDate | undefined {
  const trimmed = text.trim();
  const words = trimmed.replace(/^(?:c\.|ca\.|circa)\s*/i, '');
  if (words === '') return undefined;
  const circa = words === trimmed ? {} : { circa: true };
  const dates = words.split('/').map(partsFrom);
  const [from, to, ...more] = dates;
  if (from === undefined || more.length > 0 || (dates.length === 2 && to === undefined)) return { literal: words, ...circa };
  return { 'date-parts': to === undefined ? [from] : [from, to], ...circa };
}

function partsFrom(text: string): number[] | undefined {
  const match = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text);
  if (match === null) return undefined;
  const parts = match.slice(1).filter((part) => part !== undefined).map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  // Day 0 of a month is the last one of the month before.
  const exists = month >= 1 && month <= 12 && day >= 1 && new Date(Date.UTC(year, month, 0)).getUTCDate() >= day;
  return exists ? parts : undefined;
}
