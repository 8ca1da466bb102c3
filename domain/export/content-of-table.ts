import type { InlineNode, TableCellNode, TableRowNode } from '../story/body.ts';
import type { Cell, Phrase, Row } from './content.ts';

const heads = ['nothing', 'column', 'row', 'both'] as const;

/**
 * The rows of a table as a grid without holes: a span ends where the table or another cell does, and a row that is too short gets empty
 * cells. Rows that only cells from above reach into stay, with no cells of their own.
 */
export function contentOfTable(rows: readonly TableRowNode[], phrasesOf: (nodes: readonly InlineNode[]) => Phrase[]): { columns: number; rows: Row[] } {
  const taken = rows.map((): boolean[] => []);
  const placed = rows.map((row, top) => row.children.map((cell) => placeOf(cell, top, taken)));
  const columns = Math.max(0, ...taken.map(({ length }) => length));
  return {
    columns,
    rows: placed.map((cells, top) => ({
      type: 'row',
      cells: [
        ...cells.map(({ cell, columnSpan, rowSpan, at }) => ({ at, cell: cellOf(cell, columnSpan, rowSpan, phrasesOf) })),
        ...gapsOf(taken[top] ?? [], columns).map((at) => ({ at, cell: emptyCell })),
      ]
        .toSorted((one, other) => one.at - other.at)
        .map(({ cell }) => cell),
    })),
  };
}

type Placed = { cell: TableCellNode; at: number; columnSpan: number; rowSpan: number };

/** Puts a cell into the first free place of its row. */
function placeOf(cell: TableCellNode, top: number, taken: boolean[][]): Placed {
  const row = taken[top] ?? [];
  let at = 0;
  while (row[at] === true) at++;
  let columnSpan = 1;
  while (columnSpan < cell.colSpan && row[at + columnSpan] !== true) columnSpan++;
  const rowSpan = Math.min(cell.rowSpan, taken.length - top);
  for (const below of taken.slice(top, top + rowSpan)) for (let column = at; column < at + columnSpan; column++) below[column] = true;
  return { cell, at, columnSpan, rowSpan };
}

function gapsOf(row: readonly boolean[], columns: number): number[] {
  return Array.from({ length: columns }, (_, at) => at).filter((at) => row[at] !== true);
}

function cellOf(cell: TableCellNode, columnSpan: number, rowSpan: number, phrasesOf: (nodes: readonly InlineNode[]) => Phrase[]): Cell {
  const children = cell.children.flatMap((paragraph, at): Phrase[] => {
    const phrases = phrasesOf(paragraph.children);
    return at === 0 ? phrases : [{ type: 'break' }, ...phrases];
  });
  return { type: 'cell', heads: heads[cell.headerState] ?? 'nothing', columnSpan, rowSpan, children };
}

const emptyCell: Cell = { type: 'cell', heads: 'nothing', columnSpan: 1, rowSpan: 1, children: [] };
