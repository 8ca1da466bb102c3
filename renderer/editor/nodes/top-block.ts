import { $isRootNode, type LexicalNode } from 'lexical';

/**
 * The block of the copy that holds a node, or that it is; null for a node that is in no copy. Lexical's own `getTopLevelElement` stops
 * within boxes and cells.
 */
export function $topBlockOf(node: LexicalNode): LexicalNode | null {
  let block: LexicalNode = node;
  for (let parent = block.getParent(); parent !== null; parent = parent.getParent()) {
    if ($isRootNode(parent)) return block;
    block = parent;
  }
  return null;
}
