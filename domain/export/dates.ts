/** A moment as ISO 8601 with its offset, which is always UTC's. */
export function isoMoment(at: number): string {
  return new Date(at).toISOString();
}

/** A moment as RSS wants it (RFC 822 with four digits a year) and HTTP writes it: `Wed, 06 Mar 2024 10:30:00 GMT`. */
export function httpMoment(at: number): string {
  return new Date(at).toUTCString();
}

/** The day of a moment in a zone, in words: `24 May 2023`. */
export function dayInWords(at: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(british(locale), { dateStyle: 'long', timeZone }).format(at);
}

/** The day and the minute of a moment, in words. */
export function momentInWords(at: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(british(locale), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
}

/** A date without a time and as precise as it is known (`2023-05-24`, `2023-05`, `2023`), in words. */
export function dateInWords(isoDate: string, locale: string): string {
  const [year = '', month, day] = isoDate.split('-');
  if (month === undefined) return year;
  const options: Intl.DateTimeFormatOptions =
    day === undefined ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' };
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(british(locale), { ...options, timeZone: 'UTC' }).format(at);
}

/** English of no country writes the day before the month, as most of the world does. */
function british(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** As RSS 2.0 has it (RFC 822 with four digits of the year): `Wed, 06 Mar 2024 09:30:00 GMT`. */
export function rfc822Moment(at: number): string {
  return new Date(at).toUTCString();
}

/** Without fractions of a second, as EPUB, NewsML-G2 and sitemaps have it: `2024-03-06T09:30:00Z`. */
export function secondsMoment(at: number): string {
  return isoMoment(at).replace(/\.\d+Z$/, 'Z');
}

/** Without any marks between, as NITF has it: `20240306T093000Z`. */
export function basicMoment(at: number): string {
  return secondsMoment(at).replace(/[-:]/g, '');
}
