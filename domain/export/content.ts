import type { BoxRole, CardRole, PictureSize, TextFormat } from '../story/body.ts';

/**
 * The copy of an article, free of any format's habits and of the editor's: text that may stand anywhere, marks
 * nested and as few as can be, lists inside the item that they belong to, heading levels without gaps, citations
 * as references to numbered notes. Each format renders these kinds and no others.
 */
export type Text = { type: 'text'; text: string };
export type LineBreak = { type: 'break' };
/** The box before an item of a check list. */
export type Tick = { type: 'tick'; done: boolean };
/** A raised number. `appearance` counts the references to the same note, from 1. */
export type Reference = { type: 'reference'; note: number; appearance: number };
export type Link = { type: 'link'; url: string; title: string; children: Phrase[] };
export type Marked = { type: TextFormat; children: Phrase[] };
export type Phrase = Text | LineBreak | Tick | Reference | Link | Marked;

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
/** Whose words a quotation holds; it stands last in one. */
export type Attribution = Block & { type: 'attribution'; children: Phrase[] };
/** Blocks that belong together. A heading in a timeline is a moment, in an interview a question. */
export type Box = Block & { type: BoxRole; children: BoxPart[] };
export type BoxPart = Paragraph | Heading | List | Attribution;
/** Rows have no gaps: every row with its spans, and those that reach into it, is `columns` wide. */
export type Table = Block & { type: 'table'; columns: number; rows: Row[] };
export type Row = { type: 'row'; cells: Cell[] };
/** `heads` says what a header cell is the header of. The paragraphs of a cell are parted by breaks. */
export type Cell = { type: 'cell'; heads: 'nothing' | 'row' | 'column' | 'both'; columnSpan: number; rowSpan: number; children: Phrase[] };

/** A picture of the article's `pictures`, by its SHA-256. Its words are single lines, '' where there are none; `focus` in hundredths. */
export type Picture = {
  type: 'picture';
  sha256: string;
  alt: string;
  caption: string;
  credit: string;
  size: PictureSize;
  focus: { x: number; y: number } | null;
};
/** Several pictures beside each other. */
export type Gallery = { type: 'gallery'; pictures: Picture[] };
/** Leads to another story, a post or a video; `url` is null where it leads nowhere, `date` as precise as it is known. */
export type Card = {
  type: 'card';
  role: CardRole;
  url: string | null;
  title: string;
  text: string;
  author: string;
  outlet: string;
  date: string;
  picture: Picture | null;
};
/** HTML as somebody wrote it: nothing that may be trusted. */
export type RawHtml = { type: 'html'; html: string };

export type ContentBlock = Paragraph | Heading | Quote | List | Divider | Box | Table | Picture | Gallery | Card | RawHtml;
export type ContentNode = ContentBlock | Attribution | Row | Cell | Item | Phrase;
export type ContentKind = ContentNode['type'];

/** The words of some content, marks and references left out; a break, a nested list, a row and a part of a box start a new line. */
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
    case 'tick':
    case 'divider':
    case 'html':
      return '';
    case 'picture':
      return [node.caption, node.credit].filter(Boolean).join(' ');
    case 'gallery':
      return node.pictures.map((picture) => `\n${plainText([picture])}`).join('');
    case 'card':
      return [node.title, node.text, node.author, node.outlet].filter(Boolean).join(' ');
    case 'quotation':
    case 'pullQuote':
    case 'factBox':
    case 'timeline':
    case 'interview':
      return node.children.map((part) => plainText([part])).join('\n');
    case 'table':
      return plainText(node.rows);
    case 'row':
      return `\n${node.cells.map((cell) => plainText([cell])).join('\t')}`;
    case 'list':
      return node.items.map((item) => `\n${plainText(item.children)}`).join('');
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'attribution':
    case 'cell':
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
    case 'smallCaps':
      return plainText(node.children);
  }
}
