import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { $isTableNode } from '@lexical/table';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  REMOVE_TEXT_COMMAND,
  SELECT_ALL_COMMAND,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type TextFormatType,
} from 'lexical';
import { actionIds, type ActionId } from '../../contract/actions.ts';
import { $insertPicture } from '../../renderer/editor/pictures/insert-picture.ts';
import { $insertCitation, performAction } from '../../renderer/editor/actions.ts';
import type { EditorActionId } from '../../renderer/editor/editor-handle.ts';
import { $isFootnoteNode } from '../../renderer/editor/nodes/footnote-node.tsx';
import { pastedPages } from './pasted-pages.ts';
import type { Random } from './random.ts';

/** An editor at work, with what a person keeps beside it: a clipboard, and states to go back to. */
export type Desk = {
  editor: LexicalEditor;
  random: Random;
  clipboard: Map<string, string>;
  states: EditorState[];
};

/** One thing that a person, or a piece of the program, does to the copy. Answers what it was, for the record. */
export type Act = (desk: Desk) => string;

const words = ['Tokyo', ' said', ' no plan', '.', ' ', 'x', '“quoted”', '👩‍👩‍👧', '首相は', 'قال ', '\ud83d', '\udc00', 'e\u0301', '\u0000', '---'];
const citations = [1, 2, 3, 4].map((n) => `01981f1c-0000-7000-8000-00000000000${n}`);
const links = ['https://paper.example/a', 'mailto:desk@paper.example', 'javascript:alert(1)', '/relative', 'data:text/html,x', null];
const textFormats: TextFormatType[] = ['bold', 'italic', 'strikethrough', 'underline', 'code', 'superscript', 'subscript', 'highlight', 'uppercase', 'capitalize'];
const blockActions: EditorActionId[] = [
  'format.paragraph',
  'format.heading2',
  'format.heading3',
  'format.heading4',
  'format.quote',
  'format.bulletList',
  'format.numberList',
  'format.checkList',
  'format.smallCaps',
  'insert.divider',
  'insert.menu',
  'insert.quotation',
  'insert.pullQuote',
  'insert.factBox',
  'insert.timeline',
  'insert.interview',
  'insert.table',
  'edit.moveBlockUp',
  'edit.moveBlockDown',
  'edit.duplicateBlock',
  'edit.deleteBlock',
];
const tableActions = actionIds.filter((id): id is Extract<ActionId, `table.${string}`> => id.startsWith('table.'));
const eraseCommands = { character: DELETE_CHARACTER_COMMAND, word: DELETE_WORD_COMMAND, line: DELETE_LINE_COMMAND };
const markdown = ['# ', '## ', '#### ', '> ', '- ', '1. ', '--- ', '**bold**', '*it*', '~~no~~', '[a](https://b.example)', '[a](javascript:b)'];

export const type: Act = (desk) => {
  placeCaret(desk);
  const text = desk.random.pick(words);
  dispatch(desk, () => desk.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text));
  return `type ${JSON.stringify(text)}`;
};

const typeOn: Act = (desk) => {
  const text = desk.random.pick(words);
  dispatch(desk, () => desk.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text));
  return `type on ${JSON.stringify(text)}`;
};

const typeMarkdown: Act = (desk) => {
  placeCaret(desk);
  const text = desk.random.pick(markdown);
  for (const key of text) dispatch(desk, () => desk.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, key));
  return `type Markdown ${text}`;
};

const erase: Act = (desk) => {
  placeCaret(desk);
  const unit = desk.random.pick(['character', 'character', 'word', 'line'] as const);
  const isBackward = desk.random.chance(0.6);
  dispatch(desk, () => desk.editor.dispatchCommand(eraseCommands[unit], isBackward));
  return `erase a ${unit} ${isBackward ? 'backward' : 'forward'}`;
};

