import type { Article } from '../article.ts';
import { isoMoment } from '../dates.ts';
import { renderFragment } from '../html/fragment.ts';
import { wordsFor } from '../words.ts';
import { ghostLexical } from './lexical.ts';

/** What Ghost's columns hold, in characters; its API refuses longer ones. */
const limits = { title: 255, slug: 191, excerpt: 300, tag: 191, address: 2000 } as const;

/**
 * A post as Ghost's Admin API takes it (`POST /ghost/api/admin/posts/`), always as a draft: publishing is done there. With `lexical` the
 * editor opens it as its own; the other form is for `?source=html`, where Ghost makes its own of the HTML.
 */
export function ghostPost(article: Article, copy: 'lexical' | 'html'): string {
  const { fields, publishedAt, url } = article;
  const tags = [fields.section, ...fields.tags].filter((tag) => tag !== '').map((name) => ({ name: shortened(name, limits.tag) }));
  const post = {
    title: shortened(fields.headline || wordsFor(fields.language).words.untitled, limits.title),
    ...(fields.slug === '' ? {} : { slug: shortened(fields.slug, limits.slug) }),
    status: 'draft',
    ...(copy === 'lexical' ? { lexical: ghostLexical(article) } : { html: renderFragment(article, { withHead: false }) }),
    ...(fields.standfirst === '' ? {} : { custom_excerpt: shortened(fields.standfirst, limits.excerpt) }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(publishedAt === null ? {} : { published_at: isoMoment(publishedAt) }),
    ...(url === null || url.length > limits.address ? {} : { canonical_url: url }),
  };
  return `${JSON.stringify({ posts: [post] }, null, 2)}\n`;
}

function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
