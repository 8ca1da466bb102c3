import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { BlockKind, CaretContext } from './editor-handle.ts';

type FromSelection = Omit<CaretContext, 'graf' | 'canUndo' | 'canRedo'> & {
  /** The top-level block that holds the caret. */
  blockKey: NodeKey | null;
};

const nowhere: FromSelection = {
  block: 'paragraph',
  blockKey: null,
  bold: false,
  italic: false,
  strikethrough: false,
  link: null,
};

/** What stands at the focus of the selection. */
export function $caretContext(): FromSelection {
  const selection = $getSelection();
  const node = focusOf(selection);
  if (node === undefined) return nowhere;
  const range = $isRangeSelection(selection) ? selection : undefined;
  const link = $findMatchingParent(node, $isLinkNode);
  return {
    block: blockKindOf(node),
    blockKey: node.getTopLevelElement()?.getKey() ?? null,
    bold: range?.hasFormat('bold') ?? false,
    italic: range?.hasFormat('italic') ?? false,
    strikethrough: range?.hasFormat('strikethrough') ?? false,
    link: link?.getURL() ?? null,
  };
}

function focusOf(selection: BaseSelection | null): LexicalNode | undefined {
  if ($isRangeSelection(selection)) return selection.focus.getNode();
  if ($isNodeSelection(selection)) return selection.getNodes()[0];
  return undefined;
}

function blockKindOf(node: LexicalNode): BlockKind {
  const list: ListNode | null = $findMatchingParent(node, $isListNode);
  if (list !== null) return list.getListType() === 'number' ? 'numberList' : 'bulletList';
  const block = node.getTopLevelElement();
  if ($isHeadingNode(block)) return headingKind(block.getTag());
  if ($isQuoteNode(block)) return 'quote';
  return $isHorizontalRuleNode(block) ? 'divider' : 'paragraph';
}

function headingKind(tag: string): BlockKind {
  if (tag === 'h2') return 'heading2';
  return tag === 'h3' ? 'heading3' : 'heading4';
}
