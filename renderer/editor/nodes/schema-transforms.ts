import { $isLinkNode, LinkNode } from '@lexical/link';
import { $createListItemNode, $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { $isHeadingNode, HeadingNode, QuoteNode, type HeadingTagType } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, $isTableRowNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isRootNode,
  defineExtension,
  mergeRegister,
  ParagraphNode,
  RootNode,
  TabNode,
  TextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { everyTextFormat, isSafeLink, largestIndent, mostColumns, mostRows, quotesSomebody } from '../../../domain/story/body.ts';
import { $isAttributionNode, $isBoxNode, AttributionNode, BoxNode } from './box-node.ts';
import { CitationNode } from './citation-node.tsx';
import { FootnoteNode } from './footnote-node.tsx';
import { $topBlockOf } from './top-block.ts';

/**
 * Keeps the copy inside the schema of `domain/story/body.ts`, whatever was typed, pasted or dropped.
 * Each transform looks at one changed node and its children, never at the document.
 */
export const SchemaExtension = defineExtension({
  name: 'standfirst/schema',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(RootNode, $keepOneBlock),
      editor.registerNodeTransform(TextNode, $tidyText),
      editor.registerNodeTransform(TabNode, $dropStyle),
      editor.registerNodeTransform(ParagraphNode, $tidyInlineContainer),
      editor.registerNodeTransform(HeadingNode, $tidyHeading),
      editor.registerNodeTransform(QuoteNode, $tidyQuote),
      editor.registerNodeTransform(ListNode, $tidyList),
      editor.registerNodeTransform(ListItemNode, $tidyListItem),
      editor.registerNodeTransform(LinkNode, $tidyLink),
      editor.registerNodeTransform(CitationNode, $keepInBlock),
      editor.registerNodeTransform(FootnoteNode, $keepInBlock),
      editor.registerNodeTransform(BoxNode, $tidyBox),
      editor.registerNodeTransform(AttributionNode, $tidyAttribution),
      editor.registerNodeTransform(TableNode, $tidyTable),
      editor.registerNodeTransform(TableRowNode, $tidyRow),
      editor.registerNodeTransform(TableCellNode, $tidyCell),
    ),
});

/** An empty copy still needs a place for the caret, and so does what follows a box or a table. */
function $keepOneBlock(root: RootNode): void {
  const last = root.getLastChild();
  if (last === null || $isBoxNode(last) || $isTableNode(last)) root.append($createParagraphNode());
}

function $tidyText(node: TextNode): void {
  const text = node.getTextContent();
  if (!text.isWellFormed()) node.setTextContent(text.toWellFormed());
  if (node.getMode() !== 'normal') node.setMode('normal');
  $dropStyle(node);
}

function $dropStyle(node: TextNode): void {
  if (node.getStyle() !== '') node.setStyle('');
  const kept = node.getFormat() & everyTextFormat;
  if (kept !== node.getFormat()) node.setFormat(kept);
}

function $tidyElement(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getStyle() !== '') node.setStyle('');
  if (node.getTextStyle() !== '') node.setTextStyle('');
  const kept = node.getTextFormat() & everyTextFormat;
  if (kept !== node.getTextFormat()) node.setTextFormat(kept);
}

function $tidyInlineContainer(node: ElementNode): void {
  $tidyElement(node);
  if (node.getIndent() !== 0) node.setIndent(0);
  $flattenBlocks(node);
}

/** The headline is the page's one h1, so a heading in the copy starts at 2; nothing printed goes below 4. */
const headingTags: Record<HeadingTagType, 'h2' | 'h3' | 'h4'> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};

function $tidyHeading(node: HeadingNode): void {
  const tag = headingTags[node.getTag()];
  if (tag !== node.getTag()) node.setTag(tag);
  $tidyInlineContainer(node);
}

function $tidyQuote(node: QuoteNode): void {
  if (node.isShadowRoot()) node.setIsShadowRoot(false);
  $tidyInlineContainer(node);
}

function $tidyList(node: ListNode): void {
  if (!Number.isSafeInteger(node.getStart()) || node.getStart() < 0) node.setStart(1);
  if (node.getIndent() !== 0) node.setIndent(0);
  $tidyElement(node);
  $limitDepth(node);
}

