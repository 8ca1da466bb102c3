import { HISTORIC_TAG, type UpdateListenerPayload } from 'lexical';

/**
 * Whether an update may have put a whole state in place of another. Undo, redo and `setEditorState` name no dirty
 * block: they carry the historic tag, or mark nothing but the root.
 */
export function replacesWholeState({ tags, dirtyElements, dirtyLeaves }: UpdateListenerPayload): boolean {
  if (tags.has(HISTORIC_TAG)) return true;
  return dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root');
}
