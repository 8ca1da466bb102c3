// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $createParagraphNode, $createTextNode, $getRoot, defineExtension, KEY_BACKSPACE_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { CopyExtension } from './copy-extension.ts';
import { startSmartTyping } from './smart-typing.ts';

it('gives back by one Backspace what was typed', () => {
  const editor = buildEditorFromExtensions(defineExtension({ name: 'test', dependencies: [CopyExtension] }));
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  const end = startSmartTyping(editor, () => 'en');
  editor.update(
    () => {
      const text = $createTextNode('A pier-');
      $getRoot().clear().append($createParagraphNode().append(text));
      text.selectEnd();
    },
    { discrete: true },
  );
  const words = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  const typed = new InputEvent('beforeinput', { inputType: 'insertText', data: '-', cancelable: true });
  root.dispatchEvent(typed);
  expect(typed.defaultPrevented).toBe(true);
  expect(words()).toBe('A pier—');
  const backspace = () => editor.update(() => editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown', { key: 'Backspace', cancelable: true })), { discrete: true });
  backspace();
  expect(words()).toBe('A pier--');
  end();
});
