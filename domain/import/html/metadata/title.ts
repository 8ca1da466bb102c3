import { foldSpace } from '../tree.ts';

const separators = /\s+[|–—»·•:‹›~/-]\s+|\s*\|\s*|\s+::\s+|:\s+(?=\S+$)/u;

const fold = (text: string) => foldSpace(text).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Titles as places on the page give them, any of them empty. */
export type Titles = { declared: readonly string[]; element: string; headings: readonly string[]; site: string };

/**
 * The headline of a page. A heading on the page that its metadata agree with is the headline as readers saw it;
 * else what the metadata declare, without the name of the site.
 */
export function headlineOf({ declared, element, headings, site }: Titles): string {
  const claims = [...declared, element].filter(Boolean);
  for (const heading of headings) {
    const folded = fold(heading);
    if (folded.length < 3 || folded === fold(site)) continue;
    if (claims.some((claim) => agrees(folded, fold(claim)))) return heading;
  }
  const best = claims[0] ?? headings[0] ?? '';
  return withoutSite(best, site);
}

/** Whether a heading is what a declared title says, give or take the site's name at one end. */
function agrees(heading: string, claim: string): boolean {
  if (claim === '' || heading === '') return false;
  if (claim === heading) return true;
  return (claim.startsWith(heading) || claim.endsWith(heading)) && heading.length >= Math.min(12, claim.length * 0.4);
}

/** A title without the site's name before or behind it. */
export function withoutSite(title: string, site: string): string {
  const folded = fold(site);
  const parts = title.split(separators);
  if (parts.length < 2) return title;
  const last = parts.at(-1)!;
  const first = parts[0]!;
  if (folded !== '' && isSiteName(last, folded)) return trimEnd(title, last);
  if (folded !== '' && isSiteName(first, folded)) return title.slice(title.indexOf(parts[1]!));
  const bar = /^(.*\S)\s+[|»]\s+\S.*$/u.exec(title) ?? /^(.*\S)\s+[–—-]\s+[^–—-]{2,40}$/u.exec(title);
  return bar !== null && bar[1]!.split(' ').length >= 3 ? bar[1]! : title;
}

const isSiteName = (part: string, site: string) => {
  const folded = fold(part);
  return folded.length > 1 && (folded.includes(site) || site.includes(folded));
};

function trimEnd(title: string, part: string): string {
  return title.slice(0, title.lastIndexOf(part)).replace(/[\s|–—»·•:‹›~/-]+$/u, '');
}
