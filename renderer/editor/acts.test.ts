// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $isElementNode, defineExtension, INSERT_PARAGRAPH_COMMAND, DELETE_CHARACTER_COMMAND, type LexicalEditor } from 'lexical';
import { afterEach, expect, it } from 'vitest';
import { bodySchema, footnotesOf, textOf, walk, type Block } from '../../domain/story/body.ts';
import { performAction } from './actions.ts';
import { CopyExtension } from './copy-extension.ts';
import type { EditorActionId } from './editor-handle.ts';
import { $isFootnoteNode } from './nodes/footnote-node.tsx';

const editors: (LexicalEditor & { dispose: () => void })[] = [];
afterEach(() => editors.splice(0).forEach((editor) => editor.dispose()));

/** An editor with a graf for every text, the caret at the end of the first. */
function copyOf(...grafs: string[]): LexicalEditor {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'test',
      dependencies: [CopyExtension],
      onError(error) {
        throw error;
      },
    }),
  );
  editors.push(editor);
  const element = { direction: null, format: '', indent: 0, version: 1 };
  const text = (words: string) => ({ type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 });
  const children = grafs.map((words) => ({ type: 'paragraph', children: words === '' ? [] : [text(words)], textFormat: 0, textStyle: '', ...element }));
  editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: { type: 'root', children, ...element } })));
  act(editor, () => select(0));
  return editor;
}

function select(place: number): void {
  const block = $getRoot().getChildAtIndex(place);
  if ($isElementNode(block)) block.selectEnd();
}

const act = (editor: LexicalEditor, acted: () => void) => editor.update(acted, { discrete: true });
const perform = (editor: LexicalEditor, ...actions: EditorActionId[]) => actions.forEach((action) => act(editor, () => performAction(editor, action)));

function blocksOf(editor: LexicalEditor): Block[] {
  return bodySchema.parse(JSON.parse(JSON.stringify(editor.getEditorState().toJSON().root.children)));
}

const shapeOf = (editor: LexicalEditor) => blocksOf(editor).map((block) => `${block.type === 'box' ? block.role : block.type}: ${textOf(block)}`);

it('a box begins with what it has, changes what it is, and lets its blocks go again', () => {
  const editor = copyOf('');
  perform(editor, 'insert.timeline');
  expect(blocksOf(editor)[0]).toMatchObject({ role: 'timeline', children: [{ type: 'heading' }, { type: 'paragraph' }] });
  perform(editor, 'insert.quotation');
  expect(blocksOf(editor)[0]).toMatchObject({ role: 'quotation', children: [{ type: 'heading' }, { type: 'paragraph' }, { type: 'attribution' }] });
  perform(editor, 'insert.factBox', 'insert.factBox');
  expect(shapeOf(editor)).toEqual(['heading: ', 'paragraph: ', 'paragraph: ']);
});

it('a box made of a graf keeps its id, so that claims stay', () => {
  const editor = copyOf('Nobody asked us.', 'Another graf.');
  const [before] = blocksOf(editor);
  perform(editor, 'insert.pullQuote');
  expect(shapeOf(editor)).toEqual(['pullQuote: Nobody asked us.\n', 'paragraph: Another graf.']);
  expect(blocksOf(editor)[0]?.$.id).toBe(before?.$.id);
  perform(editor, 'insert.pullQuote');
  expect(blocksOf(editor)[0]?.$.id).toBe(before?.$.id);
});

it('Enter on a spare line leaves a box, Backspace at its start opens it', () => {
  const editor = copyOf('Built in 1931.', 'After.');
  perform(editor, 'insert.factBox');
  act(editor, () => select(0));
  for (let times = 0; times < 2; times++) act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  expect(shapeOf(editor)).toEqual(['factBox: Built in 1931.', 'paragraph: ', 'paragraph: After.']);
  act(editor, () => {
    const box = $getRoot().getFirstChild();
    if ($isElementNode(box)) box.selectStart();
  });
  act(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  expect(shapeOf(editor)[0]).toBe('paragraph: Built in 1931.');
});

it('blocks move past each other, are doubled with ids of their own, and go', () => {
  const editor = copyOf('One', 'Two', 'Three');
  perform(editor, 'edit.moveBlockDown', 'edit.moveBlockDown', 'edit.moveBlockDown');
  expect(shapeOf(editor)).toEqual(['paragraph: Two', 'paragraph: Three', 'paragraph: One']);
  perform(editor, 'edit.moveBlockUp', 'edit.duplicateBlock');
  expect(shapeOf(editor)).toEqual(['paragraph: Two', 'paragraph: One', 'paragraph: One', 'paragraph: Three']);
  expect(new Set(blocksOf(editor).map(({ $ }) => $.id)).size).toBe(4);
  perform(editor, 'edit.deleteBlock');
  expect(shapeOf(editor)).toEqual(['paragraph: Two', 'paragraph: One', 'paragraph: Three']);
});

it('a footnote doubled with its block is another footnote with the same words', () => {
  const editor = copyOf('The quay shuts.');
  perform(editor, 'insert.footnote');
  act(editor, () => {
    for (const node of editor.getEditorState()._nodeMap.values()) if ($isFootnoteNode(node)) node.setText('At ten.');
  });
  perform(editor, 'edit.duplicateBlock');
  const ids = [...walk(blocksOf(editor))].flatMap((node) => (node.type === 'footnote' ? [node.footnoteId] : []));
  expect(footnotesOf(blocksOf(editor))).toEqual(['At ten.', 'At ten.']);
  expect(new Set(ids).size).toBe(2);
});

it('a table takes the place of an empty graf, grows, shrinks and can have widths', () => {
  const editor = copyOf('');
  perform(editor, 'insert.table', 'table.rowBelow', 'table.columnAfter', 'table.headerColumn', 'table.wider');
  const [table] = blocksOf(editor);
  if (table?.type !== 'table') throw new Error('no table');
  expect(table.children.map(({ children }) => children.length)).toEqual([4, 4, 4, 4]);
  expect(table.children.map(({ children }) => children[1]?.headerState)).toEqual([3, 2, 2, 2]);
  expect(table.colWidths).toHaveLength(4);
  perform(editor, 'table.deleteRow', 'table.remove');
  expect(shapeOf(editor)).toEqual(['paragraph: ']);
});

it('small capitals last beyond a space', () => {
  const editor = copyOf('bce');
  act(editor, () => {
    const graf = $getRoot().getFirstChild();
    if ($isElementNode(graf)) graf.select(0, 1);
  });
  perform(editor, 'format.smallCaps');
  expect(blocksOf(editor)[0]).toMatchObject({ children: [{ format: 1024 }] });
});
