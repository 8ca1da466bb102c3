import type { TextFormat } from '../story/body.ts';

/**
 * The copy of an article, free of any format's habits and of the editor's: text that may stand anywhere, marks
 * nested and as few as can be, lists inside the item that they belong to, heading levels without gaps, citations
 * as references to numbered notes. Each format renders these kinds and no others.
 */
export type Text = { type: 'text'; text: string };
export type LineBreak = { type: 'break' };
/** A raised number. `appearance` counts the references to the same note, from 1. */
export type Reference = { type: 'reference'; note: number; appearance: number };
export type Link = { type: 'link'; url: string; title: string; children: Phrase[] };
export type Marked = { type: TextFormat; children: Phrase[] };
export type Phrase = Text | LineBreak | Reference | Link | Marked;

/** The base direction of a block where it is not the article's. */
export type OwnDirection = 'ltr' | 'rtl' | null;
type Block = { direction: OwnDirection };
/** `indent` in steps, as the editor counts them. */
export type Paragraph = Block & { type: 'paragraph'; indent: number; children: Phrase[] };
/** Level 1 is the headline, so a heading in the copy is of level 2 at the least. */
export type Heading = Block & { type: 'heading'; level: 2 | 3 | 4; children: Phrase[] };
export type Quote = Block & { type: 'quote'; children: Phrase[] };
export type List = Block & { type: 'list'; ordered: boolean; start: number; items: Item[] };
export type Item = Block & { type: 'item'; children: (Phrase | List)[] };
export type Divider = { type: 'divider' };

export type ContentBlock = Paragraph | Heading | Quote | List | Divider;
export type ContentNode = ContentBlock | Item | Phrase;
export type ContentKind = ContentNode['type'];

/** The words of some content, marks and references left out; a break or a nested list starts a new line. */
export function plainText(nodes: readonly ContentNode[]): string {
  return nodes.map(plainTextOf).join('');
}

function plainTextOf(node: ContentNode): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return '\n';
    case 'reference':
    case 'divider':
      return '';
    case 'list':
      return node.items.map((item) => `\n${plainText(item.children)}`).join('');
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'item':
    case 'link':
    case 'bold':
    case 'italic':
    case 'strikethrough':
    case 'underline':
    case 'code':
    case 'subscript':
    case 'superscript':
    case 'highlight':
      return plainText(node.children);
  }
}
