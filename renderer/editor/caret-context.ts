import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { everyTextFormat } from '../../domain/story/body.ts';
import type { BlockKind, CaretContext } from './editor-handle.ts';
import { $isAttributionNode, $isBoxNode } from './nodes/box-node.ts';
import { $topBlockOf } from './nodes/top-block.ts';

type FromSelection = Omit<CaretContext, 'graf' | 'canUndo' | 'canRedo'> & {
  /** The top-level block that holds the caret. */
  blockKey: NodeKey | null;
};

const nowhere: FromSelection = {
  block: 'paragraph',
  blockKey: null,
  format: 0,
  box: null,
  inTable: false,
  link: null,
};

/** What stands at the focus of the selection. */
export function $caretContext(): FromSelection {
  const selection = $getSelection();
  const node = focusOf(selection);
  if (node === undefined) return nowhere;
  const range = $isRangeSelection(selection) ? selection : undefined;
  const link = $findMatchingParent(node, $isLinkNode);
  const top = $topBlockOf(node);
  return {
    block: blockKindOf(node),
    blockKey: top?.getKey() ?? null,
    format: (range?.format ?? 0) & everyTextFormat,
    box: $isBoxNode(top) ? top.getRole() : null,
    inTable: $isTableNode(top),
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
  if (list !== null) return listKinds[list.getListType()];
  const block = node.getTopLevelElement();
  if ($isHeadingNode(block)) return headingKind(block.getTag());
  if ($isQuoteNode(block)) return 'quote';
  if ($isAttributionNode(block)) return 'attribution';
  return $isHorizontalRuleNode(block) ? 'divider' : 'paragraph';
}

const listKinds = { bullet: 'bulletList', number: 'numberList', check: 'checkList' } as const;

function headingKind(tag: string): BlockKind {
  if (tag === 'h2') return 'heading2';
  return tag === 'h3' ? 'heading3' : 'heading4';
}
