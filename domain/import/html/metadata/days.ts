import type { Findings } from './merge.ts';

/**
 * A moment in UTC may fall on another day than the one that the newsroom printed. Where the page shows a day next to
 * it, that day is the date of publication.
 */
export function asPrinted(published: string, findings: Findings): string {
  if (!/(?:Z|\+00:00)$/.test(published)) return published;
  const day = Date.parse(published.slice(0, 10));
  for (const printed of [findings.marks?.published, findings.prose?.published]) {
    if (printed === undefined) continue;
    const apart = (Date.parse(printed.slice(0, 10)) - day) / 86_400_000;
    if (Math.abs(apart) === 1 && !/Z$|\+00:00$/.test(printed)) return printed;
  }
  return published;
}
