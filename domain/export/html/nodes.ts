import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  plainText,
  type Attribution,
  type Box,
  type BoxPart,
  type Cell,
  type ContentBlock,
  type ContentKind,
  type ContentNode,
  type Divider,
  type Heading,
  type Item,
  type Link,
  type LineBreak,
  type List,
  type Marked,
  type Paragraph,
  type Quote,
  type Reference,
  type Row,
  type Table,
  type Text,
  type Tick,
} from '../content.ts';
import { tickSign } from '../tick-sign.ts';
import { fillText } from '../words.ts';
import type { RichText } from '../../citing/rich-text.ts';
import { lines, noteId, referenceId, type Page } from './page.ts';
import { card, gallery, picture, rawHtml } from './media.ts';
import { rich } from './rich.ts';

type Renderer<Node> = (node: Node, page: Page) => ElementContent;

/** What a page makes of each kind. A kind that is missing here fails the build. */
const renderers: { [Kind in ContentKind]: Renderer<Extract<ContentNode, { type: Kind }>> } = {
  paragraph,
  heading,
  quote,
  list,
  item,
  divider,
  quotation,
  pullQuote,
  factBox,
  timeline,
  interview,
  attribution,
  table,
  row,
  cell,
  picture,
  gallery,
  card,
  html: rawHtml,
  text,
  break: lineBreak,
  tick,
  reference,
  link,
  bold: marked('strong'),
  italic: marked('em'),
  strikethrough: marked('s'),
  underline: marked('u'),
  code: marked('code'),
  subscript: marked('sub'),
  superscript: marked('sup'),
  highlight: marked('mark'),
  smallCaps: ({ children }, page) => h('span', { className: 'small-caps' }, renderAll(children, page)),
};

export function renderBlocks(blocks: readonly ContentBlock[], page: Page): ElementContent[] {
  return blocks.flatMap((block) => [renderNode(block, page), text({ type: 'text', text: '\n' })]);
}

function renderNode(node: ContentNode, page: Page): ElementContent {
  // The table pairs each kind with the renderer of that kind, which the compiler can't follow through an index.
  const render = renderers[node.type] as Renderer<ContentNode>;
  return render(node, page);
}

function renderAll(nodes: readonly ContentNode[], page: Page): ElementContent[] {
  return nodes.map((node) => renderNode(node, page));
}

function paragraph({ indent, direction, children }: Paragraph, page: Page): Element {
  const style = indent === 0 ? undefined : `margin-inline-start: ${indent * 2}em`;
  return h('p', { dir: direction, style }, renderAll(children, page));
}

function heading({ level, direction, children }: Heading, page: Page): Element {
  return h(`h${level}`, { id: page.headingId(plainText(children)), dir: direction }, renderAll(children, page));
}

function quote({ direction, children }: Quote, page: Page): Element {
  return h('blockquote', { dir: direction }, [h('p', {}, renderAll(children, page))]);
}

function list({ ordered, start, direction, items }: List, page: Page): Element {
  const rendered = items.map((child) => item(child, page));
  if (!ordered) return h('ul', { dir: direction }, ['\n', ...lines(...rendered)]);
  return h('ol', { dir: direction, start: start === 1 ? undefined : start }, ['\n', ...lines(...rendered)]);
}

function item({ direction, children }: Item, page: Page): Element {
  return h('li', { dir: direction }, renderAll(children, page));
}

function quotation({ direction, children }: Box, page: Page): Element {
  return h('blockquote', { dir: direction }, renderAll(children, page));
}

function pullQuote({ direction, children }: Box, page: Page): Element {
  return h('figure', { className: 'pull-quote' }, [h('blockquote', { dir: direction }, renderAll(children, page))]);
}

function factBox({ direction, children }: Box, page: Page): Element {
  return h('aside', { className: 'fact-box', dir: direction }, ['\n', ...lines(...children.map((part) => renderNode(part, page) as Element))]);
}

