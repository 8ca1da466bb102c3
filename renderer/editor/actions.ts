import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import { $insertList, $removeList } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $createTableNodeWithDimensions } from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { v7 as uuidv7 } from 'uuid';
import { assertNever } from '../../domain/assert-never.ts';
import type { BoxRole, TextFormat } from '../../domain/story/body.ts';
import { $deleteBlocks, $duplicateBlocks, $moveBlocks } from './blocks/block-acts.ts';
import { $selectedBlocks } from './blocks/selected-blocks.ts';
import { $toggleBox } from './boxes/toggle-box.ts';
import { $caretContext } from './caret-context.ts';
import type { EditorActionId } from './editor-handle.ts';
import { EDIT_FOOTNOTE_COMMAND } from './footnote/edit-footnote-command.ts';
import { CHOOSE_PICTURES_COMMAND } from './pictures/choose-pictures-command.ts';
import { EDIT_LINK_COMMAND } from './link/edit-link-command.ts';
import { $inheritBlockId } from './nodes/block-id.ts';
import { $createCitationNode } from './nodes/citation-node.tsx';
import { $createFootnoteNode } from './nodes/footnote-node.tsx';
import { $topBlockOf } from './nodes/top-block.ts';
import { $tableAct } from './table/table-acts.ts';
import { lexicalFormats } from './text-format.ts';

/** Performs an action of the list on the copy. */
export function performAction(editor: LexicalEditor, action: EditorActionId): void {
  switch (action) {
    case 'edit.undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      return;
    case 'edit.redo':
      editor.dispatchCommand(REDO_COMMAND, undefined);
      return;
    case 'edit.moveBlockUp':
      editor.update(() => $moveBlocks($selectedBlocks(), 'up'));
      return;
    case 'edit.moveBlockDown':
      editor.update(() => $moveBlocks($selectedBlocks(), 'down'));
      return;
    case 'edit.duplicateBlock':
      editor.update(() => $duplicateBlocks($selectedBlocks()));
      return;
    case 'edit.deleteBlock':
      editor.update(() => $deleteBlocks($selectedBlocks()));
      return;
    case 'format.bold':
    case 'format.italic':
    case 'format.underline':
    case 'format.strikethrough':
    case 'format.superscript':
    case 'format.subscript':
    case 'format.code':
    case 'format.highlight':
    case 'format.smallCaps':
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
    case 'format.checkList':
      editor.update(() => $toggleList('check'));
      return;
    case 'insert.menu':
      editor.update($beginInsert);
      return;
    case 'insert.picture':
      editor.dispatchCommand(CHOOSE_PICTURES_COMMAND, undefined);
      return;
    case 'insert.footnote':
      insertFootnote(editor);
      return;
    case 'insert.table':
      editor.update($insertTable);
      return;
    case 'table.rowAbove':
    case 'table.rowBelow':
    case 'table.columnBefore':
    case 'table.columnAfter':
    case 'table.deleteRow':
    case 'table.deleteColumn':
    case 'table.headerRow':
    case 'table.headerColumn':
    case 'table.merge':
    case 'table.split':
    case 'table.wider':
    case 'table.narrower':
    case 'table.remove':
      editor.update(() => $tableAct(editor, action));
      return;
    case 'insert.quotation':
      editor.update(() => $makeBox('quotation'));
      return;
    case 'insert.pullQuote':
      editor.update(() => $makeBox('pullQuote'));
      return;
    case 'insert.factBox':
      editor.update(() => $makeBox('factBox'));
      return;
    case 'insert.timeline':
      editor.update(() => $makeBox('timeline'));
      return;
    case 'insert.interview':
      editor.update(() => $makeBox('interview'));
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
  $insertBehindSelection($createCitationNode(citationId));
}

function $insertBehindSelection(node: LexicalNode): void {
  $ensureCaret();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  const { key, offset, type } = end;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
  $insertNodes([node]);
}

type FormatAction = Extract<EditorActionId, `format.${TextFormat}`>;

function textFormatOf(action: FormatAction) {
  return lexicalFormats[action.slice('format.'.length) as TextFormat];
}

function $makeBox(role: BoxRole): void {
  $ensureCaret();
  $toggleBox(role);
}

/** Three rows of three, the first of them headers, in place of an empty graf or below the block at the caret. */
function $insertTable(): void {
  $ensureCaret();
  const block = $selectedBlocks().at(-1);
  if (block === undefined) return;
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
  block.insertAfter(table);
  if ($isParagraphNode(block) && block.isEmpty()) {
    $inheritBlockId(block, table);
    block.remove();
  }
  table.getFirstDescendant()?.selectStart();
}

/** A slash on a line of its own opens the list of what can be inserted. */
function $beginInsert(): void {
  $ensureCaret();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const block = $findMatchingParent(selection.focus.getNode(), (node) => $isElementNode(node) && !node.isInline());
  if (!$isParagraphNode(block) || !block.isEmpty()) {
    const line = $createParagraphNode();
    const after = $isParagraphNode(block) ? block : $topBlockOf(selection.focus.getNode());
    (after ?? $getRoot().getLastChildOrThrow()).insertAfter(line);
    line.select();
  }
  $getSelection()?.insertText('/');
}

/** Puts a footnote behind what is selected and opens the field for its words. */
function insertFootnote(editor: LexicalEditor): void {
  let key: string | undefined;
  editor.update(
    () => {
      const note = $createFootnoteNode(uuidv7(), '');
      $insertBehindSelection(note);
      if (note.isAttached()) key = note.getKey();
    },
    {
      onUpdate: () => {
        if (key !== undefined) editor.dispatchCommand(EDIT_FOOTNOTE_COMMAND, key);
      },
    },
  );
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

function $toggleList(listType: 'bullet' | 'number' | 'check'): void {
  $ensureCaret();
  if ($caretContext().block === `${listType}List`) $removeList();
  else $insertList(listType);
}
