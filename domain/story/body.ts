import { z } from 'zod';
import {
  boxRoles,
  cardRoles,
  everyTextFormat,
  isSafeLink,
  largestIndent,
  longestFootnote,
  longestPictureSide,
  longestRawHtml,
  longestSaying,
  mostColumns,
  mostPictures,
  mostRows,
  pictureKinds,
  pictureSizes,
} from './body-nodes.ts';

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

const formatBits = z.int().min(0).refine((bits) => (bits & ~everyTextFormat) === 0, 'a format that this desk does not know');
const textFields = {
  detail: z.int().min(0).max(3),
  format: formatBits,
  mode: z.literal('normal'),
  style: z.literal(''),
  version: z.literal(1),
};
const textNode = z.strictObject({ type: z.literal('text'), text: wellFormedText, ...textFields });
const tabNode = z.strictObject({ type: z.literal('tab'), text: z.literal('\t'), ...textFields, detail: z.literal(2) });
const lineBreakNode = z.strictObject({ type: z.literal('linebreak'), version: z.literal(1) });
const citationNode = z.strictObject({ type: z.literal('citation'), citationId: z.uuid(), version: z.literal(1) });
/** A note of the writer's own. Its words travel with it, so that it can be moved, copied and undone like any letter. */
const footnoteNode = z.strictObject({
  type: z.literal('footnote'),
  footnoteId: z.uuid(),
  text: wellFormedText.max(longestFootnote),
  version: z.literal(1),
});

const direction = z.enum(['ltr', 'rtl']).nullable();
const elementFields = {
  direction,
  format: z.literal(''),
  indent: z.int().min(0).max(largestIndent),
  version: z.literal(1),
  textFormat: formatBits.optional(),
  textStyle: z.literal('').optional(),
};

const leafNode = z.discriminatedUnion('type', [textNode, tabNode, lineBreakNode, citationNode, footnoteNode]);
const linkNode = z.strictObject({
  type: z.literal('link'),
  url: z.string().max(8192).refine(isSafeLink, 'not an absolute http, https, mailto or tel link'),
  rel: z.string().max(200).nullable(),
  target: z.string().max(40).nullable(),
  title: wellFormedText.nullable(),
  children: z.array(leafNode),
  ...elementFields,
});
const inlineNode = z.discriminatedUnion('type', [textNode, tabNode, lineBreakNode, citationNode, footnoteNode, linkNode]);

type ElementFields = z.infer<z.ZodObject<typeof elementFields>>;
export type ListItemNode = ElementFields & {
  type: 'listitem';
  value: number;
  /** In a check list, whether it is done; missing where nobody has ticked it yet. */
  checked?: boolean | undefined;
  children: (InlineNode | ListNode)[];
};
export type ListNode = ElementFields & {
  type: 'list';
  listType: 'bullet' | 'number' | 'check';
  tag: 'ul' | 'ol';
  start: number;
  children: ListItemNode[];
};
const listItemNode: z.ZodType<ListItemNode> = z.strictObject({
  type: z.literal('listitem'),
  value: z.int().min(0),
  checked: z.boolean().optional(),
  children: z.array(z.union([inlineNode, z.lazy(() => listNode)])),
  ...elementFields,
});
const listFields = {
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number', 'check']),
  tag: z.enum(['ul', 'ol']),
  start: z.int().min(0),
  children: z.array(listItemNode),
  ...elementFields,
};
const listNode: z.ZodType<ListNode> = z.strictObject(listFields);

/** The stable id of a top-level block, kept in Lexical's NodeState. */
const blockState = { $: z.strictObject({ id: z.uuid() }) };

const wordsIn = { children: z.array(inlineNode), ...elementFields };
const paragraphFields = { type: z.literal('paragraph'), ...wordsIn };
const headingFields = { type: z.literal('heading'), tag: z.enum(['h2', 'h3', 'h4']), ...wordsIn };

/** Whose words a quotation holds. */
const attributionNode = z.strictObject({ type: z.literal('attribution'), ...wordsIn });
const paragraphNode = z.strictObject(paragraphFields);
const headingNode = z.strictObject(headingFields);
export type AttributionNode = z.infer<typeof attributionNode>;
export type InnerParagraph = z.infer<typeof paragraphNode>;
export type InnerHeading = z.infer<typeof headingNode>;
/** What stands in a box. A heading in a timeline is a moment, in an interview a question. */
export type InnerBlock = InnerParagraph | InnerHeading | ListNode | AttributionNode;
const innerBlock: z.ZodType<InnerBlock> = z.union([paragraphNode, headingNode, listNode, attributionNode]);

