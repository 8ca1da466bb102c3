import type { FootnoteDefinition, List as MarkdownList, Table as MarkdownTable, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { RichText } from '../../citing/rich-text.ts';
import { assertNever } from '../../assert-never.ts';
import type { Article, Note } from '../article.ts';
import type { Heading, Item, List, Phrase, Picture, Table } from '../content.ts';
import { flatBlocks, type FlatBlock } from '../flat-blocks.ts';
import { captionLine } from '../media-words.ts';
import { gridOf } from '../table-grid.ts';
import { noteParts, notesUnder } from '../note-words.ts';
import { wordsFor } from '../words.ts';
import { frontMatterOf } from './front-matter.ts';
import { parseMarkdown } from './parse.ts';
import { phrasesToMarkdown, runsToMarkdown } from './phrases.ts';
import { readPhrases, sourcesMark } from './read.ts';

/**
 * A story as Markdown: CommonMark with GitHub's strikethrough and footnotes, the fields as YAML front matter. It reads back as the same
 * copy but for directions and indents.
 */
export function renderMarkdown(article: Article): string {
  return print({
    type: 'root',
    children: [
      { type: 'yaml', value: frontMatterOf(article) },
      ...flatBlocks(article).map((block) => blockToMarkdown(block, article)),
      ...bibliography(article),
      ...notesUnder(article).map((note) => definition(note, article)),
    ],
  });
}

/** Behind the mark of a note at the start of a block a colon would begin the note itself. */
const colonBehindNote = { unsafe: [{ character: ':', before: '\\]' }] };

/** A link is written out in full, as `<…>` around what is no address of e-mail would be a tag. */
function print(tree: Root): string {
  return toMarkdown(tree, { bullet: '-', rule: '-', resourceLink: true, extensions: [colonBehindNote, gfmToMarkdown(), frontmatterToMarkdown(['yaml'])] });
}

function blockToMarkdown(block: FlatBlock, article: Article): RootContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: sayable(block.children, article) };
    case 'heading':
      return { type: 'heading', depth: block.level, children: sayable(block.children, article, block.level) };
    case 'quote':
      return { type: 'blockquote', children: [{ type: 'paragraph', children: sayable(block.children, article) }] };
    case 'list':
      return listToMarkdown(block, article);
    case 'divider':
      return { type: 'thematicBreak' };
    case 'table':
      return tableToMarkdown(block, article);
    case 'picture':
      return pictureToMarkdown(block, article);
    default:
      return assertNever(block);
  }
}

/** The picture, and on the next line what stands under it. */
function pictureToMarkdown(picture: Picture, article: Article): RootContent {
  const image: PhrasingContent = { type: 'image', url: article.pictures.get(picture.sha256)?.address ?? '', alt: picture.alt };
  const words = captionLine(picture);
  if (words === '') return { type: 'paragraph', children: [image] };
  return { type: 'paragraph', children: [image, { type: 'break' }, ...phrasesToMarkdown([{ type: 'text', text: words }], article, 'delimiters')] };
}

/** Every row as wide as the table; a cell that spans several is followed by empty ones. A cell is one line. */
function tableToMarkdown({ columns, rows }: Table, article: Article): MarkdownTable {
  return {
    type: 'table',
    align: Array.from({ length: columns }, () => null),
    children: gridOf(rows, columns).map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: cell === null ? [] : phrasesToMarkdown(cell.children, article, 'tags') })),
    })),
  };
}

/** CommonMark reads no longer numbers. */
const largestNumber = 999_999_999;

function listToMarkdown({ ordered, start, items }: List, article: Article): MarkdownList {
  const fits = start + items.length <= largestNumber;
  return { type: 'list', ordered, start: ordered ? (fits ? start : 1) : null, spread: false, children: items.map((item) => itemToMarkdown(item, article)) };
}

function itemToMarkdown({ children }: Item, article: Article): ListItem {
  const blocks: ListItem['children'] = [];
  let words: Phrase[] = [];
  const flush = (): void => {
    if (words.length > 0) blocks.push({ type: 'paragraph', children: sayable(words, article) });
    words = [];
  };
  for (const child of children) {
    if (child.type === 'list') {
      flush();
      blocks.push(listToMarkdown(child, article));
    } else words.push(child);
  }
  flush();
  const [first] = children;
  return { type: 'listItem', checked: first?.type === 'tick' ? first.done : null, spread: blocks.some((block, at) => needsRoom(block, at)), children: blocks };
}

/**
 * Without a blank line between, words after a list would go on its last item, a list after nothing but tags would be their text, and
 * numbers that begin an item at another than 1 would be the text of a paragraph before.
 */
function needsRoom(block: ListItem['children'][number], at: number): boolean {
  if (block.type === 'paragraph') return at > 0 || block.children.every(({ type }) => type === 'html');
  return block.type === 'list' && at > 0 && block.children.some(({ children: [first] }) => first?.type === 'list');
}

/** A paragraph, or a heading of a level. */
type Place = 'paragraph' | Heading['level'];

/**
 * Phrases by delimiters where those read back as what they stand for, else by tags: `**` beside a letter after a full stop, or a line
 * break at the end, mean something else to CommonMark.
 */
function sayable(phrases: readonly Phrase[], article: Article, place: Place = 'paragraph'): PhrasingContent[] {
  const delimited = phrasesToMarkdown(phrases, article, 'delimiters');
  if (phrases.every(({ type }) => type === 'text')) return delimited;
  return readsBack(delimited, phrasesToMarkdown(phrases, article, 'tags'), place);
}

function readsBack(delimited: PhrasingContent[], tagged: PhrasingContent[], place: Place): PhrasingContent[] {
  const block: RootContent = place === 'paragraph' ? { type: 'paragraph', children: delimited } : { type: 'heading', depth: place, children: delimited };
  const numbers = [...new Set(JSON.stringify(tagged).match(/(?<="identifier":")\d+/g))];
  const notes = numbers.map((identifier): FootnoteDefinition => ({ type: 'footnoteDefinition', identifier, label: identifier, children: [] }));
  const [read] = parseMarkdown(print({ type: 'root', children: [block, ...notes] })).children;
  const same = (read?.type === 'paragraph' || read?.type === 'heading') && read.type === block.type && sameWords(read.children, tagged);
  return same ? delimited : tagged;
}

function sameWords(read: PhrasingContent[], meant: PhrasingContent[]): boolean {
  try {
    return JSON.stringify(readPhrases(read)) === JSON.stringify(readPhrases(meant));
  } catch {
    return false;
  }
}

function runs(words: readonly RichText[]): PhrasingContent[] {
  return readsBack(runsToMarkdown(words, 'delimiters'), runsToMarkdown(words, 'tags'), 'paragraph');
}

function definition(note: Note, article: Article): FootnoteDefinition {
  const label = String(note.number);
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: noteParts(note, article).flatMap(({ kind, runs: words }): FootnoteDefinition['children'] => {
      if (kind !== 'passage') return [{ type: 'paragraph', children: runs(words) }];
      const grafs = words.flatMap(({ text }) => text.split(/\n\s*\n/)).map((text): RichText => ({ text, marks: [], url: null }));
      return [{ type: 'blockquote', children: grafs.map((graf) => ({ type: 'paragraph', children: runs([graf]) })) }];
    }),
  };
}

function bibliography(article: Article): RootContent[] {
  const entries = article.bibliography.filter((entry) => entry.length > 0);
  if (entries.length === 0) return [];
  const { words } = wordsFor(article.fields.language);
  return [
    { type: 'html', value: sourcesMark },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: words.sources }] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: entries.map((entry) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: runs(entry) }] })),
    },
  ];
}
