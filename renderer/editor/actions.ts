import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import { $insertList, $removeList } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { assertNever } from '../../domain/assert-never.ts';
import { $caretContext } from './caret-context.ts';
import type { EditorActionId } from './editor-handle.ts';
import { EDIT_LINK_COMMAND } from './link/edit-link-command.ts';
import { $inheritBlockId } from './nodes/block-id.ts';
import { $createCitationNode } from './nodes/citation-node.tsx';

/** Performs an action of the list on the copy. */
export function performAction(editor: LexicalEditor, action: EditorActionId): void {
  switch (action) {
    case 'edit.undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      return;
    case 'edit.redo':
      editor.dispatchCommand(REDO_COMMAND, undefined);
      return;
    case 'format.bold':
    case 'format.italic':
    case 'format.strikethrough':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, textFormatOf(action));
      return;
    case 'format.paragraph':
      editor.update($makeParagraphs);
      return;
    case 'format.heading2':
      editor.update(() => $makeHeadings('h2'));
      return;
    case 'format.heading3':
      editor.update(() => $makeHeadings('h3'));
      return;
    case 'format.heading4':
      editor.update(() => $makeHeadings('h4'));
      return;
    case 'format.quote':
      editor.update($makeQuotes);
      return;
    case 'format.bulletList':
      editor.update(() => $toggleList('bullet'));
      return;
    case 'format.numberList':
      editor.update(() => $toggleList('number'));
      return;
    case 'insert.divider':
      editor.update($ensureCaret);
      editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
      return;
    case 'insert.link':
      editor.dispatchCommand(EDIT_LINK_COMMAND, undefined);
      return;
    default:
      assertNever(action);
  }
}

/** Puts a citation at the caret, behind what is selected rather than in its place. */
export function $insertCitation(citationId: string): void {
  $ensureCaret();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  const { key, offset, type } = end;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
  $insertNodes([$createCitationNode(citationId)]);
}

function textFormatOf(action: 'format.bold' | 'format.italic' | 'format.strikethrough') {
  switch (action) {
    case 'format.bold':
      return 'bold';
    case 'format.italic':
      return 'italic';
    case 'format.strikethrough':
      return 'strikethrough';
    default:
      return assertNever(action);
  }
}

/** Without a caret, whatever is done is done at the end of the copy. */
function $ensureCaret(): void {
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
}

function $makeParagraphs(): void {
  $setBlocks($createParagraphNode);
}

/** The same action again turns the block back into a paragraph, as it does for lists and emphasis. */
function $makeHeadings(tag: 'h2' | 'h3' | 'h4'): void {
  const isThatAlready = $caretContext().block === `heading${tag.slice(1)}`;
  $setBlocks(isThatAlready ? $createParagraphNode : () => $createHeadingNode(tag));
}

function $makeQuotes(): void {
  const isQuote = $caretContext().block === 'quote';
  $setBlocks(isQuote ? $createParagraphNode : $createQuoteNode);
}

function $setBlocks(create: () => ElementNode): void {
  $ensureCaret();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  $setBlocksType(selection, create, $inheritBlockId);
}

function $toggleList(listType: 'bullet' | 'number'): void {
  $ensureCaret();
  if ($caretContext().block === `${listType}List`) $removeList();
  else $insertList(listType);
}
