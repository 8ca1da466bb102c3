import { absolute, hostOf } from '../address.ts';
import type { Unit } from '../text/units.ts';
import { attribute, elementsIn, textIn, type Document } from '../tree.ts';
import { canonicalLanguage } from './language.ts';
import { jsonLdThings } from './json-ld.ts';
import { allOf, believed, type Findings } from './merge.ts';
import { findingFromMeta, metaTags } from './meta-tags.ts';
import { markedThings } from './microdata.ts';
import { findingFromProse } from './prose.ts';
import type { Finding, LeadImage } from './finding.ts';
import { findingFromThings } from './things.ts';
import { headlineOf } from './title.ts';
import { dateInUrl } from './url-date.ts';
import { findingFromMarks } from './visible.ts';

export type PageMetadata = {
  title: string;
  authors: string[];
  site: string;
  published: string;
  updated: string;
  language: string;
  canonicalUrl: string;
  section: string;
  leadImage?: LeadImage;
};

type Context = { url: string; units: readonly Unit[]; heading: readonly string[] };

/** What a page says of itself, from every place where pages say it. */
export function pageMetadata(document: Document, { url, units, heading }: Context): PageMetadata {
  const tags = metaTags(document);
  const own = findingFromDocument(document, url);
  const language = canonicalLanguage(own.language) || canonicalLanguage(tags.get('og:locale')?.[0]);
  const findings: Findings = {
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
  const address = believed(findings, 'canonicalUrl') ?? url;
  const inAddress = dateInUrl(address) ?? dateInUrl(url);
  if (inAddress !== undefined) findings.address = { published: inAddress };
  const site = believed(findings, 'site') ?? hostOf(address);
  const image = believed(findings, 'leadImage');
  return {
    title: headlineOf({ declared: allOf({ ...findings, document: {} }, 'title'), element: own.title ?? '', headings: heading, site }),
    authors: believed(findings, 'authors') ?? [],
    site,
    published: believed(findings, 'published') ?? '',
    updated: believed(findings, 'updated') ?? '',
    language: canonicalLanguage(believed(findings, 'language')),
    canonicalUrl: absolute(address, url),
    section: believed(findings, 'section') ?? '',
    ...(image === undefined ? {} : { leadImage: { ...image, url: absolute(image.url, address) } }),
  };
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
