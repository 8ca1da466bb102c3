import { textFormats, type Block, type Body, type InlineNode, type ListNode, type TextFormat } from '../../domain/story/body.ts';

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

type Words = string | InlineNode;
const inline = (words: readonly Words[]) => words.map((word) => (typeof word === 'string' ? text(word) : word));

export function link(url: string, words: string, title: string | null = null): InlineNode {
  const child = { type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 } as const;
  return { type: 'link', url, rel: 'noreferrer', target: null, title, children: [child], ...element };
}

/** A block before it has its id; {@link body} numbers them. */
type Draft = Block extends infer Each ? (Each extends Block ? Omit<Each, '$'> : never) : never;

export function paragraph(...words: Words[]): Draft {
  return indented(0, ...words);
}

export function indented(indent: number, ...words: Words[]): Draft {
  return { type: 'paragraph', children: inline(words), ...element, indent };
}

export function quote(...words: Words[]): Draft {
  return { type: 'quote', children: inline(words), ...element };
}

export const divider: Draft = { type: 'horizontalrule', version: 1 };

export function heading(tag: 'h2' | 'h3' | 'h4', ...words: Words[]): Draft {
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

export function body(...drafts: Draft[]): Body {
  return drafts.map((draft, at) => ({ ...draft, $: { id: idOf(900_000 + at) } }));
}
