import type { CslDate, CslName } from './csl/schema.ts';

/**
 * What a source is. Pages, documents, pictures, recordings and e-mails are captured; an interview, a phone call and a
 * document that was seen but not kept are written down by hand.
 */
export const sourceKinds = [
  'web-page',
  'document',
  'picture',
  'recording',
  'email',
  'interview',
  'phone-call',
  'document-seen',
] as const;

/** Kinds of source that are written down rather than captured. */
export const byHandKinds = ['interview', 'phone-call', 'document-seen'] as const;
export type ByHandKind = (typeof byHandKinds)[number];

export function nameText(name: CslName): string {
  if ('literal' in name) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix];
  return [name.given, ...family].filter(Boolean).join(' ');
}

/** `2023-05-24`, `2023-05` or `2023`: as precise as the date is; of a range its beginning; '' where it is not in numbers. */
export function isoDateText(date: CslDate): string {
  if ('literal' in date) return '';
  return date['date-parts'][0].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** Reads what {@link isoDateText} writes; undefined where the text is not such a date. */
export function cslDateFrom(isoDate: string): CslDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(isoDate);
  if (!match) return undefined;
  return { 'date-parts': [match.slice(1).filter((part) => part !== undefined).map(Number)] };
}
