import type { Article } from '../article.ts';
import { isoMoment } from '../dates.ts';
import { wordsFor } from '../words.ts';
import { wordPressBlocks } from './blocks.ts';
import { footnotesOf } from './footnotes.ts';
import { innerHtml } from './inner-html.ts';

/**
 * A post as `wp/v2/posts` takes it. It is a draft whatever the desk says: publishing is done where it is published. Texts that WordPress
 * keeps as HTML are escaped; terms go by name under `standfirst`, as their numbers are known to the site alone.
 */
export function wordPressPost(article: Article) {
  const { fields, publishedAt } = article;
  const footnotes = footnotesOf(article);
  return {
    title: escaped(fields.headline || wordsFor(fields.language).words.untitled),
    slug: fields.slug,
    status: 'draft',
    ...(publishedAt === null ? {} : { date_gmt: isoMoment(publishedAt).slice(0, 19) }),
    excerpt: escaped(fields.standfirst),
    content: wordPressBlocks(article),
    meta: footnotes.length === 0 ? {} : { footnotes: JSON.stringify(footnotes) },
    standfirst: {
      kicker: fields.kicker,
      bylines: fields.bylines,
      dateline: { place: fields.datelinePlace, date: fields.datelineDate },
      categories: fields.section === '' ? [] : [fields.section],
      tags: fields.tags,
      language: fields.language,
      address: article.url,
    },
  };
}

const escaped = (text: string): string => innerHtml({ type: 'text', value: text });
