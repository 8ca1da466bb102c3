import { $isListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type ElementNode,
} from 'lexical';
import { $inheritBlockId } from '../nodes/block-id.ts';
import { $isAttributionNode, $isBoxNode, type BoxNode } from '../nodes/box-node.ts';

/** How a box is left and undone with the keys that a writer uses anyway. */
export const BoxExtension = defineExtension({
  name: 'standfirst/box',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveByEnter, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, (isBackward) => isBackward && $undoByBackspace(), COMMAND_PRIORITY_HIGH),
    ),
});

/** Enter on an empty last line of a box, or behind whose words it holds, goes on below the box. */
function $leaveByEnter(): boolean {
  const place = $partAtCaret();
  if (place === null) return false;
  const { box, part } = place;
  if (part.getNextSibling() !== null) return false;
  const isSpare = part.isEmpty() && box.getChildrenSize() > 1;
  if (!isSpare && !$isAttributionNode(part)) return false;
  const next = $createParagraphNode();
  box.insertAfter(next);
  if (isSpare) part.remove();
  next.select();
  return true;
}

/** Backspace at the very start of a box lets its blocks stand for themselves. */
function $undoByBackspace(): boolean {
  const place = $partAtCaret();
  if (place === null || place.part.getPreviousSibling() !== null || !place.isAtStart || $isListItemNode(place.part)) return false;
  $openBox(place.box);
  return true;
}

/** Puts the blocks of a box in its place. */
export function $openBox(box: BoxNode): void {
  const first = box.getFirstChild();
  if (first !== null) $inheritBlockId(box, first);
  for (const part of box.getChildren()) box.insertBefore(part);
  box.remove();
}

type Place = { box: BoxNode; part: ElementNode; isAtStart: boolean };

/** The block of a box that holds the caret; null where it is in no box, or something is selected. */
function $partAtCaret(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  let isAtStart = selection.anchor.offset === 0;
  for (let node = selection.anchor.getNode(); ; ) {
    const parent = node.getParent();
    if (parent === null) return null;
    if ($isBoxNode(parent)) return $isElementNode(node) ? { box: parent, part: node, isAtStart } : null;
    isAtStart &&= node.getPreviousSibling() === null;
    node = parent;
  }
}