const eraseAtStart: Act = (desk) => {
  update(desk, () => {
    const block = pickBlock(desk);
    if ($isElementNode(block)) block.selectStart();
  });
  dispatch(desk, () => desk.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  return 'merge with the block before';
};

const eraseRange: Act = (desk) => {
  placeRange(desk);
  dispatch(desk, () => desk.editor.dispatchCommand(REMOVE_TEXT_COMMAND, null));
  return 'remove a range';
};

const split: Act = (desk) => {
  placeCaret(desk);
  dispatch(desk, () => desk.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  return 'split';
};

const breakLine: Act = (desk) => {
  placeCaret(desk);
  dispatch(desk, () => desk.editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false));
  return 'break the line';
};

const formatText: Act = (desk) => {
  placeRange(desk);
  const format = desk.random.pick(textFormats);
  dispatch(desk, () => desk.editor.dispatchCommand(FORMAT_TEXT_COMMAND, format));
  return `format ${format}`;
};

const alignBlock: Act = (desk) => {
  placeRange(desk);
  dispatch(desk, () => desk.editor.dispatchCommand(FORMAT_ELEMENT_COMMAND, 'center'));
  return 'align';
};

const formatBlock: Act = (desk) => {
  placeRange(desk);
  const action = desk.random.pick(blockActions);
  dispatch(desk, () => performAction(desk.editor, action));
  return action;
};

const indent: Act = (desk) => {
  placeRange(desk);
  const command = desk.random.pick([INDENT_CONTENT_COMMAND, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND]);
  dispatch(desk, () => desk.editor.dispatchCommand(command, undefined));
  return command.type ?? 'indent';
};

const link: Act = (desk) => {
  placeRange(desk);
  const url = desk.random.pick(links);
  dispatch(desk, () => desk.editor.dispatchCommand(TOGGLE_LINK_COMMAND, url));
  return `link ${url}`;
};

const cite: Act = (desk) => {
  placeCaret(desk);
  const citation = desk.random.pick(citations);
  update(desk, () => $insertCitation(citation));
  return 'cite';
};

const footnote: Act = (desk) => {
  placeRange(desk);
  dispatch(desk, () => performAction(desk.editor, 'insert.footnote'));
  update(desk, () => {
    const note = pickLeaf(desk);
    if ($isFootnoteNode(note)) note.setText(desk.random.pick(words));
  });
  return 'footnote';
};

/** Somewhere in the first table there is, or beside it. */
const tableAct: Act = (desk) => {
  update(desk, () => {
    const table = $getRoot().getChildren().find($isTableNode);
    const cell = desk.random.pick(table?.getChildren().flatMap((row) => ($isElementNode(row) ? row.getChildren() : [])) ?? [$getRoot()]);
    if ($isElementNode(cell)) cell.selectStart();
  });
  const action = desk.random.pick(tableActions);
  dispatch(desk, () => performAction(desk.editor, action));
  return action;
};

const pasteRows: Act = (desk) => {
  placeCaret(desk);
  insert(desk, new Map([['text/plain', 'Year\tBoats\n2023\t14\n']]));
  return 'paste rows';
};

const picture: Act = (desk) => {
  placeCaret(desk);
  const facts = { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 2, height: 1, alt: '', caption: desk.random.pick(['', 'The quay']), credit: '', focus: null } as const;
  update(desk, () => $insertPicture(facts));
  return 'put in a picture';
};

const copy: Act = (desk) => {
  placeRange(desk);
  desk.editor.getEditorState().read(() => fillClipboard(desk), { editor: desk.editor });
  return 'copy';
};

const cut: Act = (desk) => {
  placeRange(desk);
  desk.editor.getEditorState().read(() => fillClipboard(desk), { editor: desk.editor });
  dispatch(desk, () => desk.editor.dispatchCommand(REMOVE_TEXT_COMMAND, null));
  return 'cut';
};

const paste: Act = (desk) => {
  placeRange(desk);
  insert(desk, desk.clipboard);
  return 'paste';
};

const pastePage: Act = (desk) => {
  placeCaret(desk);
  const page = desk.random.pick(pastedPages);
  insert(desk, new Map([['text/html', page]]));
  return `paste ${page.slice(0, 60)}`;
};

const pasteText: Act = (desk) => {
  placeRange(desk);
  insert(desk, new Map([['text/plain', 'A line\r\n\r\n\r\nand\tanother\n\nlast \ud800']]));
  return 'paste text';
};

/** A clipboard that another program filled to do harm. */
const pasteForged: Act = (desk) => {
  placeCaret(desk);
  const text = { type: 'text', text: 'forged', style: 'color:red', mode: 'token', format: 4095, detail: 1, $: { evil: 1 } };
  const nodes = [
    { type: 'iframe', children: [text] },
    { type: 'paragraph', $: { id: firstBlockId(desk), more: true }, format: 'center', indent: 99, children: [text, { type: 'paragraph', children: [text] }, { type: 'horizontalrule' }] },
    { type: 'citation', citationId: 'not an id' },
    { type: 'footnote', footnoteId: 'not an id', text: '\ud800' },
    { type: 'box', role: 'advert', children: [text, { type: 'box', role: 'factBox', children: [{ type: 'horizontalrule' }, { type: 'quote', children: [text] }] }, { type: 'attribution', children: [] }] },
    { type: 'attribution', children: [text] },
    { type: 'table', rowStriping: true, frozenRowCount: 2, colWidths: [-1, 1e9], children: [text, { type: 'tablerow', height: 9, children: [{ type: 'tablecell', colSpan: 5000, rowSpan: 90000, headerState: 9, backgroundColor: 'red', width: 3, children: [text, { type: 'table', children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [{ type: 'box', role: 'timeline', children: [text] }] }] }] }] }] }] },
    { type: 'tablerow', children: [{ type: 'tablecell', children: [text] }] },
    { type: 'link', url: 'javascript:x', children: [text] },
    { type: 'quote', shadowRoot: true, children: [{ type: 'list', listType: 'check', start: 1.5, children: [text] }] },
    { type: 'list', listType: 'number', start: -9, children: [{ type: 'listitem', checked: true, value: -3, children: [{ type: 'heading', tag: 'h1', children: [text] }] }] },
  ];
  const payload = JSON.stringify({ namespace: desk.editor._config.namespace, nodes: [desk.random.pick(nodes), ...(desk.random.chance(0.3) ? nodes : [])] });
  insert(desk, new Map([['application/x-lexical-editor', payload]]));
  return `paste forged ${payload.slice(0, 80)}`;
};

