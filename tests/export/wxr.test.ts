import { describe, expect, it } from 'vitest';
import type { Article } from '../../domain/export/article.ts';
import { defaultOptions } from '../../domain/export/formats.ts';
import { wordPressBlocks } from '../../domain/export/wordpress/blocks.ts';
import { footnotesOf } from '../../domain/export/wordpress/footnotes.ts';
import { nicename } from '../../domain/export/wxr/nicename.ts';
import { readWxr } from '../../domain/export/wxr/read.ts';
import { renderWxr } from '../../domain/export/wxr/render.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft } from './articles.ts';
import { randomArticles } from './random-articles.ts';

const options = { ...defaultOptions, at: Date.UTC(2024, 2, 7), publication: { name: 'The Paper', address: 'https://paper.example/' } };

function expectSame(articles: readonly Article[]): void {
  const { version, authors, posts } = readWxr(renderWxr(articles, options));
  expect(version).toMatch(/^\d+\.\d+$/);
  expect(posts).toHaveLength(articles.length);
  for (const [at, { fields, id, ...article }] of articles.entries()) {
    const post = posts[at];
    expect(post).toMatchObject({
      guid: `urn:uuid:${id}`,
      content: wordPressBlocks({ fields, id, ...article }),
      excerpt: fields.standfirst,
      commentStatus: 'closed',
      status: article.publishedAt === null ? 'draft' : 'publish',
      categories: fields.section === '' ? [] : [fields.section],
      tags: fields.tags,
    });
    if (fields.headline !== '') expect(post?.title).toBe(fields.headline);
    expect(authors[post?.creator ?? '']).toBeDefined();
    const notes = footnotesOf({ fields, id, ...article });
    if (notes.length > 0) expect(JSON.parse(post?.meta['footnotes'] ?? '')).toEqual(notes);
  }
}

describe('WXR reads back equal', () => {
  it('many stories at once', () => expectSame([everyKind, rightToLeft, empty]));
  it.each(Object.entries(hostileValues))('a hostile value: %s', (_name, value) => expectSame([hostile(value)]));
  it('2,000 random articles', () => {
    const all = [...randomArticles(2000)];
    for (let at = 0; at < all.length; at += 20) expectSame(all.slice(at, at + 20));
  }, 60_000);
});

it('names terms as addresses have them', () => {
  expect(nicename('Night Work & Noise')).toBe('night-work-noise');
  expect(nicename('موانئ').length).toBeLessThanOrEqual(190);
  expect(nicename('!!!')).toBe('none');
});
