import {
  $computeTableMapSkipCellCheck,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableSelection,
  $mergeCells,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCellNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { assertNever } from '../../../domain/assert-never.ts';
import { mostColumns } from '../../../domain/story/body.ts';
import { $deleteBlocks } from '../blocks/block-acts.ts';
import type { EditorActionId } from '../editor-handle.ts';

export type TableAct = Extract<EditorActionId, `table.${string}`>;

/** By how much a column grows or shrinks, and how narrow it may be, in CSS pixels. */
const step = 24;
const narrowest = 48;

/** Does what is asked to the table at the caret; nothing where there is none. */
export function $tableAct(editor: LexicalEditor, act: TableAct): void {
  const place = $placeInTable();
  if (place === null) return;
  const { table, cell, row, column, columns } = place;
  switch (act) {
    case 'table.rowAbove':
      $insertTableRowAtSelection(false);
      return;
    case 'table.rowBelow':
      $insertTableRowAtSelection(true);
      return;
    case 'table.columnBefore':
      if (columns < mostColumns) $insertTableColumnAtSelection(false);
      return;
    case 'table.columnAfter':
      if (columns < mostColumns) $insertTableColumnAtSelection(true);
      return;
    case 'table.deleteRow':
      $deleteTableRowAtSelection();
      return;
    case 'table.deleteColumn':
      $deleteTableColumnAtSelection();
      return;
    case 'table.headerRow':
      $setTableRowIsHeader(table, row, (cell.getHeaderStyles() & 1) === 0);
      return;
    case 'table.headerColumn':
      $setTableColumnIsHeader(table, column, (cell.getHeaderStyles() & 2) === 0);
      return;
    case 'table.merge': {
      const selection = $getSelection();
      if ($isTableSelection(selection)) $mergeCells(selection.getNodes().filter($isTableCellNode))?.selectEnd();
      return;
    }
    case 'table.split':
      $unmergeCellNode(cell);
      return;
    case 'table.wider':
      $resize(editor, place, step);
      return;
    case 'table.narrower':
      $resize(editor, place, -step);
      return;
    case 'table.remove':
      $deleteBlocks([table]);
      return;
    default:
      assertNever(act);
  }
}

type Place = { table: TableNode; cell: TableCellNode; row: number; column: number; columns: number };

function $placeInTable(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const cell = $findMatchingParent(selection.focus.getNode(), $isTableCellNode);
  const table = cell && $findMatchingParent(cell, $isTableNode);
  if (cell === null || table === null) return null;
  const [grid] = $computeTableMapSkipCellCheck(table, null, null);
  const row = grid.findIndex((cells) => cells.some((each) => each?.cell.is(cell)));
  const column = (grid[row] ?? []).findIndex((each) => each?.cell.is(cell));
  return row < 0 ? null : { table, cell, row, column, columns: grid[0]?.length ?? 0 };
}

/** Columns whose widths nobody has set begin with those that they are shown with. */
function $resize(editor: LexicalEditor, { table, column, columns }: Place, by: number): void {
  const shown = (editor.getElementByKey(table.getKey())?.clientWidth ?? 0) / columns;
  const before = table.getColWidths() ?? Array.from({ length: columns }, () => Math.round(Math.max(narrowest, shown)));
  table.setColWidths(Array.from({ length: columns }, (_, at) => Math.max(narrowest, (before[at] ?? narrowest) + (at === column ? by : 0))));
}
