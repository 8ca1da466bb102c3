import { attribute, elementsIn, foldSpace, type Document } from '../tree.ts';
import { isoDate } from './dates.ts';
import { decodeEntities } from './entities.ts';
import type { Finding } from './finding.ts';
import { splitAuthors } from './names.ts';

/** Every `<meta>` by the name it goes under (name, property, itemprop or http-equiv, lower case), values in page order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function metaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of elementsIn(document)) {
    if (element.tagName !== 'meta') continue;
    const content = foldSpace(decodeEntities((attribute(element, 'content') ?? attribute(element, 'value') ?? '').slice(0, 5000)));
    if (content === '') continue;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key)?.trim().toLowerCase();
      if (name === undefined || name === '') continue;
      const values = tags.get(name);
      if (values === undefined) tags.set(name, [content]);
      else values.push(content);
    }
  }
  return tags;
}

/** Which meta names say what, a vocabulary each; in each list the surest name comes first. */
const vocabularies = {
  'open-graph': {
    title: ['og:title', 'twitter:title'],
    authors: ['article:author', 'og:article:author', 'og:author', 'twitter:data1', 'twitter:creator'],
    site: ['og:site_name', 'al:android:app_name', 'twitter:app:name:iphone'],
    published: ['article:published_time', 'og:article:published_time', 'og:published_time', 'og:pubdate', 'article:published', 'article:post_date'],
    updated: ['article:modified_time', 'og:updated_time', 'og:article:modified_time', 'article:modified', 'og:modified_time'],
    language: ['og:locale'],
    canonicalUrl: ['og:url'],
    section: ['article:section', 'og:article:section'],
    leadImage: ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
  },
  'dublin-core': {
    title: ['dc.title', 'dcterms.title', 'dc:title', 'citation_title', 'eprints.title'],
    authors: ['dc.creator', 'dcterms.creator', 'dc:creator', 'citation_author', 'citation_authors', 'dc.contributor', 'eprints.creators_name'],
    site: ['dc.publisher', 'dcterms.publisher', 'dc:publisher', 'citation_journal_title'],
    published: [
      'dc.date.issued', 'dcterms.issued', 'dc.date.created', 'dcterms.created', 'dc.date', 'dcterms.date', 'dc:date', 'dcterms.available',
      'citation_publication_date', 'citation_date', 'citation_online_date', 'prism.publicationdate', 'dc.date.publication', 'dc:created',
    ],
    updated: ['dc.date.modified', 'dcterms.modified', 'dc:modified'],
    language: ['dc.language', 'dcterms.language', 'dc:language', 'citation_language'],
    section: ['prism.section'],
  },
  trackers: {
    title: ['parsely-title', 'sailthru.title', 'cxenseparse:recs:title', 'cxenseparse:title', 'bt:title'],
    authors: ['parsely-author', 'sailthru.author', 'cxenseparse:author', 'bt:author', 'cxenseparse:recs:author', 'vr:author', 'byl'],
    site: ['cxenseparse:site', 'vr:site'],
    published: ['parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'bt:pubdate', 'ptime', 'vr:published_time'],
    updated: ['bt:moddate', 'utime', 'last-modified-date'],
    section: ['parsely-section', 'cxenseparse:section', 'bt:section', 'vr:category'],
    leadImage: ['parsely-image-url', 'sailthru.image.full', 'thumbnail'],
    canonicalUrl: ['parsely-link'],
  },
  'plain-meta': {
    title: ['title', 'headline', 'hdl', 'article.headline', 'dcsext.articletitle', 'fulltitle'],
    authors: ['author', 'authors', 'creator', 'article.author', 'article_author', 'article-author', 'rbauthors', 'web_author', 'editor'],
    site: ['application-name', 'publisher', 'source', 'copyright-holder', 'apple-mobile-web-app-title'],
    published: [
      'datepublished', 'publication_date', 'publish-date', 'publishdate', 'publish_date', 'pubdate', 'published', 'published-date',
      'article.published', 'article_date_original', 'article.created', 'originalpublicationdate', 'displaydate', 'date_published',
      'datecreated', 'created', 'creation_date', 'date.created', 'dateposted', 'firstpublished', 'rnews:datepublished', 'timestamp', 'date', 'dat',
    ],
    updated: ['datemodified', 'lastmod', 'last-modified', 'revised', 'modified', 'article.updated', 'date.updated', 'lastmodified', 'pagemodified', 'date_modified'],
    language: ['language', 'content-language', 'inlanguage'],
    section: ['section', 'article.section', 'category', 'news_category'],
  },
} as const satisfies Record<string, Partial<Record<keyof Finding, readonly string[]>>>;

export type MetaVocabulary = keyof typeof vocabularies;

/** What the meta tags of one vocabulary say of the page. */
export function findingFromMeta(tags: MetaTags, vocabulary: MetaVocabulary, language: string): Finding {
  const names: Partial<Record<keyof Finding, readonly string[]>> = vocabularies[vocabulary];
  const first = (field: keyof Finding) => names[field]?.map((name) => tags.get(name)?.[0]).find((value) => value !== undefined);
  const firstDate = (field: 'published' | 'updated') =>
    names[field]?.map((name) => isoDate(tags.get(name)?.[0], language)).find((date) => date !== undefined);
  const image = first('leadImage');
  return defined({
    title: first('title'),
    authors: authorsFrom(tags, names.authors ?? []),
    site: first('site'),
    published: firstDate('published'),
    updated: firstDate('updated'),
    language: first('language'),
    canonicalUrl: first('canonicalUrl'),
    section: first('section'),
    leadImage: image === undefined ? undefined : { url: image, caption: '', credit: '', alt: tags.get('og:image:alt')?.[0] ?? '' },
  });
}

function authorsFrom(tags: MetaTags, names: readonly string[]): string[] | undefined {
  for (const name of names) {
    // Profiles are addresses, not names; the second label of a Twitter card is free text that need not be a person.
    if (name === 'twitter:data1' && !/author|written|von|by|par|por/i.test(tags.get('twitter:label1')?.[0] ?? '')) continue;
    const authors = splitAuthors((tags.get(name) ?? []).filter((value) => !/^(?:https?:)?\/\/|^@|^www\./i.test(value)));
    if (authors.length > 0) return authors;
  }
  return undefined;
}

type Loose = { [Key in keyof Finding]: Finding[Key] | undefined };

/** Without the fields that nothing was found for. */
export function defined(loose: Loose): Finding {
  return Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined));
}
