import type { Block, Body, CardBlock, InlineNode, InnerBlock, ListItemNode, ListNode, PictureFacts, PictureSize } from '../story/body.ts';
import { assertNever } from '../assert-never.ts';
import { webAddress } from '../web-address.ts';
import { plainText, type BoxPart, type Card, type ContentBlock, type ContentNode, type Heading, type Item, type List, type Phrase, type Picture, type Reference } from './content.ts';
import { ownDirection } from './direction.ts';
import { nestMarks, type Run } from './marks.ts';
import { isBlank, printable, printableLine } from './printable.ts';
import { contentOfTable } from './content-of-table.ts';

export type BodyReading = {
  direction: 'ltr' | 'rtl';
  /** Called for each citation in document order; undefined where the citation is not known any more. */
  cite: (citationId: string) => Reference | undefined;
  /** Called for each picture in document order. */
  hasPicture: (sha256: string) => boolean;
  /** Called for each footnote in document order; undefined for one that says nothing. */
  note: (words: string) => Reference | undefined;
};

/** Reads a stored body as format-neutral content. Blocks with nothing in them are left out. */
export function contentOfBody(body: Body, reading: BodyReading): ContentBlock[] {
  const level = headingLevels();
  return body.map((block) => contentOfBlock(block, reading, level)).filter((block) => !isEmpty(block));
}

function contentOfBlock(block: Block, reading: BodyReading, level: HeadingLevels): ContentBlock {
  switch (block.type) {
    case 'paragraph': {
      const children = phrasesOf(block.children, reading);
      return { type: 'paragraph', indent: block.indent, direction: directionOfBlock(block, children, reading), children };
    }
    case 'heading': {
      const children = phrasesOf(block.children, reading);
      const direction = directionOfBlock(block, children, reading);
      // An empty heading is left out, so it must not count as a level above the next one.
      return { type: 'heading', level: hasNothing(children) ? 2 : level(block.tag), direction, children };
    }
    case 'quote': {
      const children = phrasesOf(block.children, reading);
      return { type: 'quote', direction: directionOfBlock(block, children, reading), children };
    }
    case 'list':
      return contentOfList(block, reading);
    case 'horizontalrule':
      return { type: 'divider' };
    case 'box': {
      const children = block.children.map((part) => contentOfPart(part, reading, level)).filter((part) => !isEmptyPart(part));
      return { type: block.role, direction: directionOfBlock(block, children, reading), children };
    }
    case 'table': {
      const phrasesOfCell = (cell: readonly InlineNode[]) => phrasesOf(cell, reading);
      const { columns, rows } = contentOfTable(block.children, phrasesOfCell);
      return { type: 'table', direction: directionOfBlock(block, rows, reading), columns, rows };
    }
    case 'picture': {
      const pictures = block.pictures.flatMap((picture) => pictureOf(picture, block.size, reading));
      const [only] = pictures;
      return only !== undefined && pictures.length === 1 ? only : { type: 'gallery', pictures };
    }
    case 'card':
      return cardOf(block, reading);
    case 'html':
      return { type: 'html', html: printable(block.html) };
    default:
      return assertNever(block);
  }
}

/** None where the archive does not hold it. */
function pictureOf(picture: PictureFacts, size: PictureSize, reading: BodyReading): Picture[] {
  if (!reading.hasPicture(picture.sha256)) return [];
  const { sha256, alt, caption, credit, focus } = picture;
  return [{ type: 'picture', sha256, alt: seen(alt), caption: seen(caption), credit: seen(credit), size, focus }];
}

function cardOf({ role, url, title, text, author, outlet, date, picture }: CardBlock, reading: BodyReading): Card {
  return {
    type: 'card',
    role,
    url: webAddress(url) ?? null,
    title: seen(title),
    text: seen(text),
    author: seen(author),
    outlet: seen(outlet),
    date,
    picture: picture === null ? null : (pictureOf(picture, 'small', reading)[0] ?? null),
  };
}

function seen(text: string): string {
  const line = printableLine(text);
  return isBlank(line) ? '' : line;
}

function contentOfPart(part: InnerBlock, reading: BodyReading, level: HeadingLevels): BoxPart {
  switch (part.type) {
    case 'paragraph': {
      const children = phrasesOf(part.children, reading);
      return { type: 'paragraph', indent: part.indent, direction: directionOfBlock(part, children, reading), children };
    }
    case 'heading': {
      const children = phrasesOf(part.children, reading);
      return { type: 'heading', level: level('inside'), direction: directionOfBlock(part, children, reading), children };
    }
    case 'attribution': {
      const children = phrasesOf(part.children, reading);
      return { type: 'attribution', direction: directionOfBlock(part, children, reading), children };
    }
    case 'list':
      return contentOfList(part, reading);
    default:
      return assertNever(part);
  }
}