/** Header states as Lexical numbers them: 1 stands in a row of headers and heads its column, 2 heads its row, 3 both. */
const tableCellNode = z.strictObject({
  type: z.literal('tablecell'),
  headerState: z.int().min(0).max(3),
  colSpan: z.int().min(1).max(mostColumns),
  rowSpan: z.int().min(1).max(mostRows),
  backgroundColor: z.null(),
  children: z.array(paragraphNode),
  ...elementFields,
});
const tableRowNode = z.strictObject({ type: z.literal('tablerow'), children: z.array(tableCellNode), ...elementFields });

const paragraphBlock = z.strictObject({ ...paragraphFields, ...blockState });
const headingBlock = z.strictObject({ ...headingFields, ...blockState });
const quoteBlock = z.strictObject({ type: z.literal('quote'), ...wordsIn, ...blockState });
const listBlock = z.strictObject({ ...listFields, ...blockState });
const dividerBlock = z.strictObject({ type: z.literal('horizontalrule'), version: z.literal(1), ...blockState });
const boxBlock = z.strictObject({
  type: z.literal('box'),
  role: z.enum(boxRoles),
  children: z.array(innerBlock),
  ...elementFields,
  ...blockState,
});
const tableBlock = z.strictObject({
  type: z.literal('table'),
  /** Widths of the columns in CSS pixels, where somebody has set them. */
  colWidths: z.array(z.number().min(0).max(10_000)).max(mostColumns).optional(),
  children: z.array(tableRowNode),
  ...elementFields,
  ...blockState,
});

/** In hundredths of width and height: what stays in sight where a picture is cropped. */
const focus = z.strictObject({ x: z.int().min(0).max(100), y: z.int().min(0).max(100) });
const saying = wellFormedText.max(longestSaying);
/** A picture of the archive, by its SHA-256, and what this story says of it. Width and height are those of the file as it is shown. */
const pictureFacts = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(pictureKinds),
  width: z.int().min(1).max(longestPictureSide),
  height: z.int().min(1).max(longestPictureSide),
  alt: saying,
  caption: saying,
  credit: saying,
  focus: focus.nullable(),
});
/** One picture, or several beside each other. */
const pictureBlock = z.strictObject({
  type: z.literal('picture'),
  pictures: z.array(pictureFacts).min(1).max(mostPictures),
  size: z.enum(pictureSizes),
  version: z.literal(1),
  ...blockState,
});
/** Leads elsewhere: to a story of this archive (`storyId`), to an address, or nowhere yet (both empty). */
const cardBlock = z.strictObject({
  type: z.literal('card'),
  role: z.enum(cardRoles),
  url: z.string().max(8192).refine((url) => url === '' || isSafeLink(url), 'not an absolute link'),
  storyId: z.uuid().nullable(),
  title: saying,
  text: saying,
  author: saying,
  outlet: saying,
  date: z.string().regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/, 'not a date'),
  picture: pictureFacts.nullable(),
  version: z.literal(1),
  ...blockState,
});
/** HTML as somebody wrote it. It is text here: nothing in the window makes a page of it. */
const htmlBlock = z.strictObject({ type: z.literal('html'), html: wellFormedText.max(longestRawHtml), version: z.literal(1), ...blockState });

export const blockSchema = z.discriminatedUnion('type', [
  paragraphBlock,
  headingBlock,
  quoteBlock,
  listBlock,
  dividerBlock,
  boxBlock,
  tableBlock,
  pictureBlock,
  cardBlock,
  htmlBlock,
]);
export const bodySchema = z.array(blockSchema);

export type TextNode = z.infer<typeof textNode>;
export type TableRowNode = z.infer<typeof tableRowNode>;
export type TableCellNode = z.infer<typeof tableCellNode>;
export type CitationNode = z.infer<typeof citationNode>;
export type PictureFacts = z.infer<typeof pictureFacts>;
export type PictureBlock = z.infer<typeof pictureBlock>;
export type CardBlock = z.infer<typeof cardBlock>;
export type HtmlBlock = z.infer<typeof htmlBlock>;
export type LinkNode = z.infer<typeof linkNode>;
export type InlineNode = z.infer<typeof inlineNode>;
/** One top-level block of a story. */
export type Block = z.infer<typeof blockSchema>;
/** The whole copy, in order. An empty story has no blocks. */
export type Body = Block[];
/** Any node of a body, at any depth. */
export type BodyNode = Block | InlineNode | ListNode | ListItemNode | InnerBlock | TableRowNode | TableCellNode;

/** @throws z.ZodError where the text is not a block of this desk; SyntaxError where it is not JSON. */
export function decodeBlock(encoded: string): Block {
  return blockSchema.parse(JSON.parse(encoded));
}
