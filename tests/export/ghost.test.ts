import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../domain/export/article.ts';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { ghostFormat } from '../../domain/export/ghost/format.ts';
import { ghostPost } from '../../domain/export/ghost/post.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

const leaf = { version: z.literal(1) };
const around = { ...leaf, direction: z.enum(['ltr', 'rtl']).nullable(), format: z.literal(''), indent: z.int().min(0) };
const text = z.strictObject({ type: z.literal('extended-text'), ...leaf, detail: z.literal(0), format: z.int().min(0).max(255), mode: z.literal('normal'), style: z.literal(''), text: z.string() });
const lineBreak = z.strictObject({ type: z.literal('linebreak'), ...leaf });
const link = z.strictObject({ type: z.literal('link'), ...around, rel: z.null(), target: z.null(), title: z.string().nullable(), url: z.url(), children: z.array(z.union([text, lineBreak])) });
const inline = z.union([text, lineBreak, link]);
const list: z.ZodType = z.strictObject({
  type: z.literal('list'),
  ...around,
  listType: z.enum(['number', 'bullet']),
  start: z.int().min(0),
  tag: z.enum(['ol', 'ul']),
  children: z.array(z.strictObject({ type: z.literal('listitem'), ...around, value: z.int().min(0), children: z.union([z.array(inline), z.tuple([z.lazy(() => list)])]) })).min(1),
});
const lexical = z.strictObject({
  root: z.strictObject({
    type: z.literal('root'),
    ...around,
    children: z.array(
      z.union([
        z.strictObject({ type: z.enum(['paragraph', 'extended-quote']), ...around, children: z.array(inline) }),
        z.strictObject({ type: z.literal('extended-heading'), ...around, tag: z.enum(['h2', 'h3', 'h4']), children: z.array(inline) }),
        list,
        z.strictObject({ type: z.literal('horizontalrule'), ...leaf }),
        z.strictObject({ type: z.literal('html'), ...leaf, html: z.string() }),
        z.strictObject({
          type: z.literal('image'),
          ...leaf,
          src: z.string().min(1),
          width: z.int(),
          height: z.int(),
          title: z.string(),
          alt: z.string(),
          caption: z.string(),
          cardWidth: z.enum(['regular', 'wide', 'full']),
          href: z.string(),
        }),
        z.strictObject({ type: z.literal('bookmark'), ...leaf, url: z.url(), metadata: z.record(z.string(), z.string()), caption: z.string() }),
      ]),
    ),
  }),
});
const post = z.strictObject({
  posts: z.tuple([
    z.strictObject({
      title: z.string().min(1).max(255),
      slug: z.string().min(1).max(191).optional(),
      status: z.literal('draft'),
      lexical: z.string().optional(),
      html: z.string().optional(),
      custom_excerpt: z.string().max(300).optional(),
      tags: z.array(z.strictObject({ name: z.string().min(1).max(191) })).optional(),
      published_at: z.iso.datetime().optional(),
      canonical_url: z.url().max(2000).optional(),
    }),
  ]),
});

describe('a post as Ghost takes it', () => {
  const articles = function* (): Generator<Article> {
    yield* [everyKind, rightToLeft, empty, styledAs('link'), styledAs('in-text'), ...Object.values(hostileValues).map(hostile)];
    yield* randomArticles(2000);
  };

  it('holds the nodes of its editor and nothing else', async () => {
    for (const article of articles()) {
      const { posts: [told] } = post.parse(JSON.parse(ghostPost(article, 'lexical')));
      lexical.parse(JSON.parse(told.lexical ?? ''));
      expect(await missingFrom(article, ghostFormat, await renderFormat(ghostFormat, [article], { ...defaultOptions, at: 0 }))).toEqual([]);
    }
  }, 60_000);

  it('or as HTML', () => {
    expect(post.parse(JSON.parse(ghostPost(everyKind, 'html'))).posts[0].html).toContain('<h2');
  });
});
