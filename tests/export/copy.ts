import {
  textFormats,
  type AttributionNode,
  type Block,
  type Body,
  type BoxRole,
  type CardBlock,
  type CardRole,
  type InlineNode,
  type InnerBlock,
  type InnerHeading,
  type InnerParagraph,
  type ListNode,
  type PictureFacts,
  type PictureSize,
  type TableCellNode,
  type TextFormat,
} from '../../domain/story/body.ts';

/** Builds stored bodies in the shape in which the editor writes them. */

const element = { direction: null, format: '', indent: 0, version: 1 } as const;

/** A UUIDv7-shaped id that is the same in every run. */
export function idOf(number: number): string {
  return `0192f0c0-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function text(words: string, ...formats: TextFormat[]): InlineNode {
  const format = formats.reduce((bits, name) => bits | textFormats[name], 0);
  return { type: 'text', text: words, detail: 0, format, mode: 'normal', style: '', version: 1 };
}

export const tab: InlineNode = { type: 'tab', text: '\t', detail: 2, format: 0, mode: 'normal', style: '', version: 1 };
export const lineBreak: InlineNode = { type: 'linebreak', version: 1 };

export function cite(number: number): InlineNode {
  return { type: 'citation', citationId: idOf(number), version: 1 };
}

export function footnote(words: string): InlineNode {
  return { type: 'footnote', footnoteId: idOf(700_000 + (footnotes += 1)), text: words, version: 1 };
}
let footnotes = 0;

type Words = string | InlineNode;
const inline = (words: readonly Words[]) => words.map((word) => (typeof word === 'string' ? text(word) : word));

export function link(url: string, words: string, title: string | null = null): InlineNode {
  const child = { type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 } as const;
  return { type: 'link', url, rel: 'noreferrer', target: null, title, children: [child], ...element };
}

/** A block before it has its id; {@link body} numbers them. */
type Draft = Block extends infer Each ? (Each extends Block ? Omit<Each, '$'> : never) : never;

export function paragraph(...words: Words[]): InnerParagraph {
  return indented(0, ...words);
}

export function indented(indent: number, ...words: Words[]): InnerParagraph {
  return { type: 'paragraph', children: inline(words), ...element, indent };
}

export function quote(...words: Words[]): Draft {
  return { type: 'quote', children: inline(words), ...element };
}

export const divider: Draft = { type: 'horizontalrule', version: 1 };

export function heading(tag: 'h2' | 'h3' | 'h4', ...words: Words[]): InnerHeading {
  return { type: 'heading', tag, children: inline(words), ...element };
}

/** An item is its words, or a nested list: the editor gives such a list an item of its own. */
export function list(listType: 'bullet' | 'number', ...items: (Words[] | string | ListNode)[]): ListNode {
  return {
    type: 'list',
    listType,
    tag: listType === 'bullet' ? 'ul' : 'ol',
    start: 1,
    children: items.map((item, at) => ({
      type: 'listitem',
      value: at + 1,
      children: typeof item === 'string' ? [text(item)] : Array.isArray(item) ? inline(item) : [item],
      ...element,
    })),
    ...element,
  };
}

/** Ticked where the words of an item begin with `x `. */
export function checkList(...items: (Words[] | string | ListNode)[]): ListNode {
  const { children, ...rest } = list('bullet', ...items);
  const ticked = children.map((item) => {
    const [first] = item.children;
    return { ...item, checked: first?.type === 'text' && first.text.startsWith('x ') };
  });
  return { ...rest, listType: 'check', children: ticked };
}

export function attribution(...words: Words[]): AttributionNode {
  return { type: 'attribution', children: inline(words), ...element };
}

export function box(role: BoxRole, ...children: InnerBlock[]): Draft {
  return { type: 'box', role, children, ...element };
}

/** Rows of words; the first of them heads the columns. */
export function table(...rows: (Words | Words[] | TableCellNode)[][]): Draft {
  return {
    type: 'table',
    children: rows.map((cells, at) => ({
      type: 'tablerow',
      children: cells.map((words) => (typeof words === 'object' && 'type' in words && words.type === 'tablecell' ? words : cell(at === 0 ? 1 : 0, [1, 1], ...[words as Words].flat()))),
      ...element,
    })),
    ...element,
  };
}

export function cell(headerState: number, [colSpan, rowSpan]: readonly [number, number], ...words: Words[]): TableCellNode {
  return { type: 'tablecell', headerState, colSpan, rowSpan, backgroundColor: null, children: [paragraph(...words)], ...element };
}

export function picture(size: PictureSize, ...pictures: PictureFacts[]): Draft {
  return { type: 'picture', pictures, size, version: 1 };
}

export function card(role: CardRole, said: Partial<Omit<CardBlock, 'type' | 'role' | '$' | 'version'>>): Draft {
  return { type: 'card', role, url: '', storyId: null, title: '', text: '', author: '', outlet: '', date: '', picture: null, ...said, version: 1 };
}

export function rawHtml(html: string): Draft {
  return { type: 'html', html, version: 1 };
}

export function body(...drafts: Draft[]): Body {
  return drafts.map((draft, at) => ({ ...draft, $: { id: idOf(900_000 + at) } }));
}