const move: Act = (desk) => {
  update(desk, () => {
    const block = pickBlock(desk);
    const target = pickBlock(desk);
    if (block !== null && target !== null && !block.is(target)) target.insertAfter(block);
  });
  return 'move a block';
};

const undo: Act = (desk) => {
  const times = 1 + desk.random.below(4);
  for (let time = 0; time < times; time++) dispatch(desk, () => performAction(desk.editor, 'edit.undo'));
  return `undo ${times}`;
};

const redo: Act = (desk) => {
  const times = 1 + desk.random.below(3);
  for (let time = 0; time < times; time++) dispatch(desk, () => performAction(desk.editor, 'edit.redo'));
  return `redo ${times}`;
};

const keepState: Act = (desk) => {
  desk.states.push(desk.editor.getEditorState());
  if (desk.states.length > 8) desk.states.splice(desk.random.below(8), 1);
  return 'keep the state';
};

const replaceWhole: Act = (desk) => {
  const state = desk.states.length > 0 ? desk.random.pick(desk.states) : desk.editor.getEditorState();
  if (desk.random.chance(0.5)) {
    desk.editor.setEditorState(desk.editor.parseEditorState(JSON.stringify(state.toJSON())));
    return 'replace the whole by a parsed state';
  }
  desk.editor.setEditorState(state);
  return 'replace the whole by an earlier state';
};