/** A moment, with what happened then. What stands before the first one has none. */
function timeline({ direction, children }: Box, page: Page): Element {
  const moments: BoxPart[][] = [];
  for (const part of children) {
    const last = moments.at(-1);
    if (part.type === 'heading' || last === undefined) moments.push([part]);
    else last.push(part);
  }
  const items = moments.map((parts) => h('li', {}, parts.map((part) => titled(part, 'moment', page))));
  return h('ol', { className: 'timeline', dir: direction }, ['\n', ...lines(...items)]);
}

function interview({ direction, children }: Box, page: Page): Element {
  return h('div', { className: 'interview', dir: direction }, ['\n', ...lines(...children.map((part) => titled(part, 'question', page)))]);
}

/** The headings of a timeline or an interview are none of the article's outline. */
function titled(part: BoxPart, className: string, page: Page): Element {
  if (part.type !== 'heading') return renderNode(part, page) as Element;
  return h('p', { className, dir: part.direction }, [h('strong', {}, renderAll(part.children, page))]);
}

function attribution({ direction, children }: Attribution, page: Page): Element {
  return h('footer', { dir: direction }, ['— ', ...renderAll(children, page)]);
}

/** Rows at the top that are headers throughout are the table's head. */
function table({ direction, rows }: Table, page: Page): Element {
  const body = rows.findIndex(({ cells }) => !cells.every(({ heads, rowSpan }) => heads !== 'nothing' && rowSpan === 1) || cells.length === 0);
  const headed = body === -1 ? rows.length - 1 : body;
  const [head, rest] = [rows.slice(0, headed), rows.slice(headed)].map((part) => lines(...part.map((each) => row(each, page))));
  return h('table', { dir: direction }, [
    ...(head === undefined || head.length === 0 ? [] : [h('thead', {}, head)]),
    h('tbody', {}, rest ?? []),
  ]);
}

function row({ cells }: Row, page: Page): Element {
  return h('tr', {}, cells.map((each) => cell(each, page)));
}

function cell({ heads, columnSpan, rowSpan, children }: Cell, page: Page): Element {
  const spans = { colSpan: columnSpan === 1 ? undefined : columnSpan, rowSpan: rowSpan === 1 ? undefined : rowSpan };
  if (heads === 'nothing') return h('td', spans, renderAll(children, page));
  return h('th', { ...spans, scope: heads === 'row' ? 'row' : 'col' }, renderAll(children, page));
}

function divider(_node: Divider): Element {
  return h('hr');
}

function text(node: Text): ElementContent {
  return { type: 'text', value: node.text };
}

function tick({ done }: Tick): ElementContent {
  return { type: 'text', value: `${tickSign(done)} ` };
}

function lineBreak(_node: LineBreak): Element {
  return h('br');
}

function reference({ note, appearance }: Reference, { article, words }: Page): Element {
  const cited = article.notes[note - 1];
  if (article.form !== 'note' && cited?.kind === 'citation') return inText(article.form, cited.words);
  const label = fillText(words.note, { note });
  const address = { id: referenceId(note, appearance), href: `#${noteId(note)}` };
  return h('sup', { className: 'reference' }, [
    h('a', { ...address, role: 'doc-noteref', ariaLabel: label }, String(note)),
  ]);
}

/** Words in the text stand apart from the sentence that they follow; links have no brackets of their own. */
function inText(form: 'link' | 'in-text', words: readonly RichText[]): Element {
  const shown = form === 'link' ? ['(', ...rich(words), ')'] : rich(words);
  return h('span', { className: 'citation' }, [' ', ...shown]);
}

function link({ url, title, children }: Link, page: Page): Element {
  return h('a', { href: url, title: title || undefined }, renderAll(children, page));
}

function marked(tag: string): Renderer<Marked> {
  return ({ children }, page) => h(tag, {}, renderAll(children, page));
}
