import { $createParagraphNode, $getRoot, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import type { PictureFacts } from '../../../domain/story/body.ts';
import { $createPictureNode } from '../nodes/picture-node.tsx';

/** Puts a picture behind the block that the caret is in, or at the end of the copy; writing goes on in the block after it. */
export function $insertPicture(picture: PictureFacts): void {
  const selection = $getSelection();
  const at = $isRangeSelection(selection) ? selection.focus.getNode() : $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
  const block = at?.getTopLevelElement() ?? $getRoot().getLastChild();
  const node = $createPictureNode([picture]);
  if (block === null) $getRoot().append(node);
  else block.insertAfter(node);
  if (node.getNextSibling() === null) node.insertAfter($createParagraphNode());
  node.selectNext(0, 0);
}
