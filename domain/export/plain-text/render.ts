import stringWidth from 'string-width';
import { assertNever } from '../../assert-never.ts';
import { plainRichText } from '../../citing/rich-text.ts';
import type { Article } from '../article.ts';
import type { Cell, List, Phrase, Picture, Table } from '../content.ts';
import { flatBlocks, type FlatBlock } from '../flat-blocks.ts';
import { wordsOfPicture } from '../media-words.ts';
import { noteParts, notesUnder } from '../note-words.ts';
import { isDraft } from '../release.ts';
import { signatureLines, topicsLine } from '../signature.ts';
import { gridOf } from '../table-grid.ts';
import { wordsFor } from '../words.ts';
import { phrasesToText } from './phrases.ts';
import { wrap } from './wrap.ts';

/** A story as plain text for wires and e-mail: `width` cells wide, its notes at the end. */
export function renderPlainText(article: Article, width: number): string {
  const parts = [
    ...opening(article, width),
    ...flatBlocks(article).map((block) => blockToText(block, article, width)),
    ...notes(article, width),
    ...bibliography(article, width),
    ...topics(article, width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function opening(article: Article, width: number): string[] {
  const { fields, release } = article;
  const { words } = wordsFor(fields.language);
  return [
    release !== null && isDraft(release) ? wrap(`DRAFT, NOT FOR PUBLICATION. ${release.shut.join('; ')}.`, width) : '',
    wrap(fields.kicker, width),
    underlined(fields.headline || words.untitled, '=', width),
    wrap(fields.standfirst, width),
    signatureLines(article).map((line) => wrap(line, width)).join('\n'),
  ];
}

function underlined(title: string, stroke: string, width: number): string {
  const lines = wrap(title, width).split('\n');
  const widest = Math.max(...lines.map((line) => stringWidth(line)));
  return [...lines, stroke.repeat(Math.min(widest, width))].join('\n');
}

function blockToText(block: FlatBlock, article: Article, width: number): string {
  switch (block.type) {
    case 'paragraph':
      return wrap(phrasesToText(block.children, article), width, '  '.repeat(Math.min(block.indent, 8)));
    case 'heading':
      return block.level === 2 ? underlined(phrasesToText(block.children, article), '-', width) : wrap(phrasesToText(block.children, article), width);
    case 'quote':
      return wrap(phrasesToText(block.children, article), width, '    ');
    case 'list':
      return listToText(block, article, width, '');
    case 'divider':
      return '* * *';
    case 'table':
      return tableToText(block, article, width);
    case 'picture':
      return pictureToText(block, article, width);
    default:
      return assertNever(block);
  }
}

function pictureToText(picture: Picture, { fields }: Article, width: number): string {
  const said = wordsOfPicture(picture);
  return said === '' ? '' : wrap(`[${wordsFor(fields.language).words.picture}: ${said}]`, width);
}

function tableToText({ columns, rows }: Table, article: Article, width: number): string {
  const said = (cell: Cell | null) => (cell === null ? '' : phrasesToText(cell.children, article).replaceAll('\n', ' '));
  return gridOf(rows, columns)
    .map((cells) => wrap(cells.map(said).join(' | '), width, '', '    '))
    .join('\n');
}

function listToText({ ordered, start, items }: List, article: Article, width: number, indent: string): string {
  return items
    .map(({ children }, at) => {
      const mark = `${indent}${ordered ? `${start + at}. ` : '- '}`;
      const hang = ' '.repeat(mark.length);
      const lines: string[] = [];
      let words: Phrase[] = [];
      const flush = (): void => {
        if (words.length > 0 || lines.length === 0) lines.push(wrap(phrasesToText(words, article), width, lines.length === 0 ? mark : hang, hang));
        words = [];
      };
      for (const child of children) {
        if (child.type === 'list') {
          flush();
          lines.push(listToText(child, article, width, hang));
        } else words.push(child);
      }
      if (words.length > 0 || lines.length === 0) flush();
      return lines.join('\n');
    })
    .join('\n');
}

function notes(article: Article, width: number): string[] {
  const all = notesUnder(article);
  if (all.length === 0) return [];
  const said = all.map((note) => {
    const mark = `[${note.number}] `;
    const hang = ' '.repeat(mark.length);
    const lines = noteParts(note, article).map(({ kind, runs }) => (kind === 'passage' ? `“${plainRichText(runs)}”` : plainRichText(runs)));
    return wrap(lines.join('\n').replace(/\n{2,}/g, '\n'), width, mark, hang);
  });
  return [underlined(wordsFor(article.fields.language).words.notes, '-', width), ...said];
}

function bibliography(article: Article, width: number): string[] {
  const entries = article.bibliography.filter((entry) => entry.length > 0);
  if (entries.length === 0) return [];
  return [underlined(wordsFor(article.fields.language).words.sources, '-', width), ...entries.map((entry) => wrap(plainRichText(entry).trim(), width, '', '    '))];
}

function topics(article: Article, width: number): string[] {
  const line = topicsLine(article);
  return line === '' ? [] : [wrap(line, width, '', '  ')];
}
