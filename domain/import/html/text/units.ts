import type { ReadableBlock } from '../../../sources/readable.ts';
import { attribute, foldSpace, isElement, isText, type Element } from '../tree.ts';

/** One block of words on a page as a reader sees it: a paragraph, a heading, a list item, a table row. */
export type Unit = {
  kind: ReadableBlock['kind'];
  text: string;
  /** How many of the characters stand inside links. */
  linked: number;
  /** The block element that the words stand in. */
  element: Element;
  links: readonly Element[];
};

/** An element that holds units, as a range over the list of all units of the page. */
export type Box = { element: Element; depth: number; parent: Box | undefined; start: number; end: number };

export type Units = { units: Unit[]; boxes: Box[] };

const blockTags = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

type Run = { text: string[]; linked: number; links: Element[] };

/** Splits the visible words below an element into units, leaving out what `skip` names. */
export function unitsOf(root: Element, skip: (element: Element) => boolean): Units {
  const units: Unit[] = [];
  const boxes: Box[] = [];
  let run: Run = { text: [], linked: 0, links: [] };

  const close = (kind: Unit['kind'], element: Element) => {
    const { linked, links } = run;
    const joined = run.text.join('');
    run = { text: [], linked: 0, links: [] };
    const text = kind === 'preformatted' ? joined.replace(/^\n+|\s+$/g, '') : foldSpace(joined);
    if (text !== '') units.push({ kind, text, linked: Math.min(linked, text.length), element, links });
  };

  const visit = (element: Element, kind: Unit['kind'], block: Element, link: Element | undefined, parent: Box | undefined, depth: number) => {
    const isBlock = blockTags.has(element.tagName);
    const ownKind = kindOf(element, kind);
    const ownBlock = isBlock ? element : block;
    const ownLink = element.tagName === 'a' && attribute(element, 'href') !== undefined ? element : link;
    if (isBlock) close(kind, block);
    if (ownLink === element) run.links.push(element);
    let box = parent;
    const place = boxes.length;
    if (isBlock) {
      box = { element, depth, parent, start: units.length, end: units.length };
      boxes.push(box);
    }
    let breaks = 0;
    for (const child of element.childNodes) {
      if (isText(child)) {
        if (child.value.trim() !== '') breaks = 0;
        run.text.push(child.value);
        if (ownLink !== undefined) run.linked += foldSpace(child.value).length;
      } else if (isElement(child)) {
        if (child.tagName === 'br') {
          run.text.push(ownKind === 'preformatted' ? '\n' : ' ');
          // Two line breaks in a row are how pages without paragraphs set them apart.
          if (++breaks === 2 && ownKind !== 'preformatted') close(ownKind, ownBlock);
        } else if (!skip(child)) {
          breaks = 0;
          visit(child, ownKind, ownBlock, ownLink, box, depth + 1);
        }
      }
    }
    if (isBlock) {
      close(ownKind, element);
      if (box !== undefined) box.end = units.length;
      if (element.tagName === 'tr' && box !== undefined && joinCells(units, box)) boxes.length = place + 1;
    }
  };
  visit(root, 'paragraph', root, undefined, undefined, 0);
  close('paragraph', root);
  return { units, boxes };
}

/** Classes of the words under a picture, where the page has no figure. */
const captionNames =
  /(?:^|[ _-])(?:i?caption(?:[ _-]?text)?|cutline|bildunterschrift|(?:image|img|photo|picture|bild|foto)[ _-]?(?:description|desc|text|info|subtitle|caption|credit|credits|source|copyright))(?:$|[ _-])/i;

function kindOf(element: Element, inherited: Unit['kind']): Unit['kind'] {
  const { tagName } = element;
  if (headings.has(tagName)) return 'heading';
  if (tagName === 'blockquote') return 'quote';
  if (tagName === 'figcaption' || tagName === 'caption' || captionNames.test(attribute(element, 'class') ?? '')) return 'caption';
  if (tagName === 'pre') return 'preformatted';
  if (tagName === 'li' || tagName === 'dd' || tagName === 'dt') return inherited === 'paragraph' ? 'list-item' : inherited;
  return inherited;
}

/** A row whose cells are each a short run of words is data and reads as one line; other rows only lay out the page. */
function joinCells(units: Unit[], box: Box): boolean {
  const cells = box.element.childNodes.filter((node) => isElement(node)).length;
  const inRow = units.slice(box.start, box.end);
  if (cells < 2 || inRow.length < 2 || inRow.length > cells) return false;
  if (inRow.some((unit) => unit.text.length > 300 || unit.kind !== 'paragraph')) return false;
  units.splice(box.start, inRow.length, {
    kind: 'table-row',
    text: inRow.map((unit) => unit.text).join('\t'),
    linked: inRow.reduce((sum, unit) => sum + unit.linked, 0),
    element: box.element,
    links: inRow.flatMap((unit) => unit.links),
  });
  box.end = units.length;
  return true;
}
