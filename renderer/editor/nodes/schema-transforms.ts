import { $isLinkNode, LinkNode } from '@lexical/link';
import { $createListItemNode, $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, type HeadingTagType } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
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
import { isSafeLink, largestIndent, textFormats } from '../../../domain/story/body.ts';
import { CitationNode } from './citation-node.tsx';

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
    ),
});

/** An empty copy still needs a place for the caret. */
function $keepOneBlock(root: RootNode): void {
  if (root.isEmpty()) root.append($createParagraphNode());
}

const everyFormat = Object.values(textFormats).reduce((all, bit) => all | bit, 0);

function $tidyText(node: TextNode): void {
  const text = node.getTextContent();
  if (!text.isWellFormed()) node.setTextContent(text.toWellFormed());
  if (node.getMode() !== 'normal') node.setMode('normal');
  $dropStyle(node);
}

function $dropStyle(node: TextNode): void {
  if (node.getStyle() !== '') node.setStyle('');
  const kept = node.getFormat() & everyFormat;
  if (kept !== node.getFormat()) node.setFormat(kept);
}

function $tidyElement(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getStyle() !== '') node.setStyle('');
  if (node.getTextStyle() !== '') node.setTextStyle('');
  const kept = node.getTextFormat() & everyFormat;
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
  if (node.getListType() === 'check') node.setListType('bullet');
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
