import type { Cdata, Element } from 'xast';
import { x } from 'xastscript';
import type { Article } from '../article.ts';
import { httpMoment } from '../dates.ts';
import { feedHtml, feedId, feedTitle, leadPicture } from '../feed.ts';
import type { ExportOptions } from '../formats.ts';
import { xmlDocument } from '../xml.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** Stories as an RSS 2.0 feed, whole. */
export function renderRss(articles: readonly Article[], { publication, at }: ExportOptions): string {
  return xmlDocument(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', publication.name),
        x('link', publication.address),
        x('description', publication.name),
        x('language', articles[0]?.fields.language ?? 'en'),
        x('lastBuildDate', httpMoment(at)),
        x('atom:link', { rel: 'self', type: 'application/rss+xml', href: `${publication.address}rss.xml` }),
        ...articles.map(item),
      ]),
    ]),
  );
}

function item(article: Article): Element {
  const { fields, publishedAt, url } = article;
  return x('item', [
    x('title', feedTitle(article)),
    ...(url === null ? [] : [x('link', url)]),
    x('guid', { isPermaLink: 'false' }, feedId(article)),
    ...(publishedAt === null ? [] : [x('pubDate', httpMoment(publishedAt))]),
    ...fields.bylines.map((name) => x('dc:creator', name)),
    ...[fields.section, ...fields.tags].filter((topic) => topic !== '').map((topic) => x('category', topic)),
    ...(fields.standfirst === '' ? [] : [x('description', escaped(fields.standfirst))]),
    ...media(article),
    x('content:encoded', [{ type: 'cdata', value: feedHtml(article) } satisfies Cdata]),
  ]);
}

/** The first picture, by Media RSS 1.5. */
function media(article: Article): Element[] {
  const lead = leadPicture(article);
  if (lead === undefined) return [];
  const { shown, file } = lead;
  return [
    x('media:content', { url: file.address, medium: 'image', type: file.mediaType, width: String(file.width), height: String(file.height) }, [
      ...(shown.caption === '' ? [] : [x('media:description', { type: 'plain' }, shown.caption)]),
      ...(shown.credit === '' ? [] : [x('media:credit', shown.credit)]),
    ]),
  ];
}

/** A description is HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
