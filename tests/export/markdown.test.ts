import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Article } from '../../domain/export/article.ts';
import type { ContentBlock, ContentNode } from '../../domain/export/content.ts';
import { frontMatterOf } from '../../domain/export/markdown/front-matter.ts';
import { readMarkdownArticle } from '../../domain/export/markdown/read.ts';
import { renderMarkdown } from '../../domain/export/markdown/render.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

/** The copy as Markdown can hold it: no directions, no indents, one number a note, white space within a line as spaces. */
function asMarkdownHolds(content: readonly ContentBlock[]): unknown {
  return content.map(held);
}

function held(node: ContentNode): unknown {
  const rest = 'direction' in node ? { ...node, direction: null } : node;
  if (node.type === 'text') return { type: 'text', text: node.text.replaceAll('\n', ' ') };
  if (node.type === 'reference') return { ...node, appearance: 1 };
  if (node.type === 'list') return { ...rest, start: node.ordered ? node.start : 1, items: node.items.map(held) };
  if (node.type === 'paragraph') return { ...rest, indent: 0, children: node.children.map(held) };
  return 'children' in node ? { ...rest, children: node.children.map(held) } : rest;
}

function expectSame(article: Article): void {
  const read = readMarkdownArticle(renderMarkdown(article));
  expect(read.frontMatter).toEqual(parse(frontMatterOf(article)));
  if (article.form === 'note') {
    expect(read.content).toEqual(asMarkdownHolds(article.content));
    expect(read.notes).toHaveLength(article.notes.length);
  }
}

describe('Markdown reads back as the same article', () => {
  it.each(Object.entries({ everyKind, rightToLeft, empty, link: styledAs('link'), inText: styledAs('in-text'), notes: styledAs('note') }))('%s', (_name, article) => {
    expectSame(article);
  });

  it.each(Object.entries(hostileValues))('a hostile value: %s', (_name, value) => expectSame(hostile(value)), 60_000);

  it('2,000 random articles', () => {
    for (const article of randomArticles(2000)) expectSame(article);
  }, 120_000);
});

it('says fields by the names that generators of sites read', () => {
  expect(parse(frontMatterOf(everyKind))).toMatchObject({
    title: 'Vila Clara shuts its north quay to lorries at night',
    authors: ['Ana Prates', 'Teo Lindqvist', 'Mei Okafor'],
    dateline: { place: 'Vila Clara', date: '2024-03-06' },
    date: '2024-03-06T10:30:00.000Z',
    lang: 'en-GB',
  });
});

it('reads as a person would write it', () => {
  const text = renderMarkdown(everyKind);
  expect(text).toContain('**“a rule made by people who sleep”**.[^3]');
  expect(text).toContain('1. No lorries from 22:00 to 06:00\n   - ambulances');
  expect(text).toContain('[^1]: Harbour board of Vila Clara, Minutes of the harbour board, 4 March, Vila Clara Port, 4 March 2024, paragraph 7\n');
});
