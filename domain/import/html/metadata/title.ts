import { foldSpace } from '../tree.ts';

/** Titles as places on the page give them, any of them empty. */
export type Titles = {
  /** From metadata, the most believed first. */
  declared: readonly string[];
  /** The document's `<title>`. */
  element: string;
  headings: readonly Heading[];
  site: string;
};
export type Heading = { text: string; level: 1 | 2 };

/** How much each sign speaks for a heading being the headline. Metadata without a heading score {@link declaredScore}. */
const signs = {
  firstLevel: 3,
  onlyOfFirstLevel: 2,
  sameAsDeclared: 4,
  mostOfTitle: 4,
  endsTitle: 1,
  goesOn: 2,
  strange: -2,
  siteName: -10,
  restOfTitle: -6,
};
const declaredScore = 3.5;

/**
 * The headline of a page: the heading that speaks for itself by its level and by what the metadata say, else what
 * the metadata declare, without the name of the site.
 */
export function headlineOf({ declared, element, headings, site }: Titles): string {
  const claims = [...declared, element].map((title) => withoutSite(title, site)).filter(Boolean);
  const folded = { declared: claims.slice(0, declared.length).map(fold), raw: [...declared, element].map(fold), site: fold(site) };
  const alone = new Set(headings.filter(({ level }) => level === 1).map(({ text }) => fold(text))).size === 1;
  let best = { text: claims[0] ?? '', score: claims.length === 0 ? -1 : declaredScore };
  for (const heading of headings.slice(0, 24)) {
    const score = scoreOf(heading, alone, folded, element);
    if (score > best.score || (score === best.score && heading.text.length > best.text.length && best.score !== declaredScore)) {
      best = { text: heading.text, score };
    }
  }
  return withoutKicker(best.text, claims);
}

type FoldedClaims = { declared: string[]; raw: string[]; site: string };

function scoreOf({ text, level }: Heading, alone: boolean, { declared, raw, site }: FoldedClaims, element: string): number {
  const heading = fold(text);
  if (heading.length < 3) return -20;
  let score = level === 1 ? signs.firstLevel + (alone ? signs.onlyOfFirstLevel : 0) : 0;
  const isSame = declared.includes(heading);
  if (isSame) score += signs.sameAsDeclared;
  const fills = (claim: string, share: number) => heading.length >= Math.min(12, claim.length * share);
  if (raw.some((claim) => (claim.startsWith(heading) && fills(claim, 0.4)) || (claim.endsWith(heading) && heading.length > claim.length * 0.6))) {
    score += signs.mostOfTitle;
  } else if (raw.some((claim) => claim.endsWith(heading) && fills(claim, 0.4))) score += signs.endsTitle;
  else if (raw.some((claim) => claim.length > 15 && heading.startsWith(claim))) score += signs.goesOn;
  else if (level === 1 && text.split(' ').length < 4 && raw.some((claim) => claim !== '' && !claim.includes(heading))) score += signs.strange;
  if (heading === site) score += signs.siteName;
  if (!isSame && namesTheSite(text, element)) score += signs.restOfTitle;
  return score;
}

/** Whether a heading is what stands in a title behind a bar or a colon after the title of the page itself. */
function namesTheSite(heading: string, title: string): boolean {
  const parts = title.split(separators);
  if (parts.length < 2) return false;
  const folded = fold(heading);
  return parts.slice(1).some((_part, at) => fold(parts.slice(at + 1).join(' ')).startsWith(folded)) && fold(parts[0]!).length > 3;
}

/** A headline that ends in what metadata call the headline has a kicker in front of it. */
function withoutKicker(text: string, claims: readonly string[]): string {
  const folded = fold(text);
  const tail = claims.find((claim) => fold(claim).length >= 15 && fold(claim).length < folded.length && folded.endsWith(fold(claim)));
  return tail ?? text;
}

const separators = /\s+[|│–—»·•:‹›~/-]\s+|\s*[|│]\s*|\s+::\s+|\s*»\s*/u;

/** A title without the site's name before or behind it. */
export function withoutSite(title: string, site: string): string {
  const parts = title.split(separators);
  if (parts.length < 2) return title;
  const folded = fold(site);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (folded !== '' && isSiteName(last, folded)) return withoutSite(trimEnd(title, last), site);
  if (folded !== '' && (fold(first) === folded || fold(first).includes(folded))) return title.slice(first.length).replace(/^[\s|│–—»·•:‹›~/-]+/u, '');
  const bar = /^(.*?\S)\s*[|│»]\s*\S.*$/u.exec(title);
  return bar !== null && bar[1]!.split(' ').length >= 3 ? bar[1]! : title;
}

const isSiteName = (part: string, site: string) => {
  const folded = fold(part);
  return folded.length > 1 && (folded.includes(site) || (site.includes(folded) && folded.length > 2));
};

function trimEnd(title: string, part: string): string {
  return title.slice(0, title.lastIndexOf(part)).replace(/[\s|│–—»·•:‹›~/-]+$/u, '');
}

const fold = (text: string) =>
  foldSpace(text.slice(0, 1000)).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
