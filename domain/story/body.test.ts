import { describe, expect, it } from 'vitest';
import {
  blockSchema,
  bodySchema,
  citationIds,
  decodeBlock,
  documentText,
  encodeBlock,
  hasFormat,
  isSafeLink,
  textOf,
  type Block,
} from './body.ts';

const id = '01981f1c-0000-7000-8000-000000000001';
const citationId = '01981f1c-0000-7000-8000-000000000002';
const element = { direction: null, format: '', indent: 0, version: 1 } as const;
const text = (words: string, format = 0) =>
  ({ type: 'text', text: words, detail: 0, format, mode: 'normal', style: '', version: 1 }) as const;
const citation = { type: 'citation', citationId, version: 1 } as const;
const item = (...children: Extract<Block, { type: 'list' }>['children'][number]['children']) => ({
  type: 'listitem' as const,
  value: 1,
  children,
  ...element,
});
const list = (...children: ReturnType<typeof item>[]) => ({
  type: 'list' as const,
  listType: 'bullet' as const,
  tag: 'ul' as const,
  start: 1,
  children,
  ...element,
});

const body: Block[] = [
  { type: 'heading', tag: 'h2', $: { id }, children: [text('Harbour')], ...element },
  {
    type: 'paragraph',
    $: { id },
    children: [
      text('The ministry ', 1),
      { type: 'link', url: 'https://paper.example', rel: null, target: null, title: null, children: [text('said')], ...element },
      citation,
      { type: 'linebreak', version: 1 },
      text('so'),
    ],
    textFormat: 0,
    textStyle: '',
    ...element,
  },
  { type: 'quote', $: { id }, children: [text('No plan.'), citation], ...element },
  { $: { id }, ...list(item(text('one')), item(list(item(text('nested'))))) },
  { type: 'horizontalrule', $: { id }, version: 1 },
];

describe('a body', () => {
  it('of every node kind is accepted', () => {
    expect(bodySchema.parse(body)).toEqual(body);
  });

  it('may be empty', () => {
    expect(bodySchema.parse([])).toEqual([]);
  });

  it('is encoded in one way, whatever the order of its keys', () => {
    for (const block of body) {
      const reversed = Object.fromEntries(Object.entries(block).toReversed()) as Block;
      expect(encodeBlock(reversed)).toBe(encodeBlock(block));
      expect(decodeBlock(encodeBlock(block))).toEqual(block);
    }
  });

  it('reads as lines of words', () => {
    expect(body.map(textOf)).toEqual(['Harbour', 'The ministry said\nso', 'No plan.', 'one\nnested', '']);
  });

  it('names each citation once, by first appearance', () => {
    expect(citationIds(body)).toEqual([citationId]);
  });

  it('hashes over a line a block', () => {
    expect(documentText(body.map(encodeBlock)).split('\n')).toHaveLength(body.length);
  });

  it('knows its formats', () => {
    expect([hasFormat(text('x', 5), 'bold'), hasFormat(text('x', 5), 'italic')]).toEqual([true, false]);
  });
});

describe('what is not of this desk is refused:', () => {
  it.each<[string, object]>([
    ['an unknown kind', { type: 'iframe', $: { id }, version: 1 }],
    ['a level-one heading', { type: 'heading', tag: 'h1', $: { id }, children: [], ...element }],
    ['a style', { type: 'paragraph', $: { id }, children: [{ ...text('x'), style: 'color:red' }], ...element }],
    ['alignment', { type: 'paragraph', $: { id }, children: [], ...element, format: 'center' }],
    ['a checklist', { $: { id }, ...list(), listType: 'check' }],
    ['text of no block', text('x')],
    ['a block in a block', { type: 'quote', $: { id }, children: [{ type: 'paragraph', children: [], ...element }], ...element }],
    ['a nested id', { $: { id }, ...list(item({ ...list(), $: { id } } as never)) }],
    ['other state', { type: 'horizontalrule', $: { id, more: 1 }, version: 1 }],
    ['a lone surrogate', { type: 'paragraph', $: { id }, children: [text('\ud83d')], ...element }],
    ['an unsafe link', { type: 'paragraph', $: { id }, children: [{ type: 'link', url: 'javascript:x', rel: null, target: null, title: null, children: [], ...element }], ...element }],
  ])('%s', (_what, block) => {
    expect(blockSchema.safeParse(block).success).toBe(false);
  });
});

describe('a link', () => {
  it.each(['https://paper.example', 'HTTP://paper.example', 'mailto:desk@paper.example', 'tel:+81'])('%j is safe', (url) => {
    expect(isSafeLink(url)).toBe(true);
  });

  it.each(['javascript:alert(1)', ' javascript:x', 'java\tscript:x', 'data:text/html,x', '//paper.example', '/a', '', 'file:///x'])(
    '%j is not',
    (url) => {
      expect(isSafeLink(url)).toBe(false);
    },
  );
});
