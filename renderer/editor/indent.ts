import { $isListItemNode, type ListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { largestIndent } from '../../domain/story/body.ts';
import { listDepth } from './nodes/schema-transforms.ts';

/**
 * Tab nests a list item; anywhere else it moves on to the next control, as it does in a page, because printed
 * copy has no tabs.
 */
export const IndentExtension = defineExtension({
  name: 'standfirst/indent',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if ($selectedItems().length === 0) return false;
          event.preventDefault();
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        INDENT_CONTENT_COMMAND,
        () => {
          const items = $selectedItems();
          return items.length === 0 || items.some((item) => listDepth(item) > largestIndent);
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
});

function $selectedItems(): ListItemNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  return selection.getNodes().flatMap((node) => $findMatchingParent(node, $isListItemNode) ?? []);
}
