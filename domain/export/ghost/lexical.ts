import { assertNever } from '../../assert-never.ts';
import type { RichMark, RichText } from '../../citing/rich-text.ts';
import { textFormats } from '../../story/body-nodes.ts';
import type { Article } from '../article.ts';
import type { Box, Card, ContentBlock, Gallery, List, Phrase, Picture } from '../content.ts';
import { flatBox, isBox } from '../flat-box.ts';
import { toHtml } from 'hast-util-to-html';
import { captionLine, cardParagraph, cardTitle } from '../media-words.ts';
import { tableHtml } from '../html/table-html.ts';
import { noteParts, notesUnder, wordsInText } from '../note-words.ts';
import { tickSign } from '../tick-sign.ts';
import { wordsFor } from '../words.ts';

/** A node of Ghost's editor, as its Admin API takes it in `lexical`. */
export type GhostNode = { type: string; version: 1; children?: GhostNode[]; [key: string]: unknown };

type Direction = 'ltr' | 'rtl' | null;

/** The copy with its notes at the end, as the JSON of Ghost's own editor. */
export function ghostLexical(article: Article): string {
  const blocks = article.content.flatMap((block) => (isBox(block) ? flatBox(block) : block.type === 'gallery' ? block.pictures : [block]));
  const children = [...blocks.map((block) => blockNode(block, article)), ...notes(article), ...bibliography(article)];
  return JSON.stringify({ root: element('root', article.direction, children) });
}

function element(type: string, direction: Direction, children: GhostNode[], more: Record<string, unknown> = {}): GhostNode {
  return { type, version: 1, direction, format: '', indent: 0, ...more, children };
}

function blockNode(block: Exclude<ContentBlock, Box | Gallery>, article: Article): GhostNode {
  switch (block.type) {
    case 'paragraph':
      return element('paragraph', block.direction ?? article.direction, inline(block.children, article), { indent: block.indent });
    case 'heading':
      return element('extended-heading', block.direction ?? article.direction, inline(block.children, article), { tag: `h${block.level}` });
    case 'quote':
      return element('extended-quote', block.direction ?? article.direction, inline(block.children, article));
    case 'list':
      return listNode(block, article, 0);
    case 'divider':
      return { type: 'horizontalrule', version: 1 };
    case 'table':
      return { type: 'html', version: 1, html: tableHtml(block, article) };
    case 'picture':
      return imageNode(block, article);
    case 'card':
      return cardNode(block, article);
    case 'html':
      return { type: 'html', version: 1, html: block.html };
    default:
      return assertNever(block);
  }
}

const widths = { column: 'regular', wide: 'wide', small: 'regular' } as const;

/** A caption is HTML to Ghost. */
function imageNode(picture: Picture, article: Article): GhostNode {
  const file = article.pictures.get(picture.sha256);
  const caption = toHtml({ type: 'text', value: captionLine(picture) });
  return {
    type: 'image',
    version: 1,
    src: file?.address ?? '',
    width: file?.width ?? null,
    height: file?.height ?? null,
    title: '',
    alt: picture.alt,
    caption,
    cardWidth: widths[picture.size],
    href: '',
  };
}

/** A bookmark needs an address. */
function cardNode(card: Card, article: Article): GhostNode {
  if (card.url === null) return blockNode(cardParagraph(card, article), article);
  const thumbnail = card.picture === null ? '' : (article.pictures.get(card.picture.sha256)?.address ?? '');
  const metadata = { icon: '', title: cardTitle(card) || card.text, description: card.title === '' ? '' : card.text, author: card.author, publisher: card.outlet, thumbnail };
  return { type: 'bookmark', version: 1, url: card.url, metadata, caption: '' };
}

