import type { Paragraph, Table as DocxTable } from 'docx';
import { assertNever } from '../../assert-never.ts';
import type { Box, Cell, ContentBlock, Heading, List, Phrase, Picture, Table } from '../content.ts';
import { flatMedia } from '../flat-blocks.ts';
import { flatBox } from '../flat-box.ts';
import { captionLine, wordsOfPicture } from '../media-words.ts';
import type { Writing } from './document.ts';
import { paragraphOf } from './paragraph.ts';
import { newList, phrasesToRuns } from './phrases.ts';
import { deepestLevel, stepIn } from './styles.ts';

export function blockToDocx(block: ContentBlock, writing: Writing): (Paragraph | DocxTable)[] {
  switch (block.type) {
    case 'paragraph': {
      const indent = block.indent === 0 ? {} : { indent: { start: stepIn * block.indent } };
      return [paragraphOf(writing, indent, phrasesToRuns(block.children, writing), block.direction)];
    }
    case 'heading':
      return [paragraphOf(writing, { heading: headingLevel(block.level, writing) }, phrasesToRuns(block.children, writing), block.direction)];
    case 'quote':
      return [paragraphOf(writing, { style: 'Quote' }, phrasesToRuns(block.children, writing), block.direction)];
    case 'list':
      return listToParagraphs(block, writing, 0);
    case 'divider':
      return [paragraphOf(writing, { thematicBreak: true }, [])];
    case 'quotation':
    case 'pullQuote':
    case 'factBox':
    case 'timeline':
    case 'interview':
      return boxToParagraphs(block, writing);
    case 'table':
      // Two tables without a paragraph between them would be one.
      return [tableOf(block, writing), paragraphOf(writing, { style: 'TableText' }, [])];
    case 'picture':
      return picture(block, writing);
    case 'gallery':
    case 'card':
    case 'html':
      return flatMedia(block, writing.article).flatMap((part) => blockToDocx(part, writing));
    default:
      return assertNever(block);
  }
}

/** As wide as the text is at the most, in CSS pixels. */
const widestPicture = 600;
const wordKinds = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const;

/** The picture, and under it what is said of it. */
function picture(shown: Picture, writing: Writing): Paragraph[] {
  const { docx, article } = writing;
  const file = article.pictures.get(shown.sha256);
  const words = captionLine(shown);
  if (file === undefined || file.mediaType === 'image/webp') return saying(wordsOfPicture(shown), writing);
  const width = Math.min(widestPicture, file.width);
  const run = new docx.ImageRun({
    type: wordKinds[file.mediaType],
    data: file.read(),
    transformation: { width, height: Math.max(1, Math.round((file.height * width) / file.width)) },
    altText: { name: `Picture ${file.sha256.slice(0, 8)}`, description: shown.alt, title: '' },
  });
  return [paragraphOf(writing, words === '' ? {} : { keepNext: true }, [run]), ...saying(words, writing)];
}

function saying(words: string, writing: Writing): Paragraph[] {
  return words === '' ? [] : [paragraphOf(writing, {}, phrasesToRuns([{ type: 'italic', children: [{ type: 'text', text: words }] }], writing))];
}

function boxToParagraphs(box: Box, writing: Writing): Paragraph[] {
  return flatBox(box).flatMap((part) => {
    if (part.type === 'list') return listToParagraphs(part, writing, 0);
    const style = box.type === 'pullQuote' ? 'PullQuote' : box.type === 'factBox' ? 'FactBox' : part.type === 'quote' ? 'Quote' : undefined;
    return [paragraphOf(writing, style === undefined ? {} : { style }, phrasesToRuns(part.children, writing), part.direction ?? box.direction)];
  });
}

/** Rows at the top that are headers throughout come again on every page. */
function tableOf({ rows, columns, direction }: Table, writing: Writing): DocxTable {
  const { docx, article } = writing;
  const firstOfBody = rows.findIndex(({ cells }) => cells.some(({ heads }) => heads !== 'column' && heads !== 'both') || cells.length === 0);
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, () => Math.floor(textWidth / columns)),
    ...((direction ?? article.direction) === 'rtl' ? { visuallyRightToLeft: true } : {}),
    rows: rows.map(
      ({ cells }, at) => new docx.TableRow({ ...(at < firstOfBody ? { tableHeader: true } : {}), cantSplit: true, children: cells.map((cell) => cellOf(cell, direction, writing)) }),
    ),
  });
}

/** Between the margins of a page of A4, in twentieths of a point. */
const textWidth = 9026;

function cellOf({ heads, columnSpan, rowSpan, children }: Cell, direction: Table['direction'], writing: Writing) {
  const style = heads === 'nothing' ? 'TableText' : 'TableHead';
  return new writing.docx.TableCell({ columnSpan, rowSpan, children: [paragraphOf(writing, { style }, phrasesToRuns(children, writing), direction)] });
}

function headingLevel(level: Heading['level'], { docx: { HeadingLevel } }: Writing) {
  return { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 }[level];
}

/** Each paragraph of a list tells its list and its level; what follows an inner list stands under its item without a mark. */
function listToParagraphs({ ordered, start, direction, items }: List, writing: Writing, depth: number): Paragraph[] {
  const reference = newList(writing, ordered, start);
  const level = Math.min(depth, deepestLevel);
  return items.flatMap((item) => {
    const paragraphs: Paragraph[] = [];
    let words: Phrase[] = [];
    const flush = (): void => {
      const place = paragraphs.length === 0 ? { numbering: { reference, level } } : { style: 'ListParagraph', indent: { start: stepIn * (level + 1) } };
      paragraphs.push(paragraphOf(writing, place, phrasesToRuns(words, writing), item.direction ?? direction));
      words = [];
    };
    for (const child of item.children) {
      if (child.type !== 'list') words.push(child);
      else {
        if (words.length > 0 || paragraphs.length === 0) flush();
        paragraphs.push(...listToParagraphs(child, writing, depth + 1));
      }
    }
    if (words.length > 0 || paragraphs.length === 0) flush();
    return paragraphs;
  });
}
