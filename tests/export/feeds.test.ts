import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { renderAtom } from '../../domain/export/atom/render.ts';
import { feedHtml, feedTitle } from '../../domain/export/feed.ts';
import { defaultOptions } from '../../domain/export/formats.ts';
import { withPicturesUnder } from '../../domain/export/pictures.ts';
import { renderJsonFeed } from '../../domain/export/json-feed/render.ts';
import { renderRss } from '../../domain/export/rss/render.ts';
import type { Article } from '../../domain/export/article.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft } from './articles.ts';
import { fromXml } from './from-xml.ts';
import { randomArticles } from './random-articles.ts';

const options = { ...defaultOptions, at: Date.UTC(2024, 2, 7), publication: { name: 'The Paper', address: 'https://paper.example/' } };

function* selections(): Generator<Article[]> {
  yield [everyKind, rightToLeft, empty];
  for (const value of Object.values(hostileValues)) yield [hostile(value)];
  const all = [...randomArticles(2000)];
  for (let at = 0; at < all.length; at += 25) yield all.slice(at, at + 25);
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

describe('feeds by the rules of their makers', () => {
  it('RSS 2.0', () => {
    for (const articles of selections()) {
      const channel = fromXml(renderRss(articles, options)).one('channel');
      expect([channel.text('title'), channel.text('link')]).toEqual(['The Paper', 'https://paper.example/']);
      const items = channel.all('item');
      expect(items).toHaveLength(articles.length);
      for (const [at, article] of articles.entries()) {
        const item = items[at]!;
        expect(item.text('title')).toBe(feedTitle(article));
        expect(item.text('content:encoded')).toBe(feedHtml(article));
        expect(item.one('guid').attributes).toEqual({ isPermaLink: 'false' });
        for (const date of item.all('pubDate')) expect(date.value).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
        for (const link of item.all('link')) expect(link.value).toMatch(/^https?:\/\//);
      }
    }
  }, 60_000);

  it('Atom', () => {
    for (const articles of selections()) {
      const feed = fromXml(renderAtom(articles, options));
      expect(feed.text('updated')).toMatch(moment);
      const entries = feed.all('entry');
      expect(entries).toHaveLength(articles.length);
      for (const [at, article] of articles.entries()) {
        const entry = entries[at]!;
        expect(entry.text('id')).toBe(`urn:uuid:${article.id}`);
        expect(entry.text('title')).toBe(feedTitle(article));
        expect(entry.text('content')).toBe(feedHtml(article));
        expect(entry.text('updated')).toMatch(moment);
        expect(entry.all('author').length).toBeGreaterThan(0);
      }
    }
  }, 60_000);

  it('JSON Feed 1.1', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const text = { type: 'string' };
    const uri = { type: 'string', format: 'uri' };
    const date = { type: 'string', format: 'date-time' };
    const valid = ajv.compile({
      type: 'object',
      required: ['version', 'title', 'items'],
      additionalProperties: false,
      properties: {
        version: { const: 'https://jsonfeed.org/version/1.1' },
        title: text,
        home_page_url: uri,
        feed_url: uri,
        language: text,
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'content_html'],
            additionalProperties: false,
            properties: {
              id: text, url: uri, title: text, content_html: text, image: uri, summary: text, date_published: date, date_modified: date, language: text,
              authors: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: text } } },
              tags: { type: 'array', items: text },
            },
          },
        },
      },
    });
    for (const articles of selections()) {
      valid(JSON.parse(renderJsonFeed(articles.map((article) => withPicturesUnder(article, options.publication.address)), options)));
      expect(valid.errors ?? []).toEqual([]);
    }
  }, 60_000);
});

it('leads to notes on the page of the story', () => {
  expect(feedHtml(everyKind)).toContain('href="https://paper.example/economy/quay-nights#fn:1"');
  expect(feedHtml(rightToLeft)).toContain('href="#fn:1"');
});
