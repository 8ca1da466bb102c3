import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  plainText,
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
  type Text,
} from '../content.ts';
import { fillText } from '../words.ts';
import type { RichText } from '../../citing/rich-text.ts';
import { lines, noteId, referenceId, type Page } from './page.ts';
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
  text,
  break: lineBreak,
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

function divider(_node: Divider): Element {
  return h('hr');
}

function text(node: Text): ElementContent {
  return { type: 'text', value: node.text };
}

function lineBreak(_node: LineBreak): Element {
  return h('br');
}

function reference({ note, appearance }: Reference, { article, words }: Page): Element {
  const cited = article.notes[note - 1];
  if (article.form !== 'note' && cited !== undefined) return inText(article.form, cited.words);
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
