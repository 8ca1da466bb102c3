import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { assertNever } from '../../assert-never.ts';
import type { Article } from '../article.ts';
import {
  plainText,
  type Box,
  type BoxPart,
  type Card,
  type Cell,
  type ContentBlock,
  type Gallery,
  type Heading,
  type Item,
  type List,
  type Paragraph,
  type Phrase,
  type Picture,
  type Quote,
  type Row,
  type Table,
} from '../content.ts';
import { captionLine, cardParagraph } from '../media-words.ts';
import { isBlank } from '../printable.ts';
import { wordsFor } from '../words.ts';
import { footnotesOf } from './footnotes.ts';
import { innerHtml } from './inner-html.ts';
import { phrasesToHast, runsToHast } from './phrases.ts';

/** A block as the editor keeps it: what stands between its own delimiters, with blocks inside. */
type WpBlock = { name: string; attributes: Record<string, string | number | boolean>; html: string };

/** The copy of a story as the WordPress editor itself would write it. */
export function wordPressBlocks(article: Article): string {
  const blocks = [
    ...article.content.map((block) => blockOf(block, article)),
    ...bibliography(article),
    ...(footnotesOf(article).length === 0 ? [] : [{ name: 'footnotes', attributes: {}, html: '' }]),
  ];
  return blocks.map(delimited).join('\n\n');
}

function delimited({ name, attributes, html }: WpBlock): string {
  const said = Object.keys(attributes).length === 0 ? '' : `${attributesOf(attributes)} `;
  return html === '' ? `<!-- wp:${name} ${said}/-->` : `<!-- wp:${name} ${said}-->\n${html}\n<!-- /wp:${name} -->`;
}

/**
 * Attributes as JSON in which no comment can end, by WordPress's own escapes (`serialize_block_attributes`). Slashes and
 * other scripts stay as they are.
 */
export function attributesOf(attributes: WpBlock['attributes']): string {
  return JSON.stringify(attributes)
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
}

function blockOf(block: ContentBlock, article: Article): WpBlock {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, article);
    case 'heading':
      return heading(block, article);
    case 'quote':
      return quote(block, article);
    case 'list':
      return list(block, article);
    case 'divider':
      return { name: 'separator', attributes: {}, html: '<hr class="wp-block-separator has-alpha-channel-opacity"/>' };
    case 'quotation':
      return quotation(block, article);
    case 'pullQuote':
      return pullQuote(block, article);
    case 'factBox':
      return group('fact-box', block, article);
    case 'timeline':
      return group('timeline', block, article);
    case 'interview':
      return group('interview', block, article);
    case 'table':
      return table(block, article);
    case 'picture':
      return image(block, article);
    case 'gallery':
      return gallery(block, article);
    case 'card':
      return cardGroup(block, article);
    case 'html':
      return { name: 'html', attributes: {}, html: withoutComments(block.html).trim() };
    default:
      return assertNever(block);
  }
}

/** A comment could end the block, or begin another. */
function withoutComments(html: string): string {
  return html.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').replaceAll('<!--', '&lt;!--');
}

