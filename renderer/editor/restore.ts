import { $addUpdateTag, $getRoot, $getState, $parseSerializedNode, $setSelection, SKIP_DOM_SELECTION_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import { encodeBlock, type Block } from '../../domain/story/body.ts';
import { placeToRestore } from '../../domain/story/difference/restore-place.ts';
import { diffBlocks } from '../../domain/story/splice.ts';
import type { BlockTracker } from './journal/block-tracker.ts';
import { blockIdState } from './nodes/block-id.ts';

/** One step for undo, that leaves the focus where it is. */
function step(editor: LexicalEditor, $change: () => void): void {
  editor.update(
    () => {
      // The selection may stand in blocks that go.
      $setSelection(null);
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      $change();
    },
    { tag: 'history-push', discrete: true },
  );
}

/** Puts these blocks in the place of the whole copy; those that are as they were stay untouched. */
export function restoreAll(editor: LexicalEditor, tracker: BlockTracker, blocks: readonly Block[]): void {
  const patch = diffBlocks(tracker.blocks, blocks.map(encodeBlock));
  if (patch === undefined) return;
  const come = blocks.slice(patch.index, patch.index + patch.blocks.length);
  step(editor, () => $getRoot().splice(patch.index, patch.deleteCount, come.map($nodeOf)));
}

/** Puts one block of a version back where it belongs in the copy as it is now. */
export function restoreBlock(editor: LexicalEditor, version: readonly Block[], at: number): void {
  step(editor, () => {
    const root = $getRoot();
    const ids = root.getChildren().map((block) => $getState(block, blockIdState));
    const { index, replaces } = placeToRestore(version, at, ids);
    root.splice(index, Number(replaces), [$nodeOf(version[at]!)]);
  });
}

function $nodeOf(block: Block): LexicalNode {
  return $parseSerializedNode({ ...block });
}
