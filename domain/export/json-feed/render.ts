import type { Article } from '../article.ts';
import { isoMoment } from '../dates.ts';
import { feedHtml, feedId, feedTitle, leadPicture } from '../feed.ts';
import type { ExportOptions } from '../formats.ts';

/** Stories as a JSON Feed 1.1, whole. */
export function renderJsonFeed(articles: readonly Article[], { publication }: ExportOptions): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: publication.name,
    home_page_url: publication.address,
    feed_url: `${publication.address}feed.json`,
    language: articles[0]?.fields.language ?? 'en',
    items: articles.map(item),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function item(article: Article): object {
  const { fields, publishedAt, updatedAt, url } = article;
  const lead = leadPicture(article);
  const tags = [fields.section, ...fields.tags].filter((topic) => topic !== '');
  return {
    id: feedId(article),
    ...(url === null ? {} : { url }),
    title: feedTitle(article),
    content_html: feedHtml(article),
    ...(fields.standfirst === '' ? {} : { summary: fields.standfirst }),
    ...(publishedAt === null ? {} : { date_published: isoMoment(publishedAt) }),
    date_modified: isoMoment(Math.max(updatedAt, publishedAt ?? 0)),
    ...(fields.bylines.length === 0 ? {} : { authors: fields.bylines.map((name) => ({ name })) }),
    ...(lead === undefined ? {} : { image: lead.file.address }),
    ...(tags.length === 0 ? {} : { tags }),
    language: fields.language,
  };
}
