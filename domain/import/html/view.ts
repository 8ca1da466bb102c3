import type { Element, Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { safeCss } from './css.ts';
import { parseHtml, type Document } from './tree.ts';

/** Elements that carry a page's words and look. Whatever is named neither here nor below goes, and its children stay. */
const kept =
  'html head body title style a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col ' +
  'colgroup data dd del details dfn dialog dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ' +
  'img ins kbd li main mark menu nav ol p picture pre q rp rt ruby s samp search section small span strike strong sub ' +
  'summary sup table tbody td tfoot th thead time tr tt u ul var wbr';

/** Elements that go with all that is in them: they run, load, ask for input, or hold text that is no part of the page. */
const removed =
  'script noscript iframe frame frameset object embed applet param base meta link template svg math audio video source track ' +
  'canvas map area input select option optgroup datalist textarea keygen noembed noframes portal fencedframe xmp plaintext';

const look = ['className', 'id', 'style', 'dir', 'lang', 'title', 'hidden', 'role', 'ariaHidden', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaLevel'];
const tableLook = ['align', 'vAlign', 'width', 'height', 'bgColor', 'border', 'cellPadding', 'cellSpacing', 'noWrap', 'colSpan', 'rowSpan', 'span', 'headers', 'scope', 'abbr'];

const schema: Schema = {
  allowComments: false,
  allowDoctypes: true,
  tagNames: kept.split(' '),
  strip: removed.split(' '),
  attributes: {
    '*': [...look, 'align'],
    a: ['href', 'name'],
    body: ['bgColor', 'text'],
    blockquote: ['cite'],
    col: tableLook,
    colgroup: tableLook,
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    dialog: ['open'],
    font: ['color', 'face', 'size'],
    hr: ['noShade', 'size', 'width', 'color'],
    img: ['src', 'alt', 'width', 'height', 'border', 'hSpace', 'vSpace'],
    ins: ['cite', 'dateTime'],
    li: ['value', 'type'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    table: tableLook,
    tbody: tableLook,
    td: tableLook,
    tfoot: tableLook,
    th: tableLook,
    thead: tableLook,
    time: ['dateTime'],
    tr: tableLook,
    ul: ['type'],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    cite: ['http', 'https'],
    src: ['data'],
  },
  clobber: [],
};

/** Pictures that a page carries itself, of kinds that are nothing but pixels. */
const pixels = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon);base64,[a-z0-9+/=\s]*$/i;

/**
 * A saved page as it is shown in the isolated frame: its words and its look, self-contained, with nothing in it that
 * runs, loads, navigates or asks for input. Links keep their address as a plain `href`, which the frame never follows.
 * The frame is the border (own origin, scripts off, no network); this is the second one.
 */
export function safePage(html: string): string {
  return safeDocument(parseHtml(html));
}

/** As {@link safePage}. Leaves the tree as it is. */
export function safeDocument(document: Document): string {
  const page = fromParse5(document);
  clean(page);
  const safe = sanitize(page, schema);
  return toHtml(safe, { allowDangerousHtml: false });
}

function clean(page: Nodes): void {
  if (page.type !== 'root') return;
  visit(page satisfies Root, 'element', (element) => {
    cleanAddresses(element);
    cleanStyles(element);
  });
}

function cleanAddresses({ tagName, properties }: Element): void {
  const { src } = properties;
  if (tagName === 'img' && (typeof src !== 'string' || !pixels.test(src))) delete properties['src'];
}

function cleanStyles(element: Element): void {
  const { properties } = element;
  if (typeof properties['style'] === 'string') properties['style'] = safeCss(properties['style']);
  if (element.tagName !== 'style') return;
  for (const child of element.children) if (child.type === 'text') child.value = safeCss(child.value);
}