export const eraseAll: Act = (desk) => {
  dispatch(desk, () => desk.editor.dispatchCommand(SELECT_ALL_COMMAND, new KeyboardEvent('keydown')));
  dispatch(desk, () => desk.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  return 'erase all';
};

const typeOverAll: Act = (desk) => {
  dispatch(desk, () => desk.editor.dispatchCommand(SELECT_ALL_COMMAND, new KeyboardEvent('keydown')));
  return typeOn(desk);
};

/** Several acts in one update, as a program would make them. */
const several: Act = (desk) => {
  const acts = [type, split, formatBlock, cite, move, erase].slice(desk.random.below(4));
  const done: string[] = [];
  update(desk, () => acts.forEach((act) => done.push(act(desk))));
  return `at once: ${done.join(', ')}`;
};

/** Each act as often as its weight says: typing most, the rest often enough to meet each other. */
export const weightedActs: readonly Act[] = (
  [
    [type, 14],
    [typeOn, 14],
    [typeMarkdown, 4],
    [erase, 8],
    [eraseAtStart, 4],
    [eraseRange, 3],
    [split, 7],
    [breakLine, 2],
    [formatText, 5],
    [alignBlock, 1],
    [formatBlock, 8],
    [indent, 5],
    [link, 4],
    [cite, 3],
    [picture, 2],
    [footnote, 3],
    [tableAct, 6],
    [pasteRows, 1],
    [copy, 3],
    [cut, 2],
    [paste, 4],
    [pastePage, 3],
    [pasteText, 1],
    [pasteForged, 2],
    [move, 3],
    [undo, 7],
    [redo, 4],
    [keepState, 2],
    [replaceWhole, 2],
    [eraseAll, 1],
    [typeOverAll, 1],
    [several, 2],
  ] as const
).flatMap(([act, weight]) => Array<Act>(weight).fill(act));

function dispatch(desk: Desk, act: () => void): void {
  desk.editor.update(act, { discrete: true });
}

function update(desk: Desk, act: () => void): void {
  desk.editor.update(act, { discrete: true });
}

function insert(desk: Desk, data: ReadonlyMap<string, string>): void {
  update(desk, () => {
    const selection = $getSelection();
    if (selection !== null) $insertDataTransferForRichText(transferOf(data), selection, desk.editor);
  });
}

/** As much of a DataTransfer as a paste reads; jsdom has none. */
function transferOf(data: ReadonlyMap<string, string>): DataTransfer {
  return { getData: (kind: string) => data.get(kind) ?? '', types: [...data.keys()], files: [] } as unknown as DataTransfer;
}

function fillClipboard(desk: Desk): void {
  const selection = $getSelection();
  if (selection === null) return;
  desk.clipboard = new Map(
    Object.entries($getClipboardDataFromSelection(selection)).flatMap(([kind, text]) =>
      text === undefined || text === null ? [] : [[kind, text] as const],
    ),
  );
}

function placeCaret(desk: Desk): void {
  update(desk, () => {
    const selection = $createRangeSelection();
    setPoint(desk, selection.anchor);
    selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type);
    $setSelection(selection);
  });
}

function placeRange(desk: Desk): void {
  if (desk.random.chance(0.3)) {
    placeCaret(desk);
    return;
  }
  update(desk, () => {
    const selection = $createRangeSelection();
    setPoint(desk, selection.anchor);
    setPoint(desk, selection.focus);
    $setSelection(selection);
  });
}

function setPoint(desk: Desk, point: PointType): void {
  const node = pickLeaf(desk);
  if ($isTextNode(node)) point.set(node.getKey(), desk.random.below(node.getTextContentSize() + 1), 'text');
  else if ($isElementNode(node)) point.set(node.getKey(), 0, 'element');
  else if (node !== null) point.set(node.getParentOrThrow().getKey(), node.getIndexWithinParent() + desk.random.below(2), 'element');
}

/** A node without children somewhere in the copy; the root where it has none. */
function pickLeaf(desk: Desk): LexicalNode | null {
  let node: LexicalNode = $getRoot();
  while ($isElementNode(node)) {
    const child: LexicalNode | null = node.getChildAtIndex(desk.random.below(Math.max(1, node.getChildrenSize())));
    if (child === null) return node;
    node = child;
  }
  return node;
}

function pickBlock(desk: Desk): LexicalNode | null {
  return $getRoot().getChildAtIndex(desk.random.below(Math.max(1, $getRoot().getChildrenSize())));
}

function firstBlockId(desk: Desk): unknown {
  const first = desk.editor.getEditorState().toJSON().root.children[0];
  return first?.$?.['id'];
}
