import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type TextNode,
} from 'lexical';
import { blockIdState } from '../nodes/block-id.ts';
import { $isBoxNode } from '../nodes/box-node.ts';
import { $topBlockOf } from '../nodes/top-block.ts';

/** Where the nodes of a block stand in its words, in the units of `textOf` (domain/story/body-nodes.ts). */
export type BlockPlaces = {
  length: number;
  spanOf: ReadonlyMap<NodeKey, { start: number; end: number }>;
  /** The pieces of text, in order. */
  texts: readonly { node: TextNode; start: number; end: number }[];
};

/**
 * Reads a block as `textOf` does: list items, rows and what stands in a box or a cell on lines of their own, cells parted by a letter,
 * a line break as one letter, notes as none.
 */
export function $placesIn(block: LexicalNode): BlockPlaces {
  const spanOf = new Map<NodeKey, { start: number; end: number }>();
  const texts: { node: TextNode; start: number; end: number }[] = [];
  const visit = (node: LexicalNode, start: number): number => {
    const end = endOf(node, start);
    spanOf.set(node.getKey(), { start, end });
    if ($isTextNode(node)) texts.push({ node, start, end });
    return end;
  };
  const endOf = (node: LexicalNode, start: number): number => {
    if ($isTextNode(node)) return start + node.getTextContent().length;
    if ($isLineBreakNode(node)) return start + 1;
    if (!$isElementNode(node)) return start;
    let at = start;
    node.getChildren().forEach((child, index) => {
      const isParted = holdsLines(node) ? index > 0 : $isListItemNode(node) && $isListNode(child) && at > start;
      at = visit(child, at + Number(isParted));
    });
    return at;
  };
  const length = visit(block, 0);
  return { length, spanOf, texts };
}

function holdsLines(node: LexicalNode): boolean {
  return $isListNode(node) || $isBoxNode(node) || $isTableNode(node) || $isTableRowNode(node) || $isTableCellNode(node);
}

/** A place in the copy. */
export type CopyPoint = { block: LexicalNode; blockId: string; offset: number };

/** Where an end of the selection stands; null outside of any block. */
export function $placeOfPoint(point: PointType): CopyPoint | null {
  const node = point.getNode();
  const block = $topBlockOf(node);
  if (block === null) return null;
  const { spanOf } = $placesIn(block);
  const span = spanOf.get(node.getKey());
  if (span === undefined) return null;
  return { block, blockId: $getState(block, blockIdState), offset: offsetIn(point, node, span, spanOf) };
}

function offsetIn(point: PointType, node: LexicalNode, span: { start: number; end: number }, spanOf: BlockPlaces['spanOf']): number {
  if (point.type === 'text') return span.start + point.offset;
  const child = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
  return (child && spanOf.get(child.getKey())?.start) ?? span.end;
}

/** The place in the copy at a point of the window; null where no words are. */
export function $placeAt(clientX: number, clientY: number): CopyPoint | null {
  const pressed = document.caretPositionFromPoint(clientX, clientY);
  return pressed === null ? null : $placeOfDom(pressed.offsetNode, pressed.offset);
}

function $placeOfDom(node: Node, offset: number): CopyPoint | null {
  const found = $getNearestNodeFromDOMNode(node);
  const block = found === null ? null : $topBlockOf(found);
  const span = block === null || found === null ? undefined : $placesIn(block).spanOf.get(found.getKey());
  if (block === null || span === undefined) return null;
  const blockId = $getState(block, blockIdState);
  return { block, blockId, offset: Math.min(span.start + (node instanceof Text ? offset : 0), span.end) };
}

/** The top-level block with a key, and its id. */
export function $blockOfKey(key: NodeKey): { block: LexicalNode; blockId: string } | null {
  const block = $getNodeByKey(key);
  return block && { block, blockId: $getState(block, blockIdState) };
}
