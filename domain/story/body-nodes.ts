import canonicalize from 'canonicalize';
import { assertNever } from '../assert-never.ts';
import type { Block, BodyNode, ListItemNode, PictureFacts } from './body.ts';

/**
 * Bits of {@link TextNode.format}, as Lexical numbers them. It has none for small caps: they are its `capitalize`, which
 * nothing else here stands for.
 */
export const textFormats = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
  smallCaps: 1024,
} as const;
export type TextFormat = keyof typeof textFormats;
/** All of them at once. */
export const everyTextFormat = Object.values(textFormats).reduce((all, bit) => all | bit, 0);

export function hasFormat(node: { format: number }, format: TextFormat): boolean {
  return (node.format & textFormats[format]) !== 0;
}

/** What a box in the copy is: a few blocks that belong together. */
export const boxRoles = ['quotation', 'pullQuote', 'factBox', 'timeline', 'interview'] as const;
export type BoxRole = (typeof boxRoles)[number];

/** Whether a box holds the words of somebody, who may be named at its end. */
export function quotesSomebody(role: BoxRole): boolean {
  return role === 'quotation' || role === 'pullQuote';
}

/** The kinds of picture that an archive keeps for copy: what every browser, book and CMS shows. */
export const pictureKinds = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** How wide a picture stands: as the copy, wider than it, or less than half of it. */
export const pictureSizes = ['column', 'wide', 'small'] as const;
export type PictureSize = (typeof pictureSizes)[number];

/** In one block. */
export const mostPictures = 60;

/** As wide or high as a picture of the copy may be, in pixels. */
export const longestPictureSide = 20_000;

/** What a card leads to: another story to read, somebody's post, a video. */
export const cardRoles = ['related', 'post', 'video'] as const;
export type CardRole = (typeof cardRoles)[number];

/** In UTF-16 units: what is said of a picture or on a card, and HTML that is kept as it is. */
export const longestSaying = 5_000;
export const longestRawHtml = 200_000;

/** Whether the whole of a block is set as somebody's words. */
export function isQuotation(block: Block): boolean {
  return block.type === 'quote' || (block.type === 'box' && quotesSomebody(block.role));
}

/** In UTF-16 units; a longer note is a text of its own. */
export const longestFootnote = 20_000;

/** More cells than these a cell can’t span. */
export const mostColumns = 60;
export const mostRows = 1000;

/** How deep lists may be nested below the first level. */
export const largestIndent = 16;

/** Only schemes that are harmless to follow; relative links have no meaning in an archive. */
export const linkSchemes = ['https:', 'http:', 'mailto:', 'tel:'] as const;

/** Whether a link may stand in the copy: absolute, and of one of {@link linkSchemes}. */
export function isSafeLink(url: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  return linkSchemes.some((safe) => safe === scheme) && url.isWellFormed() && !hasControlCharacter(url);
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/**
 * A block as it is stored and hashed: canonical JSON (RFC 8785: keys sorted, no white space), so that
 * the window and the archive come to the same bytes for the same block.
 */
export type EncodedBlock = string & { readonly encodedBlock: unique symbol };

export function encodeBlock(block: Block): EncodedBlock {
  return canonicalize(block) as EncodedBlock;
}

/** The block that {@link encodeBlock} encoded. */
export function blockOf(encoded: EncodedBlock): Block {
  return JSON.parse(encoded) as Block;
}

/** What the hash of a document is taken over (SHA-256, hexadecimal): its encoded blocks, a line each. */
export function documentText(blocks: readonly EncodedBlock[]): string {
  return blocks.join('\n');
}

/** The children of a node, or none for a leaf. */
export function childrenOf(node: BodyNode): readonly BodyNode[] {
  return 'children' in node ? node.children : [];
}

/** Every node below these, in document order, parents first. */
export function* walk(nodes: readonly BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(childrenOf(node));
  }
}

/**
 * The words of a block as a reader sees them; list items, line breaks, rows of a table and the blocks of a box each on a line
 * of their own, cells parted by a tab. Notes stand elsewhere, see {@link footnotesOf}, and so do the words of pictures and
 * cards, see {@link sayingsOf}: no range lies over them.
 */
export function textOf(node: BodyNode): string {
  switch (node.type) {
    case 'text':
    case 'tab':
      return node.text;
    case 'linebreak':
      return '\n';
    case 'citation':
    case 'footnote':
    case 'horizontalrule':
    case 'picture':
    case 'card':
    case 'html':
      return '';
    case 'list':
    case 'box':
    case 'table':
    case 'tablecell':
      return node.children.map(textOf).join('\n');
    case 'tablerow':
      return node.children.map(textOf).join('\t');
    case 'listitem':
      return textOfListItem(node);
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'attribution':
    case 'link':
      return node.children.map(textOf).join('');
    default:
      return assertNever(node);
  }
}

/** Lexical nests a list in an item of its own; a list beside words still starts on a new line. */
function textOfListItem(item: ListItemNode): string {
  let text = '';
  for (const child of item.children) {
    if (child.type === 'list' && text !== '') text += '\n';
    text += textOf(child);
  }
  return text;
}

/** The ids of the citations in a body, in order of first appearance. */
export function citationIds(body: readonly BodyNode[]): string[] {
  const ids = new Set<string>();
  for (const node of walk(body)) if (node.type === 'citation') ids.add(node.citationId);
  return [...ids];
}

/** What the footnotes of a body say, in order. */
export function footnotesOf(body: readonly BodyNode[]): string[] {
  return [...walk(body)].flatMap((node) => (node.type === 'footnote' ? [node.text] : []));
}

/** The pictures of a body, in order: those that stand in the copy, and those on cards. */
export function picturesOf(body: readonly BodyNode[]): PictureFacts[] {
  return [...walk(body)].flatMap((node): PictureFacts[] => {
    if (node.type === 'picture') return node.pictures;
    return node.type === 'card' && node.picture !== null ? [node.picture] : [];
  });
}

/** What pictures and cards of a body say: captions, credits, descriptions, titles, outlets. */
export function sayingsOf(body: readonly BodyNode[]): string[] {
  return [...walk(body)]
    .flatMap((node) => {
      if (node.type === 'picture') return node.pictures.flatMap(({ caption, credit, alt }) => [caption, credit, alt]);
      return node.type === 'card' ? [node.title, node.text, node.author, node.outlet] : [];
    })
    .filter((words) => words !== '');
}
