import { COMMAND_PRIORITY_CRITICAL, defineExtension, KEY_DOWN_COMMAND } from 'lexical';
import { performAction } from './actions.ts';
import { $caretContext } from './caret-context.ts';
import type { EditorActionId } from './editor-handle.ts';

/** What Alt and an arrow do, and what they do with Shift in a table. */
const keys: ReadonlyMap<string, { alone: EditorActionId | null; withShift: EditorActionId }> = new Map([
  ['ArrowUp', { alone: 'edit.moveBlockUp', withShift: 'table.rowAbove' }],
  ['ArrowDown', { alone: 'edit.moveBlockDown', withShift: 'table.rowBelow' }],
  ['ArrowLeft', { alone: null, withShift: 'table.columnBefore' }],
  ['ArrowRight', { alone: null, withShift: 'table.columnAfter' }],
]);

/** Alt and an arrow move the block; with Shift they add a row or a column to the table at the caret. */
export const BlockKeysExtension = defineExtension({
  name: 'standfirst/block-keys',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const acts = keys.get(event.key);
        if (acts === undefined || !event.altKey || event.ctrlKey || event.metaKey) return false;
        if (event.shiftKey && !$caretContext().inTable) return false;
        const action = event.shiftKey ? acts.withShift : acts.alone;
        if (action === null) return false;
        event.preventDefault();
        performAction(editor, action);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
});