function $tidyListItem(node: ListItemNode): void {
  $tidyElement(node);
  $flattenBlocks(node);
  $giveListsTheirOwnItem(node);
}

/** A nested list stands alone in its item, which is the shape that Lexical's own commands know. */
function $giveListsTheirOwnItem(item: ListItemNode): void {
  const [first, ...others] = item.getChildren();
  let holder = item;
  let previous = first;
  for (const child of others) {
    if ($isListNode(child) || $isListNode(previous)) {
      const next = $createListItemNode();
      holder.insertAfter(next);
      holder = next;
    }
    if (!holder.is(item)) holder.append(child);
    previous = child;
  }
}

/** Items of a list that is nested too deep move up, behind the item that held it. */
function $limitDepth(list: ListNode): void {
  const holder = list.getParent();
  if (!$isListItemNode(holder) || listDepth(holder) <= largestIndent) return;
  for (const item of list.getChildren().toReversed()) holder.insertAfter(item);
  list.remove();
  if (holder.isEmpty()) holder.remove();
}

/** How many lists hold this item. */
export function listDepth(item: ListItemNode): number {
  let depth = 0;
  for (let node: ElementNode | null = item; node !== null; node = node.getParent()) if ($isListNode(node)) depth++;
  return depth;
}

const longestUrl = 8192;

function $tidyLink(node: LinkNode): void {
  const url = node.getURL();
  if (url.length > longestUrl || !isSafeLink(url) || isInsideLink(node)) {
    $unwrap(node);
    return;
  }
  // Where a link opens is for the page that prints it to say.
  if (node.getRel() !== null) node.setRel(null);
  if (node.getTarget() !== null) node.setTarget(null);
  const title = node.getTitle();
  if (title !== null && !title.isWellFormed()) node.setTitle(title.toWellFormed());
  $tidyInlineContainer(node);
  $keepInBlock(node);
}

function isInsideLink(node: LinkNode): boolean {
  for (let parent = node.getParent(); parent !== null; parent = parent.getParent()) if ($isLinkNode(parent)) return true;
  return false;
}

function $unwrap(node: ElementNode): void {
  for (const child of node.getChildren()) node.insertBefore(child);
  node.remove();
}

/** Only blocks may stand at the top of the copy. */
function $keepInBlock(node: LexicalNode): void {
  if ($isRootNode(node.getParent())) {
    const paragraph = $createParagraphNode();
    node.insertBefore(paragraph);
    paragraph.append(node);
  }
}

/** Inside a block there is text: a block that came to stand there gives its words, on a line of their own. */
function $flattenBlocks(container: ElementNode): void {
  for (const child of container.getChildren()) {
    if ($isDecoratorNode(child) && !child.isInline()) child.remove();
    else if ($isElementNode(child) && !child.isInline() && !mayHold(container, child)) $flatten(child);
  }
}

function mayHold(container: ElementNode, child: ElementNode): boolean {
  return $isListItemNode(container) && $isListNode(child);
}

function $flatten(block: ElementNode): void {
  const [before, after] = [block.getPreviousSibling(), block.getNextSibling()];
  if (before !== null && !$isLineBreakNode(before)) block.insertBefore($createLineBreakNode());
  if (after !== null && !startsLine(after)) block.insertAfter($createLineBreakNode());
  $unwrap(block);
}

function startsLine(node: LexicalNode): boolean {
  return $isLineBreakNode(node) || ($isElementNode(node) && !node.isInline());
}

/** A box holds grafs, headings, lists and whose words they are. Other blocks leave it, other text becomes a graf. */
function $tidyBox(box: BoxNode): void {
  $tidyElement(box);
  if (box.getIndent() !== 0) box.setIndent(0);
  if (!$isRootNode(box.getParent())) {
    // Within another box or a cell it is not a box of its own.
    if ($isBoxNode(box.getParent()) || $isTableCellNode(box.getParent())) $unwrap(box);
    return;
  }
  let graf: ElementNode | null = null;
  for (const child of box.getChildren()) {
    if ($isParagraphNode(child) || $isHeadingNode(child) || $isListNode(child) || $isAttributionNode(child)) graf = null;
    else if ($isBoxNode(child)) {
      $unwrap(child);
      graf = null;
    } else if ($isTableNode(child) || ($isDecoratorNode(child) && !child.isInline())) {
      box.insertAfter(child);
      graf = null;
    } else if ($isElementNode(child) && !child.isInline()) {
      child.replace($createParagraphNode(), true);
      graf = null;
    } else {
      if (graf === null) {
        graf = $createParagraphNode();
        child.insertBefore(graf);
      }
      graf.append(child);
    }
  }
  if (box.isEmpty()) box.remove();
}

