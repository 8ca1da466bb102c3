/** A moment in the words of a report: `24 May 2023, 09:00 UTC`. The same wherever it is read. */
export function momentText(iso: string): string {
  const text = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(Date.parse(iso));
  return `${text.replace(' at ', ', ')} UTC`;
}
