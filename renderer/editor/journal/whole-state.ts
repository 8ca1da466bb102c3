import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { defineExtension, type LexicalEditor } from 'lexical';

/**
 * Notes each time that a whole state is put in place of another, as undo, redo and parsed documents do. Updates do
 * not say so reliably: they name no dirty block then, or only some, and from within another update Lexical loses
 * even the historic tag. So the one method that all of them go through is watched.
 */
export const WholeStateExtension = defineExtension({
  name: 'standfirst/whole-state',
  build(editor) {
    const replaced = { times: 0, isUnderWay: false };
    const setEditorState = editor.setEditorState.bind(editor);
    editor.setEditorState = (...state) => {
      replaced.times++;
      replaced.isUnderWay = true;
      try {
        setEditorState(...state);
      } finally {
        replaced.isUnderWay = false;
      }
    };
    return replaced;
  },
});

/**
 * For an update listener: answers, once for each update, whether the state may have been replaced since the update
 * before. While a replacement is under way Lexical first commits what was pending, so that one may be told twice.
 */
export function wholeStateWatch(editor: LexicalEditor): () => boolean {
  const replaced = getExtensionDependencyFromEditor(editor, WholeStateExtension).output;
  let known = replaced.times;
  return () => {
    const isDue = replaced.times !== known;
    if (!replaced.isUnderWay) known = replaced.times;
    return isDue;
  };
}
