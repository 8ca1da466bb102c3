import { absolute, hostOf } from '../address.ts';
import type { Unit } from '../text/units.ts';
import { attribute, elementsIn, textIn, type Document } from '../tree.ts';
import { authorsOf } from './authors.ts';
import { asPrinted } from './days.ts';
import { isoDate } from './dates.ts';
import { canonicalLanguage } from './language.ts';
import { jsonLdThings } from './json-ld.ts';
import { allOf, believed, type Findings } from './merge.ts';
import { findingFromMeta, metaTags } from './meta-tags.ts';
import { markedThings } from './microdata.ts';
import { findingFromProse, labelledAuthors } from './prose.ts';
import type { Finding, LeadImage } from './finding.ts';
import { findingFromThings } from './things.ts';
import { findingFromScripts } from './scripts.ts';
import { headlineOf, type Heading } from './title.ts';
import { dateInUrl } from './url-date.ts';
import { findingFromMarks } from './visible.ts';

export type PageMetadata = {
  title: string;
  authors: string[];
  site: string;
  published: string;
  updated: string;
  /** A BCP 47 tag, or ''. */
  language: string;
  canonicalUrl: string;
  section: string;
  leadImage?: LeadImage;
};

type Context = { url: string; units: readonly Unit[]; headings: readonly Heading[]; everyUnit: () => Unit[] };

/** What a page says of itself, from every place where pages say it. */
export function pageMetadata(document: Document, context: Context): PageMetadata {
  const findings = allFindings(document, context);
  const { url, headings } = context;
  const address = believed(findings, 'canonicalUrl') ?? url;
  const inAddress = dateInUrl(address) ?? dateInUrl(url);
  if (inAddress !== undefined) findings.address = { published: inAddress };
  const site = believed(findings, 'site') ?? hostOf(address);
  const image = believed(findings, 'leadImage');
  const authors = authorsOf(findings, site, hostOf(address));
  const published = believed(findings, 'published') ?? lastResort(document, findings, context);
  return {
    title: headlineOf({ declared: allOf({ ...findings, document: {} }, 'title'), element: findings.document?.title ?? '', headings, site }),
    authors: authors.length > 0 ? authors : hiddenAuthors(document, context),
    site,
    published: asPrinted(published, findings),
    updated: believed(findings, 'updated') ?? '',
    language: canonicalLanguage(believed(findings, 'language')),
    canonicalUrl: absolute(address, url),
    section: believed(findings, 'section') ?? '',
    ...(image === undefined ? {} : { leadImage: { ...image, url: absolute(image.url, address) } }),
  };
}

function allFindings(document: Document, { url, units }: Context): Findings {
  const tags = metaTags(document);
  const own = findingFromDocument(document, url);
  const language = canonicalLanguage(own.language) || canonicalLanguage(tags.get('og:locale')?.[0]);
  return {
    'json-ld': findingFromThings(jsonLdThings(document), language),
    microdata: findingFromThings(markedThings(document, 'microdata'), language),
    rdfa: findingFromThings(markedThings(document, 'rdfa'), language),
    'open-graph': findingFromMeta(tags, 'open-graph', language),
    'dublin-core': findingFromMeta(tags, 'dublin-core', language),
    trackers: findingFromMeta(tags, 'trackers', language),
    'plain-meta': findingFromMeta(tags, 'plain-meta', language),
    marks: findingFromMarks(document, language),
    prose: findingFromProse(units, language),
    document: own,
  };
}

/** Authors from places that speak of many things: a label anywhere on the page, the data of its scripts. */
function hiddenAuthors(document: Document, { everyUnit }: Context): string[] {
  const named = labelledAuthors(everyUnit());
  return named.length > 0 ? named : (findingFromScripts(document, '').authors ?? []);
}

/** A date from places that speak of many things: the data of the page's scripts, its title and description. */
function lastResort(document: Document, findings: Findings, { everyUnit }: Context): string {
  const language = canonicalLanguage(findings.document?.language);
  const inScripts = findingFromScripts(document, language).published;
  if (inScripts !== undefined) return inScripts;
  const lines = [findings.document?.title ?? '', metaTags(document).get('description')?.[0] ?? ''];
  const inHead = lines.map((line) => isoDate(line, language)).find((date) => date !== undefined);
  return inHead ?? findingFromProse(everyUnit(), language).published ?? '';
}

/** What a document's own elements say: its `<title>`, its language, its canonical address. */
function findingFromDocument(document: Document, url: string): Finding {
  const finding: Finding = {};
  for (const element of elementsIn(document)) {
    if (element.tagName === 'html') finding.language ??= attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? '';
    if (element.tagName === 'title') finding.title ??= textIn(element, 2000);
    if (element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') {
      const href = attribute(element, 'href')?.trim() ?? '';
      if (href !== '') finding.canonicalUrl ??= absolute(href, url);
    }
    if (element.tagName === 'body') break;
  }
  return finding;
}
