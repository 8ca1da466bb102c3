import { describe, expect, it } from 'vitest';
import {
  blockSchema,
  bodySchema,
  citationIds,
  decodeBlock,
  documentText,
  encodeBlock,
  footnotesOf,
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
const footnote = { type: 'footnote', footnoteId: citationId, text: 'Of the second draft.', version: 1 } as const;
const item = (...children: Extract<Block, { type: 'list' }>['children'][number]['children']) => ({
  type: 'listitem' as const,
  value: 1,
  children,
  ...element,
});
const list = (...children: Extract<Block, { type: 'list' }>['children']) => ({
  type: 'list' as const,
  listType: 'bullet' as const,
  tag: 'ul' as const,
  start: 1,
  children,
  ...element,
});

const words = (said: string) => ({ type: 'paragraph' as const, children: [text(said, 1024)], ...element });
const box = (...children: Extract<Block, { type: 'box' }>['children']): Block => ({ type: 'box', role: 'timeline', $: { id }, children, ...element });
const cell = (...children: ReturnType<typeof words>[]) => ({ type: 'tablecell' as const, headerState: 2, colSpan: 1, rowSpan: 1, backgroundColor: null, children, ...element });
const table = (...cells: ReturnType<typeof cell>[]): Block => ({ type: 'table', $: { id }, children: [{ type: 'tablerow', children: cells, ...element }], ...element });

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
  { type: 'quote', $: { id }, children: [text('No plan.'), citation, footnote], ...element },
  { $: { id }, ...list(item(text('one')), item(list(item(text('nested'))))) },
  { type: 'horizontalrule', $: { id }, version: 1 },
  { $: { id }, ...list({ ...item(text('done')), checked: true }, item(text('open'))), listType: 'check' },
  { ...box({ type: 'heading', tag: 'h4', children: [text('Noon')], ...element }, words('They met.'), { type: 'attribution', children: [text('A witness')], ...element }) },
  table(cell(words('Year'), words('of it')), cell(words('Boats'))),
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
    expect(body.map(textOf)).toEqual(['Harbour', 'The ministry said\nso', 'No plan.', 'one\nnested', '', 'done\nopen', 'Noon\nThey met.\nA witness', 'Year\nof it\tBoats']);
  });

  it('names each citation once, by first appearance', () => {
    expect(citationIds(body)).toEqual([citationId]);
  });

  it('says what its footnotes say', () => {
    expect(footnotesOf(body)).toEqual(['Of the second draft.']);
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
    ['a list of another kind', { $: { id }, ...list(), listType: 'menu' }],
    ['a format of no name', { type: 'paragraph', $: { id }, children: [text('x', 256)], ...element }],
    ['a box of another role', { type: 'box', role: 'advert', $: { id }, children: [], ...element }],
    ['a box in a box', box({ ...box(), $: { id } } as never)],
    ['a table in a cell', table(cell({ ...table(), $: { id } } as never))],
    ['a cell of another colour', table({ ...cell(), backgroundColor: 'red' } as never)],
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
