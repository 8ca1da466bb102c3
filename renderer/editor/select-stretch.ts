import { $createRangeSelection, $getRoot, $getSelection, $getState, $isRangeSelection, $setSelection, type LexicalEditor, type LexicalNode, type RangeSelection } from 'lexical';
import type { Segment } from '../../domain/ranges/range.ts';
import { blockIdState } from './nodes/block-id.ts';
import { $placeOfPoint, $placesIn } from './ranges/block-places.ts';
import { rangeOver } from './ranges/range-painter.ts';

/** Where the caret stands, at the end of what is selected. */
export function $caretPlace(): { blockId: string; offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const place = $placeOfPoint(selection.isBackward() ? selection.anchor : selection.focus);
  return place && { blockId: place.blockId, offset: place.offset };
}

export function $blockWithId(blockId: string): LexicalNode | undefined {
  return $getRoot()
    .getChildren()
    .find((block) => $getState(block, blockIdState) === blockId);
}

/** A selection of these words; undefined where they are not drawn as text. */
export function $selectionOver(block: LexicalNode, { start, end }: Pick<Segment, 'start' | 'end'>): RangeSelection | undefined {
  const { texts } = $placesIn(block);
  const first = texts.find((text) => start < text.end);
  const last = texts.findLast((text) => end > text.start);
  if (first === undefined || last === undefined || first.start >= end) return undefined;
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), Math.max(0, start - first.start), 'text');
  selection.focus.set(last.node.getKey(), Math.min(end, last.end) - last.start, 'text');
  return selection;
}

/** Selects words of the copy, so that what is typed takes their place, and brings them into view. @returns whether they were there */
export function selectStretch(editor: LexicalEditor, stretch: Segment): boolean {
  let isThere = false;
  editor.update(
    () => {
      const block = $blockWithId(stretch.blockId);
      const selection = block && $selectionOver(block, stretch);
      if (selection === undefined) return;
      isThere = true;
      $setSelection(selection);
    },
    { discrete: true },
  );
  if (!isThere) return false;
  showStretch(editor, stretch);
  editor.focus();
  return true;
}

/** Brings words into the middle of the view. */
export function showStretch(editor: LexicalEditor, stretch: Segment): void {
  editor.getEditorState().read(
    () => {
      const block = $blockWithId(stretch.blockId);
      if (block === undefined) return;
      const range = rangeOver(editor, $placesIn(block), stretch);
      const element = range?.startContainer.parentElement ?? editor.getElementByKey(block.getKey());
      element?.scrollIntoView({ block: 'center' });
    },
    { editor },
  );
}

/** Puts the caret at the beginning of a block and brings it into view. */
export function goToBlock(editor: LexicalEditor, blockId: string): void {
  editor.update(
    () => {
      const block = $blockWithId(blockId);
      block?.selectStart();
      if (block !== undefined) editor.getElementByKey(block.getKey())?.scrollIntoView({ block: 'center' });
    },
    { discrete: true },
  );
  editor.focus();
}
