import { $getSelection, $isRangeSelection, HISTORIC_TAG, type LexicalEditor } from 'lexical';
import { wholeStateWatch } from '../journal/whole-state.ts';
import { $placeOfPoint } from './block-places.ts';
import type { UpdateContext } from './copy-ranges.ts';

/**
 * Knows of each update whether it was an undo or a redo. To be begun before the tracker follows the editor, so that it is told
 * of an update first. @returns what is true of the update under way, and a function that ends it
 */
export function followUpdates(editor: LexicalEditor): { context: () => UpdateContext; end: () => void } {
  const wasReplaced = wholeStateWatch(editor);
  let historic = false;
  const end = editor.registerUpdateListener(({ tags }) => {
    const replaced = wasReplaced();
    historic = replaced || tags.has(HISTORIC_TAG);
  });
  const caret = () =>
    editor.getEditorState().read(() => {
      const selection = $getSelection();
      const place = $isRangeSelection(selection) ? $placeOfPoint(selection.focus) : null;
      return place && { blockId: place.blockId, offset: place.offset };
    });
  return { context: () => ({ historic, caret }), end };
}
