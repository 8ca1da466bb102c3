import { z } from 'zod';
import { everyTextFormat, isSafeLink, largestIndent } from './body-nodes.ts';

export * from './body-nodes.ts';

/**
 * The body of a story: Lexical's serialised JSON narrowed to the node kinds that this desk knows.
 *
 * Exporters, search and the command line read it as plain data; nobody but the editor needs Lexical.
 * Objects are strict: a key or a kind that is not named here is refused, so that whatever is in an
 * archive can be rendered by every exporter. A new kind is added here first.
 *
 * The schemas stand here, what else is known of a body in `body-nodes.ts`: the window holds bodies that were checked,
 * and starts sooner without the library that checks them.
 */

/** Text that UTF-8 can carry: no lone surrogates, which RFC 8785 refuses and SQLite would garble. */
const wellFormedText = z.string().refine((text) => text.isWellFormed(), 'text holds a lone surrogate');

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

const direction = z.enum(['ltr', 'rtl']).nullable();
const elementFields = {
  direction,
  format: z.literal(''),
  indent: z.int().min(0).max(largestIndent),
  version: z.literal(1),
  textFormat: z.int().min(0).max(everyTextFormat).optional(),
  textStyle: z.literal('').optional(),
};

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

/** @throws z.ZodError where the text is not a block of this desk; SyntaxError where it is not JSON. */
export function decodeBlock(encoded: string): Block {
  return blockSchema.parse(JSON.parse(encoded));
}
