import type { Element } from 'xast';
import { x } from 'xastscript';
import { secondsMoment } from '../dates.ts';
import { isDraft } from '../release.ts';
import { titleOf } from '../title.ts';
import { xmlDocument } from '../xml.ts';
import { frontPage } from './page.ts';
import { addressOf, type Place, type Site } from './places.ts';

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

/** Every page for search engines, stories with what a news index asks of them; drafts are not told of. `at` is when the site was made. */
export function sitemap(site: Site, at: number): string {
  const pages = [frontPage, ...site.sections.map(({ path }) => path)].map((path) => x('url', [x('loc', addressOf(site.address, path))]));
  const stories = site.stories.filter(({ article: { release } }) => release === null || !isDraft(release));
  return xmlDocument(x('urlset', namespaces, [...pages, ...stories.map((place) => storyEntry(place, site, at))]));
}

/** A story whose time of publication nobody has told is published with the site. */
function storyEntry({ article, path }: Place, { name, address }: Site, at: number): Element {
  const { fields, publishedAt, updatedAt } = article;
  return x('url', [
    x('loc', addressOf(address, path)),
    x('lastmod', secondsMoment(Math.max(updatedAt, publishedAt ?? 0))),
    x('news:news', [
      x('news:publication', [x('news:name', name), x('news:language', newsLanguage(fields.language))]),
      x('news:publication_date', secondsMoment(publishedAt ?? at)),
      x('news:title', titleOf(article)),
    ]),
  ]);
}

/** Two or three letters (ISO 639), but for Chinese, whose script is told. */
function newsLanguage(language: string): string {
  const locale = new Intl.Locale(language);
  if (locale.language !== 'zh') return locale.language;
  return locale.maximize().script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