/** Only words of somebody's have somebody who said them. */
function $tidyAttribution(node: AttributionNode): void {
  const parent = node.getParent();
  if ($isBoxNode(parent) && quotesSomebody(parent.getRole())) $tidyInlineContainer(node);
  else if (parent !== null) node.replace($createParagraphNode(), true);
}

/** A table stands at the top of the copy, without looks of its own. */
function $tidyTable(table: TableNode): void {
  $tidyElement(table);
  if (table.getIndent() !== 0) table.setIndent(0);
  if (table.getRowStriping()) table.setRowStriping(false);
  if (table.getFrozenColumns() !== 0) table.setFrozenColumns(0);
  if (table.getFrozenRows() !== 0) table.setFrozenRows(0);
  const widths = table.getColWidths();
  if (widths !== undefined && (widths.length > mostColumns || widths.some((width) => !(width >= 0 && width <= widestColumn)))) table.setColWidths(undefined);
  for (const child of table.getChildren()) if (!$isTableRowNode(child)) child.remove();
  $endSpansWithTable(table);
  if (table.isEmpty()) table.remove();
  else if (!$isRootNode(table.getParent()) && !$isTableCellNode(table.getParent())) $topBlockOf(table)?.insertAfter(table);
}

/** A cell that reaches out of its table breaks what Lexical does to tables. */
function $endSpansWithTable(table: TableNode): void {
  const rows = table.getChildren();
  rows.forEach((row, at) => {
    if (!$isTableRowNode(row)) return;
    for (const cell of row.getChildren()) if ($isTableCellNode(cell) && cell.getRowSpan() > rows.length - at) cell.setRowSpan(rows.length - at);
  });
}

/** In CSS pixels. */
const widestColumn = 10_000;

function $tidyRow(row: TableRowNode): void {
  if (!$isTableNode(row.getParent())) {
    $unwrap(row);
    return;
  }
  $tidyElement(row);
  if (row.getIndent() !== 0) row.setIndent(0);
  if (row.getHeight() !== undefined) row.setHeight(undefined);
  for (const child of row.getChildren()) if (!$isTableCellNode(child)) child.remove();
  if (row.isEmpty()) row.remove();
}

/** A cell holds grafs: whatever else came into it gives them its words. */
function $tidyCell(cell: TableCellNode): void {
  if (!$isTableRowNode(cell.getParent())) {
    $unwrap(cell);
    return;
  }
  $tidyElement(cell);
  if (cell.getIndent() !== 0) cell.setIndent(0);
  if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
  if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
  if (cell.getWidth() !== undefined) cell.setWidth(undefined);
  if (cell.getColSpan() > mostColumns) cell.setColSpan(mostColumns);
  if (cell.getRowSpan() > mostRows) cell.setRowSpan(mostRows);
  const heads = cell.getHeaderStyles() & 3;
  if (heads !== cell.getHeaderStyles()) cell.setHeaderStyles(heads, 3);
  let graf: ElementNode | null = null;
  for (const child of cell.getChildren()) {
    if ($isParagraphNode(child)) graf = null;
    else if ($isDecoratorNode(child) && !child.isInline()) child.remove();
    else if ($isElementNode(child) && !child.isInline()) {
      for (const line of $grafsOf(child)) child.insertBefore(line);
      child.remove();
      graf = null;
    } else {
      if (graf === null) {
        graf = $createParagraphNode();
        child.insertBefore(graf);
      }
      graf.append(child);
    }
  }
  if (cell.isEmpty()) cell.append($createParagraphNode());
}

/** The text of a block and of all blocks within it as grafs. */
function $grafsOf(block: ElementNode): ElementNode[] {
  const grafs: ElementNode[] = [];
  let open: ElementNode | null = null;
  for (const child of block.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) {
      grafs.push(...$grafsOf(child));
      open = null;
    } else if (!$isDecoratorNode(child) || child.isInline()) {
      if (open === null) grafs.push((open = $createParagraphNode()));
      open.append(child);
    }
  }
  return grafs;
}