/** A nested list stands in an item of its own, as Lexical keeps it. */
function listNode({ ordered, start, direction, items }: List, article: Article, depth: number): GhostNode {
  const rows: GhostNode[][] = items.flatMap(({ children }) => {
    const parts: GhostNode[][] = [];
    let words: Phrase[] = [];
    const flush = (): void => {
      if (words.length > 0) parts.push(inline(words, article));
      words = [];
    };
    for (const child of children) {
      if (child.type === 'list') {
        flush();
        parts.push([listNode(child, article, depth + 1)]);
      } else words.push(child);
    }
    flush();
    return parts.length === 0 ? [[]] : parts;
  });
  let value = ordered ? start : 1;
  const nodes = rows.map((row) => {
    const node = element('listitem', direction ?? article.direction, row, { value, indent: depth });
    if (row[0]?.type !== 'list') value++;
    return node;
  });
  return element('list', direction ?? article.direction, nodes, { listType: ordered ? 'number' : 'bullet', start: ordered ? start : 1, tag: ordered ? 'ol' : 'ul' });
}

function inline(phrases: readonly Phrase[], article: Article, format = 0): GhostNode[] {
  return phrases.flatMap((phrase): GhostNode[] => {
    switch (phrase.type) {
      case 'text':
        return [textNode(phrase.text.replace(/\n/g, ' '), format)];
      case 'break':
        return [{ type: 'linebreak', version: 1 }];
      case 'tick':
        return [textNode(`${tickSign(phrase.done)} `, format)];
      case 'reference': {
        const words = wordsInText(phrase, article);
        return words === undefined ? [textNode(String(phrase.note), textFormats.superscript)] : runNodes(words);
      }
      case 'link':
        return [linkNode(phrase.url, phrase.title, inline(phrase.children, article, format))];
      case 'bold':
      case 'italic':
      case 'strikethrough':
      case 'underline':
      case 'code':
      case 'subscript':
      case 'superscript':
      case 'highlight':
        return inline(phrase.children, article, format | textFormats[phrase.type]);
      case 'smallCaps':
        return inline(phrase.children, article, format);
      default:
        return assertNever(phrase);
    }
  });
}

function textNode(text: string, format: number): GhostNode {
  return { type: 'extended-text', version: 1, detail: 0, format, mode: 'normal', style: '', text };
}

function linkNode(url: string, title: string, children: GhostNode[]): GhostNode {
  return element('link', null, children, { rel: null, target: null, title: title === '' ? null : title, url });
}

const bitOfMark: Readonly<Record<RichMark, number>> = {
  italic: textFormats.italic,
  bold: textFormats.bold,
  superscript: textFormats.superscript,
  subscript: textFormats.subscript,
  underline: textFormats.underline,
  'small-caps': 0,
};

function runNodes(runs: readonly RichText[]): GhostNode[] {
  return runs.map(({ text, marks, url }) => {
    const node = textNode(text.replace(/\s*\n\s*/g, ' '), marks.reduce((bits, mark) => bits | bitOfMark[mark], 0));
    return url === null ? node : linkNode(url, '', [node]);
  });
}

function notes(article: Article): GhostNode[] {
  const all = notesUnder(article);
  if (all.length === 0) return [];
  const items = all.map((note) => {
    const lines = noteParts(note, article).map(({ kind, runs }) => (kind === 'passage' ? [textNode('“', 0), ...runNodes(runs), textNode('”', 0)] : runNodes(runs)));
    const broken = lines.flatMap((line, at): GhostNode[] => (at === 0 ? line : [{ type: 'linebreak', version: 1 }, ...line]));
    return element('listitem', article.direction, broken, { value: note.number });
  });
  return [sectionTitle(wordsFor(article.fields.language).words.notes, article), element('list', article.direction, items, { listType: 'number', start: 1, tag: 'ol' })];
}

function bibliography(article: Article): GhostNode[] {
  const entries = article.bibliography.filter((entry) => entry.length > 0);
  if (entries.length === 0) return [];
  const items = entries.map((entry, at) => element('listitem', article.direction, runNodes(entry), { value: at + 1 }));
  return [sectionTitle(wordsFor(article.fields.language).words.sources, article), element('list', article.direction, items, { listType: 'bullet', start: 1, tag: 'ul' })];
}

function sectionTitle(words: string, article: Article): GhostNode {
  return element('extended-heading', article.direction, [textNode(words, 0)], { tag: 'h2' });
}