/** A value between quotation marks as the editor writes it (`escapeAttribute` of its element package). */
function attribute(value: string): string {
  return value.replaceAll(/&(?!(?:#\d+|#x[\da-f]+|\w+);)/gi, '&amp;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');
}

function image(picture: Picture, article: Article): WpBlock {
  const address = article.pictures.get(picture.sha256)?.address ?? '';
  const attributes: WpBlock['attributes'] = { sizeSlug: picture.size === 'small' ? 'medium' : 'large', ...(picture.size === 'column' ? {} : { align: picture.size === 'wide' ? 'wide' : 'right' }) };
  const classes = ['wp-block-image', ...(attributes['align'] === undefined ? [] : [`align${attributes['align']}`]), `size-${attributes['sizeSlug']}`];
  const words = captionLine(picture);
  const caption = words === '' ? '' : `<figcaption class="wp-element-caption">${innerHtml({ type: 'text', value: words })}</figcaption>`;
  return { name: 'image', attributes, html: `<figure class="${classes.join(' ')}"><img src="${attribute(address)}" alt="${attribute(picture.alt)}"/>${caption}</figure>` };
}

function gallery({ pictures }: Gallery, article: Article): WpBlock {
  const inner = pictures.map((picture) => delimited(image({ ...picture, size: 'column' }, article))).join('\n\n');
  return { name: 'gallery', attributes: { linkTo: 'none' }, html: `<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${inner}</figure>` };
}

function cardGroup(card: Card, article: Article): WpBlock {
  const name = `standfirst-${card.role}`;
  return { name: 'group', attributes: { className: name }, html: `<div class="wp-block-group ${name}">${delimited(paragraph(cardParagraph(card, article), article))}</div>` };
}

function paragraph({ direction, children }: Pick<Paragraph, 'direction' | 'children'>, article: Article): WpBlock {
  const html = innerHtml(h('p', { dir: direction }, phrasesToHast(children, article)));
  return { name: 'paragraph', attributes: direction === null ? {} : { direction }, html };
}

function heading({ level, children }: Heading, article: Article): WpBlock {
  const html = innerHtml(h(`h${level}`, { className: 'wp-block-heading' }, phrasesToHast(children, article)));
  return { name: 'heading', attributes: level === 2 ? {} : { level }, html };
}

function quote({ direction, children }: Quote, article: Article): WpBlock {
  return { name: 'quote', attributes: {}, html: `<blockquote class="wp-block-quote">${delimited(paragraph({ direction, children }, article))}</blockquote>` };
}

function quotation({ children }: Box, article: Article): WpBlock {
  const inner = children.flatMap((part) => (part.type === 'attribution' ? [] : [partBlock(part, article)])).map(delimited).join('\n\n');
  return { name: 'quote', attributes: {}, html: `<blockquote class="wp-block-quote">${inner}${citeOf(children, article)}</blockquote>` };
}

/** A pull quote is one paragraph, with breaks. */
function pullQuote({ children }: Box, article: Article): WpBlock {
  const lines = children.flatMap((part): Phrase[][] => (part.type === 'attribution' ? [] : part.type === 'list' ? linesOfList(part) : [part.children]));
  const words = lines.flatMap((line, at): Phrase[] => (at === 0 ? line : [{ type: 'break' }, ...line]));
  const html = `<p>${innerHtml(...phrasesToHast(words, article))}</p>${citeOf(children, article)}`;
  return { name: 'pullquote', attributes: {}, html: `<figure class="wp-block-pullquote"><blockquote>${html}</blockquote></figure>` };
}

function linesOfList({ items }: List): Phrase[][] {
  return items.flatMap(({ children }) => {
    const lines: Phrase[][] = [];
    let isOpen = false;
    for (const child of children) {
      if (child.type === 'list') lines.push(...linesOfList(child));
      else if (isOpen) lines.at(-1)?.push(child);
      else lines.push([child]);
      isOpen = child.type !== 'list';
    }
    return lines;
  });
}

function citeOf(parts: readonly BoxPart[], article: Article): string {
  const said = parts.flatMap((part) => (part.type === 'attribution' ? [part.children] : []));
  const words = said.flatMap((line, at): Phrase[] => (at === 0 ? line : [{ type: 'break' }, ...line]));
  return words.length === 0 ? '' : innerHtml(h('cite', {}, phrasesToHast(words, article)));
}

function group(className: string, { children }: Box, article: Article): WpBlock {
  const inner = children.map((part) => delimited(partBlock(part, article))).join('\n\n');
  return { name: 'group', attributes: { className }, html: `<div class="wp-block-group ${className}">${inner}</div>` };
}

function partBlock(part: BoxPart, article: Article): WpBlock {
  return part.type === 'attribution' ? paragraph(part, article) : blockOf(part, article);
}

/** Rows at the top that are headers throughout are the table's head. */
function table({ rows }: Table, article: Article): WpBlock {
  const body = rows.findIndex(({ cells }) => cells.some(({ heads, rowSpan }) => heads === 'nothing' || rowSpan > 1) || cells.length === 0);
  const headed = body === -1 ? rows.length - 1 : body;
  const part = (tag: 'thead' | 'tbody', some: readonly Row[]) => (some.length === 0 ? [] : [h(tag, {}, some.map((row) => h('tr', {}, row.cells.map((cell) => tableCell(cell, article)))))]);
  const html = innerHtml(h('table', { className: 'has-fixed-layout' }, [...part('thead', rows.slice(0, headed)), ...part('tbody', rows.slice(headed))]));
  return { name: 'table', attributes: {}, html: `<figure class="wp-block-table">${html}</figure>` };
}

function tableCell({ heads, columnSpan, rowSpan, children }: Cell, article: Article): Element {
  const spans = { colSpan: columnSpan === 1 ? undefined : columnSpan, rowSpan: rowSpan === 1 ? undefined : rowSpan };
  return h(heads === 'nothing' ? 'td' : 'th', spans, phrasesToHast(withoutBlankEnd(children), article));
}

function list({ ordered, start, items }: List, article: Article): WpBlock {
  const inner = items.flatMap((item) => itemsOf(item, article)).map(delimited).join('\n\n');
  if (!ordered) return { name: 'list', attributes: {}, html: `<ul class="wp-block-list">${inner}</ul>` };
  const attributes = start === 1 ? { ordered: true } : { ordered: true, start };
  return { name: 'list', attributes, html: `<ol${start === 1 ? '' : ` start="${start}"`} class="wp-block-list">${inner}</ol>` };
}

/** An item is words, then at the most one list. What comes after that becomes an item of its own. */
function itemsOf({ children }: Item, article: Article): WpBlock[] {
  const items: { words: Phrase[]; list: List | null }[] = [];
  let last: (typeof items)[number] | undefined;
  for (const child of children) {
    if (last === undefined || last.list !== null) items.push((last = { words: [], list: null }));
    if (child.type === 'list') last.list = child;
    else last.words.push(child);
  }
  if (items.length === 0) items.push({ words: [], list: null });
  return items.map(({ words, list: inside }) => {
    const html = `<li>${innerHtml(...phrasesToHast(withoutBlankEnd(words), article))}${inside === null ? '' : delimited(list(inside, article))}</li>`;
    return { name: 'list-item', attributes: {}, html };
  });
}

/** The editor takes an item or a cell of nothing but white space for an empty one, and moves a line break before a nested list. */
function withoutBlankEnd(words: readonly Phrase[]): readonly Phrase[] {
  const end = words.findLastIndex((phrase) => !isBlank(plainText([phrase])) || holdsReference(phrase));
  return words.slice(0, end + 1);
}

function holdsReference(phrase: Phrase): boolean {
  return phrase.type === 'reference' || ('children' in phrase && phrase.children.some(holdsReference));
}

function bibliography(article: Article): WpBlock[] {
  const entries = article.bibliography.filter((entry) => entry.some(({ text }) => !isBlank(text)));
  if (entries.length === 0) return [];
  const title: ElementContent = { type: 'text', value: wordsFor(article.fields.language).words.sources };
  const items = entries.map((entry) => delimited({ name: 'list-item', attributes: {}, html: innerHtml(h('li', {}, runsToHast(entry))) }));
  return [
    { name: 'heading', attributes: {}, html: innerHtml(h('h2', { className: 'wp-block-heading' }, [title])) },
    { name: 'list', attributes: {}, html: `<ul class="wp-block-list">${items.join('\n\n')}</ul>` },
  ];
}