function contentOfList(list: ListNode, reading: BodyReading): List {
  const items: Item[] = [];
  for (const item of list.children) {
    const content = contentOfItem(item, list.listType === 'check', reading);
    const above = items.at(-1);
    // The editor keeps a nested list in an item of its own; it belongs to the item above.
    if (above !== undefined && item.children.length > 0 && item.children.every(({ type }) => type === 'list'))
      above.children.push(...content.children);
    // A number without words counts, a dot without words is nothing.
    else if (content.children.length > 0 || list.listType === 'number') items.push(content);
  }
  return {
    type: 'list',
    ordered: list.listType === 'number',
    start: list.start,
    direction: directionOfBlock(list, items, reading),
    items,
  };
}

function contentOfItem(item: ListItemNode, isTicked: boolean, reading: BodyReading): Item {
  const children: (Phrase | List)[] = [];
  let inline: InlineNode[] = [];
  const flush = () => {
    children.push(...phrasesOf(inline, reading));
    inline = [];
  };
  for (const child of item.children) {
    if (child.type === 'list') {
      flush();
      const list = contentOfList(child, reading);
      if (list.items.length > 0) children.push(list);
    } else inline.push(child);
  }
  flush();
  const [first] = children;
  if (isTicked && first !== undefined && first.type !== 'list' && !isBlank(plainText([first]))) children.unshift({ type: 'tick', done: item.checked === true });
  return { type: 'item', direction: null, children };
}

function phrasesOf(nodes: readonly InlineNode[], reading: BodyReading): Phrase[] {
  return nestMarks(nodes.flatMap((node) => runsOf(node, reading)));
}

function runsOf(node: InlineNode, reading: BodyReading): Run[] {
  switch (node.type) {
    case 'text':
    case 'tab': {
      const text = printable(node.text);
      return text === '' ? [] : [{ format: node.format, phrase: { type: 'text', text } }];
    }
    case 'linebreak':
      return [{ format: 'any', phrase: { type: 'break' } }];
    case 'citation': {
      const reference = reading.cite(node.citationId);
      return reference === undefined ? [] : [{ format: 0, phrase: reference }];
    }
    case 'footnote': {
      const reference = reading.note(node.text);
      return reference === undefined ? [] : [{ format: 0, phrase: reference }];
    }
    case 'link': {
      const url = webAddress(node.url);
      const runs = node.children.flatMap((child) => runsOf(child, reading));
      if (url === undefined || runs.length === 0) return runs;
      const title = printableLine(node.title ?? '');
      return [{ format: 0, phrase: { type: 'link', url, title, children: nestMarks(runs) } }];
    }
    default:
      return assertNever(node);
  }
}

type HeadingLevels = (tag: 'h2' | 'h3' | 'h4' | 'inside') => Heading['level'];

/**
 * Closes gaps: an h4 straight under an h2 becomes an h3, and so do its siblings; a reader's outline has no holes. Headings inside a
 * box stand under the last one before it.
 */
function headingLevels(): HeadingLevels {
  const open: string[] = [];
  return (tag) => {
    if (tag === 'inside') return Math.min(open.length + 2, 4) as Heading['level'];
    while (open.length > 0 && (open.at(-1) as string) >= tag) open.pop();
    open.push(tag);
    return (open.length + 1) as Heading['level'];
  };
}

function directionOfBlock(
  block: { direction: 'ltr' | 'rtl' | null },
  children: readonly ContentNode[],
  reading: BodyReading,
) {
  if (block.direction === null) return ownDirection(plainText(children), reading.direction);
  return block.direction === reading.direction ? null : block.direction;
}

function isEmpty(block: ContentBlock): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return hasNothing(block.children);
    case 'list':
      return block.items.every((item) => item.children.every(({ type }) => type === 'tick'));
    case 'quotation':
    case 'pullQuote':
    case 'factBox':
    case 'timeline':
    case 'interview':
      return block.children.length === 0;
    case 'table':
      return block.rows.every(({ cells }) => cells.every(({ children }) => hasNothing(children)));
    case 'divider':
    case 'picture':
      return false;
    case 'gallery':
      return block.pictures.length === 0;
    case 'card':
      return block.title === '' && block.text === '' && block.url === null;
    case 'html':
      return isBlank(block.html);
    default:
      return assertNever(block);
  }
}

function isEmptyPart(part: BoxPart): boolean {
  return part.type === 'attribution' ? hasNothing(part.children) : isEmpty(part);
}

function hasNothing(children: readonly Phrase[]): boolean {
  return isBlank(plainText(children)) && !children.some(holdsReference);
}

function holdsReference(phrase: Phrase): boolean {
  return phrase.type === 'reference' || ('children' in phrase && phrase.children.some(holdsReference));
}
