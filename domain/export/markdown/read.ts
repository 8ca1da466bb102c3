import type { BlockContent, DefinitionContent, Image, ListItem, PhrasingContent, RootContent, Table as MarkdownTable } from 'mdast';
import { parse } from 'yaml';
import type { TextFormat } from '../../story/body.ts';
import { plainText, type ContentBlock, type Item, type List, type Phrase, type Row } from '../content.ts';
import { isBox } from '../flat-box.ts';
import { parseMarkdown } from './parse.ts';
import { tagOfMark } from './phrases.ts';

/** What a Markdown file of ours says, read back. Directions and indents are not in it. */
export type MarkdownReading = {
  frontMatter: unknown;
  content: ContentBlock[];
  /** The words of each note, a paragraph an entry, by number from 1. */
  notes: string[][];
};

/** @throws Error where the file holds what the writer never writes */
export function readMarkdownArticle(text: string): MarkdownReading {
  const { children } = parseMarkdown(text);
  const yaml = children[0]?.type === 'yaml' ? children[0].value : '';
  const end = children.findIndex((node) => node.type === 'footnoteDefinition' || (node.type === 'html' && node.value === sourcesMark));
  const copy = end < 0 ? children : children.slice(0, end);
  return {
    frontMatter: parse(yaml, { maxAliasCount: 0 }) as unknown,
    content: copy.filter(({ type }) => type !== 'yaml').map(readBlock),
    notes: children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.children.map(textOfBlock)] : [])),
  };
}

/** Stands before the list of what was cited, which is no part of the copy. */
export const sourcesMark = '<!-- sources -->';

function readBlock(node: RootContent): ContentBlock {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- most of what Markdown has is not written here
  switch (node.type) {
    case 'paragraph':
      if (node.children[0]?.type === 'image') return readPicture(node.children[0], node.children.slice(2));
      return { type: 'paragraph', indent: 0, direction: null, children: readPhrases(node.children) };
    case 'html':
      return { type: 'paragraph', indent: 0, direction: null, children: readPhrases([node]) };
    case 'heading':
      return { type: 'heading', level: node.depth as 2 | 3 | 4, direction: null, children: readPhrases(node.children) };
    case 'blockquote':
      return { type: 'quote', direction: null, children: node.children.flatMap(phrasesOfBlock) };
    case 'list':
      return {
        type: 'list',
        ordered: node.ordered === true,
        start: node.start ?? 1,
        direction: null,
        items: node.children.map(readItem),
      };
    case 'thematicBreak':
      return { type: 'divider' };
    case 'table':
      return readTable(node);
    default:
      throw new Error(`not written here: ${node.type}`);
  }
}

/** Which picture it is, its name tells in part; its credit is in its caption by then. */
function readPicture({ url, alt }: Image, words: readonly PhrasingContent[]): ContentBlock {
  const [, sha256 = ''] = /([0-9a-f]{16})\.\w+$/.exec(url) ?? [];
  return { type: 'picture', sha256, alt: alt ?? '', caption: plainText(readPhrases(words)), credit: '', size: 'column', focus: null };
}

/** Spans are empty cells by then. */
function readTable({ children }: MarkdownTable): ContentBlock {
  const rows = children.map((row, at): Row => ({
    type: 'row',
    cells: row.children.map((cell) => ({ type: 'cell', heads: at === 0 ? 'column' : 'nothing', columnSpan: 1, rowSpan: 1, children: readPhrases(cell.children) })),
  }));
  return { type: 'table', direction: null, columns: rows[0]?.cells.length ?? 0, rows };
}

function readItem({ checked, children }: ListItem): Item {
  const tick: Phrase[] = typeof checked === 'boolean' ? [{ type: 'tick', done: checked }] : [];
  return { type: 'item', direction: null, children: [...tick, ...children.flatMap((child): (Phrase | List)[] => (child.type === 'list' ? [readBlock(child) as List] : phrasesOfBlock(child)))] };
}

function phrasesOfBlock(node: BlockContent | DefinitionContent): Phrase[] {
  const block = readBlock(node);
  if (!('children' in block) || isBox(block)) throw new Error(`not written here: ${block.type} in a block`);
  return block.children;
}

function textOfBlock(node: BlockContent | DefinitionContent): string {
  return plainText([readBlock(node)]);
}

const markOfTag = new Map(Object.entries(tagOfMark).flatMap(([mark, tag]) => (tag === null ? [] : [[tag as string, mark as TextFormat] as const])));

/** Nests what stands between tags. Texts that meet are one text. */
export function readPhrases(nodes: readonly PhrasingContent[]): Phrase[] {
  const open: { tag: string; children: Phrase[] }[] = [{ tag: '', children: [] }];
  const add = (phrase: Phrase): void => {
    const into = (open.at(-1) as (typeof open)[number]).children;
    const last = into.at(-1);
    if (phrase.type === 'text' && last?.type === 'text') into[into.length - 1] = { type: 'text', text: last.text + phrase.text };
    else if (phrase.type !== 'text' || phrase.text !== '') into.push(phrase);
  };
  for (const node of nodes) {
    for (const tag of node.type === 'html' ? node.value.split(/(?<=>)/) : ['']) {
      const [, closes, name = ''] = /^<(\/?)([a-z]+)>$/.exec(tag) ?? [];
      if (node.type !== 'html') add(readPhrase(node));
      else if (name === 'br') add({ type: 'break' });
      else if (closes === '') open.push({ tag: name, children: [] });
      else {
        const closed = open.pop();
        const mark = markOfTag.get(name);
        if (closed?.tag !== name || mark === undefined) throw new Error(`not written here: ${tag}`);
        add({ type: mark, children: closed.children });
      }
    }
  }
  const [all, ...unclosed] = open;
  if (all === undefined || unclosed.length > 0) throw new Error('a tag is not closed');
  return all.children;
}

function readPhrase(node: Exclude<PhrasingContent, { type: 'html' }>): Phrase {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- most of what Markdown has is not written here
  switch (node.type) {
    case 'text':
      return { type: 'text', text: node.value };
    case 'break':
      return { type: 'break' };
    case 'footnoteReference':
      return { type: 'reference', note: Number(node.identifier), appearance: 1 };
    case 'link':
      return { type: 'link', url: node.url, title: node.title ?? '', children: readPhrases(node.children) };
    case 'strong':
      return { type: 'bold', children: readPhrases(node.children) };
    case 'emphasis':
      return { type: 'italic', children: readPhrases(node.children) };
    case 'delete':
      return { type: 'strikethrough', children: readPhrases(node.children) };
    case 'inlineCode':
      return { type: 'code', children: [{ type: 'text', text: node.value }] };
    default:
      throw new Error(`not written here: ${node.type}`);
  }
}
