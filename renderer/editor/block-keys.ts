import {
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type LexicalCommand,
} from 'lexical';
import { $caretContext } from './caret-context.ts';
import { performAction } from './actions.ts';
import type { EditorActionId } from './editor-handle.ts';

type Keys = { command: LexicalCommand<KeyboardEvent>; moves: EditorActionId | null; adds: EditorActionId };

const keys: readonly Keys[] = [
  { command: KEY_ARROW_UP_COMMAND, moves: 'edit.moveBlockUp', adds: 'table.rowAbove' },
  { command: KEY_ARROW_DOWN_COMMAND, moves: 'edit.moveBlockDown', adds: 'table.rowBelow' },
  { command: KEY_ARROW_LEFT_COMMAND, moves: null, adds: 'table.columnBefore' },
  { command: KEY_ARROW_RIGHT_COMMAND, moves: null, adds: 'table.columnAfter' },
];

/** Alt and an arrow move the block; with Shift they add a row or a column to the table at the caret. */
export const BlockKeysExtension = defineExtension({
  name: 'standfirst/block-keys',
  register: (editor) =>
    mergeRegister(
      ...keys.map(({ command, moves, adds }) =>
        editor.registerCommand(
          command,
          (event) => {
            if (!event.altKey || event.ctrlKey || event.metaKey) return false;
            const action = event.shiftKey ? ($caretContext().inTable ? adds : null) : moves;
            if (action === null) return false;
            event.preventDefault();
            performAction(editor, action);
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    ),
});
