import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Article } from '../../domain/export/article.ts';
import { plainText, type ContentNode, type Table } from '../../domain/export/content.ts';
import { frontMatterOf } from '../../domain/export/markdown/front-matter.ts';
import { flatBlocks } from '../../domain/export/flat-blocks.ts';
import { captionLine } from '../../domain/export/media-words.ts';
import { gridOf } from '../../domain/export/table-grid.ts';
import { readMarkdownArticle } from '../../domain/export/markdown/read.ts';
import { renderMarkdown } from '../../domain/export/markdown/render.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

/** The copy as Markdown can hold it: no directions, no indents, one number a note, white space within a line as spaces. */
function asMarkdownHolds(article: Article): unknown {
  return flatBlocks(article).map(held);
}

/** Small capitals are plain letters in Markdown; texts that meet are one. */
function heldAll(nodes: readonly ContentNode[]): unknown[] {
  const merged: ContentNode[] = [];
  for (const node of nodes.flatMap(unmarked)) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') merged[merged.length - 1] = { type: 'text', text: last.text + node.text };
    else merged.push(node);
  }
  return merged.map(held);
}

function unmarked(node: ContentNode): ContentNode[] {
  return node.type === 'smallCaps' ? node.children.flatMap(unmarked) : [node];
}

/** Every row as wide as the table, what is reached into empty; white space at the ends of a cell is none. */
function wordsOfTable({ rows, columns }: Table): string[][] {
  return gridOf(rows, columns).map((cells) => cells.map((cell) => plainText(cell === null ? [] : cell.children).replace(/\s+/g, ' ').trim()));
}

function held(node: ContentNode): unknown {
  const rest = 'direction' in node ? { ...node, direction: null } : node;
  if (node.type === 'text') return { type: 'text', text: node.text.replaceAll('\n', ' ') };
  if (node.type === 'reference') return { ...node, appearance: 1 };
  if (node.type === 'table') return wordsOfTable(node);
  if (node.type === 'picture') return { ...node, sha256: node.sha256.slice(0, 16), caption: captionLine(node), credit: '', size: 'column', focus: null };
  if (node.type === 'list') return { ...rest, start: node.ordered ? node.start : 1, items: node.items.map(held) };
  if (node.type === 'paragraph') return { ...rest, indent: 0, children: heldAll(node.children) };
  return 'children' in node ? { ...rest, children: heldAll(node.children) } : rest;
}

function expectSame(article: Article): void {
  const read = readMarkdownArticle(renderMarkdown(article));
  expect(read.frontMatter).toEqual(parse(frontMatterOf(article)));
  if (article.form === 'note') {
    expect(read.content.map((block) => (block.type === 'table' ? wordsOfTable(block) : block))).toEqual(asMarkdownHolds(article));
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
