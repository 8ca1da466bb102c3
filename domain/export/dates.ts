/** A moment as ISO 8601 with its offset, which is always UTC's. */
export function isoMoment(at: number): string {
  return new Date(at).toISOString();
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
