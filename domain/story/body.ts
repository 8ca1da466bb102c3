import canonicalize from 'canonicalize';
import { z } from 'zod';

/**
 * The body of a story: Lexical's serialised JSON narrowed to the node kinds that this desk knows.
 *
 * Exporters, search and the command line read it as plain data; nobody but the editor needs Lexical.
 * Objects are strict: a key or a kind that is not named here is refused, so that whatever is in an
 * archive can be rendered by every exporter. A new kind is added here first.
 */

/** Text that UTF-8 can carry: no lone surrogates, which RFC 8785 refuses and SQLite would garble. */
const wellFormedText = z.string().refine((text) => text.isWellFormed(), 'text holds a lone surrogate');

/** Bits of {@link TextNode.format}, as Lexical numbers them. */
export const textFormats = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;
export type TextFormat = keyof typeof textFormats;
const everyTextFormat = Object.values(textFormats).reduce((all, bit) => all | bit, 0);

export function hasFormat(node: { format: number }, format: TextFormat): boolean {
  return (node.format & textFormats[format]) !== 0;
}

const textFields = {
  detail: z.int().min(0).max(3),
  format: z.int().min(0).max(everyTextFormat),
  mode: z.literal('normal'),
  style: z.literal(''),
  version: z.literal(1),
};
const textNode = z.strictObject({ type: z.literal('text'), text: wellFormedText, ...textFields });
const tabNode = z.strictObject({ type: z.literal('tab'), text: z.literal('\t'), ...textFields, detail: z.literal(2) });
const lineBreakNode = z.strictObject({ type: z.literal('linebreak'), version: z.literal(1) });
const citationNode = z.strictObject({ type: z.literal('citation'), citationId: z.uuid(), version: z.literal(1) });

/** How deep lists may be nested below the first level. */
export const largestIndent = 16;

const direction = z.enum(['ltr', 'rtl']).nullable();
const elementFields = {
  direction,
  format: z.literal(''),
  indent: z.int().min(0).max(largestIndent),
  version: z.literal(1),
  textFormat: z.int().min(0).max(everyTextFormat).optional(),
  textStyle: z.literal('').optional(),
};

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

const leafNode = z.discriminatedUnion('type', [textNode, tabNode, lineBreakNode, citationNode]);
const linkNode = z.strictObject({
  type: z.literal('link'),
  url: z.string().max(8192).refine(isSafeLink, 'not an absolute http, https, mailto or tel link'),
  rel: z.string().max(200).nullable(),
  target: z.string().max(40).nullable(),
  title: wellFormedText.nullable(),
  children: z.array(leafNode),
  ...elementFields,
});
const inlineNode = z.discriminatedUnion('type', [textNode, tabNode, lineBreakNode, citationNode, linkNode]);

type ElementFields = z.infer<z.ZodObject<typeof elementFields>>;
export type ListItemNode = ElementFields & { type: 'listitem'; value: number; children: (InlineNode | ListNode)[] };
export type ListNode = ElementFields & {
  type: 'list';
  listType: 'bullet' | 'number';
  tag: 'ul' | 'ol';
  start: number;
  children: ListItemNode[];
};
const listItemNode: z.ZodType<ListItemNode> = z.strictObject({
  type: z.literal('listitem'),
  value: z.int().min(0),
  children: z.array(z.union([inlineNode, z.lazy(() => listNode)])),
  ...elementFields,
});
const listFields = {
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']),
  tag: z.enum(['ul', 'ol']),
  start: z.int().min(0),
  children: z.array(listItemNode),
  ...elementFields,
};
const listNode: z.ZodType<ListNode> = z.strictObject(listFields);

/** The stable id of a top-level block, kept in Lexical's NodeState. */
const blockState = { $: z.strictObject({ id: z.uuid() }) };
const paragraphBlock = z.strictObject({
  type: z.literal('paragraph'),
  children: z.array(inlineNode),
  ...elementFields,
  ...blockState,
});
const headingBlock = z.strictObject({
  type: z.literal('heading'),
  tag: z.enum(['h2', 'h3', 'h4']),
  children: z.array(inlineNode),
  ...elementFields,
  ...blockState,
});
const quoteBlock = z.strictObject({
  type: z.literal('quote'),
  children: z.array(inlineNode),
  ...elementFields,
  ...blockState,
});
const listBlock = z.strictObject({ ...listFields, ...blockState });
const dividerBlock = z.strictObject({ type: z.literal('horizontalrule'), version: z.literal(1), ...blockState });

export const blockSchema = z.discriminatedUnion('type', [
  paragraphBlock,
  headingBlock,
  quoteBlock,
  listBlock,
  dividerBlock,
]);
export const bodySchema = z.array(blockSchema);

export type TextNode = z.infer<typeof textNode>;
export type CitationNode = z.infer<typeof citationNode>;
export type LinkNode = z.infer<typeof linkNode>;
export type InlineNode = z.infer<typeof inlineNode>;
/** One top-level block of a story. */
export type Block = z.infer<typeof blockSchema>;
/** The whole copy, in order. An empty story has no blocks. */
export type Body = Block[];
/** Any node of a body, at any depth. */
export type BodyNode = Block | InlineNode | ListNode | ListItemNode;

/**
 * A block as it is stored and hashed: canonical JSON (RFC 8785: keys sorted, no white space), so that
 * the window and the archive come to the same bytes for the same block.
 */
export type EncodedBlock = string & { readonly encodedBlock: unique symbol };

export function encodeBlock(block: Block): EncodedBlock {
  return canonicalize(block) as EncodedBlock;
}

/** @throws z.ZodError where the text is not a block of this desk; SyntaxError where it is not JSON. */
export function decodeBlock(encoded: string): Block {
  return blockSchema.parse(JSON.parse(encoded));
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

/** The words of a block as a reader sees them; list items and line breaks each on a line of their own. */
export function textOf(node: BodyNode): string {
  switch (node.type) {
    case 'text':
    case 'tab':
      return node.text;
    case 'linebreak':
      return '\n';
    case 'citation':
    case 'horizontalrule':
      return '';
    case 'list':
      return node.children.map(textOf).join('\n');
    case 'listitem':
      return textOfListItem(node);
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'link':
      return node.children.map(textOf).join('');
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
