import { $insertGeneratedNodes, type ImportMimeTypeFunction } from '@lexical/clipboard';
import { $createTableCellNode, $createTableNode, $createTableRowNode } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { mostColumns } from '../../../domain/story/body.ts';

/** Rows of a spreadsheet: at least two lines, each with the same number of tabs; null where the text is no such thing. */
export function rowsOf(text: string): string[][] | null {
  const rows = text.replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
  const columns = rows[0]?.length ?? 0;
  const isGrid = rows.length > 1 && columns > 1 && columns <= mostColumns && rows.every(({ length }) => length === columns);
  return isGrid ? rows : null;
}

function $tableOf(rows: readonly string[][]): LexicalNode {
  const table = $createTableNode();
  for (const cells of rows) {
    const row = $createTableRowNode();
    for (const words of cells) row.append($createTableCellNode().append($createParagraphNode().append($createTextNode(words))));
    table.append(row);
  }
  return table;
}

/** Pastes words alone: every line a paragraph, runs of empty lines none; rows of a spreadsheet a table. */
export const $pastePlainText: ImportMimeTypeFunction = (text, selection) => {
  if (selection !== $getSelection()) $setSelection(selection);
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const rows = rowsOf(plain);
  if (rows !== null) {
    $insertGeneratedNodes($getEditor(), [$tableOf(rows)], selection);
    return true;
  }
  const lines = plain.replaceAll(/\n[\n\t ]*\n/g, '\n').split('\n');
  lines.forEach((line, at) => {
    if (at > 0) $inRange((range) => range.insertParagraph());
    if (line !== '') $inRange((range) => range.insertText(line.replaceAll('\t', ' ')));
  });
  return true;
};

/** The selection is another object after each insertion. */
function $inRange(act: (range: RangeSelection) => void): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) act(selection);
}
