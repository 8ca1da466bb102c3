import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Article } from '../article.ts';
import { isoMoment } from '../dates.ts';
import { feedHtml, feedId, feedTitle, leadPicture } from '../feed.ts';
import type { ExportOptions } from '../formats.ts';
import { xmlDocument } from '../xml.ts';

/** Stories as an Atom feed (RFC 4287), whole. */
export function renderAtom(articles: readonly Article[], { publication, at }: ExportOptions): string {
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': articles[0]?.fields.language ?? 'en' }, [
      x('id', publication.address),
      x('title', publication.name),
      x('updated', isoMoment(at)),
      x('author', [x('name', publication.name)]),
      x('link', { rel: 'alternate', type: 'text/html', href: publication.address }),
      x('link', { rel: 'self', type: 'application/atom+xml', href: `${publication.address}atom.xml` }),
      ...articles.map((article) => entry(article, publication.name)),
    ]),
  );
}

function entry(article: Article, publication: string): Element {
  const { fields, publishedAt, updatedAt, url } = article;
  const authors = fields.bylines.length === 0 ? [publication] : fields.bylines;
  return x('entry', { 'xml:lang': fields.language }, [
    x('id', feedId(article)),
    x('title', feedTitle(article)),
    ...(url === null ? [] : [x('link', { rel: 'alternate', type: 'text/html', href: url })]),
    ...(publishedAt === null ? [] : [x('published', isoMoment(publishedAt))]),
    x('updated', isoMoment(Math.max(updatedAt, publishedAt ?? 0))),
    ...authors.map((name) => x('author', [x('name', name)])),
    ...[fields.section, ...fields.tags].filter((topic) => topic !== '').map((term) => x('category', { term })),
    ...(fields.standfirst === '' ? [] : [x('summary', fields.standfirst)]),
    ...enclosure(article),
    x('content', { type: 'html' }, feedHtml(article)),
  ]);
}

/** The first picture. */
function enclosure(article: Article): Element[] {
  const lead = leadPicture(article);
  if (lead === undefined) return [];
  const { file, shown } = lead;
  return [x('link', { rel: 'enclosure', type: file.mediaType, href: file.address, ...(shown.alt === '' ? {} : { title: shown.alt }) })];
}
