import { splitAuthors } from './names.ts';
import { isoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { articleRank, nameOf, textOf, urlOf, type Thing, type Value } from './structured.ts';

/** What structured data says of the page: of its articles, else of the page itself, the first one that speaks wins. */
export function findingFromThings(things: readonly Thing[], language: string): Finding {
  const finding: Finding = {};
  for (const rank of [2, 1]) {
    for (const thing of things) if (articleRank(thing) === rank) complete(finding, thing, language);
  }
  return finding;
}

function complete(finding: Finding, thing: Thing, language: string): void {
  const first = (...properties: string[]) => properties.map((property) => textOf(thing, property)).find(Boolean);
  const set = <Key extends keyof Finding>(key: Key, value: Finding[Key] | undefined) => {
    if (finding[key] === undefined && value !== undefined && value !== '') finding[key] = value;
  };
  set('title', first('headline', 'name'));
  set('published', isoDate(first('datePublished', 'dateCreated', 'uploadDate'), language));
  set('updated', isoDate(first('dateModified'), language));
  set('language', first('inLanguage'));
  set('section', first('articleSection'));
  set('site', nameOf(thing.properties.get('publisher')?.[0]) || undefined);
  if (articleRank(thing) === 2) set('canonicalUrl', urlOf(thing.properties.get('mainEntityOfPage')?.[0]) || first('url'));
  set('leadImage', imageOf(thing.properties.get('image')?.[0]));
  const authors = ['author', 'creator'].flatMap((property) => thing.properties.get(property) ?? []).filter(isPersonOrText);
  if (authors.length > 0 && finding.authors === undefined) {
    const names = splitAuthors(authors.map(nameOf));
    if (names.length > 0) finding.authors = names;
  }
}

function isPersonOrText(value: Value): boolean {
  return typeof value === 'string' || nameOf(value) !== '';
}

function imageOf(value: Value | undefined): Finding['leadImage'] {
  const url = urlOf(value);
  if (!/^(?:https?:)?\/\//i.test(url)) return undefined;
  if (typeof value !== 'object') return { url, caption: '', credit: '', alt: '' };
  return {
    url,
    caption: textOf(value, 'caption') ?? '',
    credit: textOf(value, 'creditText') ?? textOf(value, 'copyrightHolder') ?? '',
    alt: textOf(value, 'alternateName') ?? '',
  };
}
