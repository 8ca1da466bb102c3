import { $getNodeByKey, $getRoot, $getSelection, $isNodeSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { $topBlockOf } from '../nodes/top-block.ts';

/** The blocks of the copy that the selection touches, in order; none where there is no caret. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const ends = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode()]
    : $isNodeSelection(selection)
      ? selection.getNodes()
      : selection.getNodes().slice(0, 1);
  const places = ends.flatMap((node) => $topBlockOf(node)?.getIndexWithinParent() ?? []);
  if (places.length === 0) return [];
  return $getRoot().getChildren().slice(Math.min(...places), Math.max(...places) + 1);
}

/** The blocks that are meant where one is pointed at: all that are selected, where it is one of them. */
export function $blocksAt(key: string): LexicalNode[] {
  const selected = $selectedBlocks();
  if (selected.some((block) => block.getKey() === key)) return selected;
  const block = $getNodeByKey(key);
  return block === null ? [] : [block];
}
