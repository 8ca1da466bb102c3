import { $getNodeByKey, $isElementNode, $parseSerializedNode, type LexicalNode } from 'lexical';
import { blockOf } from '../../../domain/story/body.ts';
import { $encodeBlock } from '../journal/encode.ts';

/** Moves neighbouring blocks past the one above or below them, with whatever is selected in them. */
export function $moveBlocks(blocks: readonly LexicalNode[], step: 'up' | 'down'): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return;
  if (step === 'up') {
    const above = first.getPreviousSibling();
    if (above !== null) last.insertAfter(above, false);
  } else {
    const below = last.getNextSibling();
    if (below !== null) first.insertBefore(below, false);
  }
}

/** Moves blocks beside another one, in their order; nothing where that is one of them. */
export function $dropBlocks(blocks: readonly LexicalNode[], targetKey: string, side: 'before' | 'after'): void {
  const target = $getNodeByKey(targetKey);
  if (target === null || blocks.some((block) => block.is(target))) return;
  for (const block of side === 'before' ? blocks : blocks.toReversed()) {
    if (side === 'before') target.insertBefore(block, false);
    else target.insertAfter(block, false);
  }
}

/** Puts the same blocks once more below; they get ids of their own. */
export function $duplicateBlocks(blocks: readonly LexicalNode[]): void {
  let after = blocks.at(-1);
  for (const block of blocks) {
    const copy = $parseSerializedNode(blockOf($encodeBlock(block)));
    after?.insertAfter(copy, false);
    after = copy;
  }
  if ($isElementNode(after)) after.selectEnd();
}

/** Takes blocks out of the copy; the caret goes to what stood below, else above. */
export function $deleteBlocks(blocks: readonly LexicalNode[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return;
  const [below, above] = [last.getNextSibling(), first.getPreviousSibling()];
  if ($isElementNode(below)) below.selectStart();
  else if ($isElementNode(above)) above.selectEnd();
  for (const block of blocks) block.remove();
}
