import type { Cell, Row } from './content.ts';

/** A table as a grid: a cell where it begins, null where it only reaches into. */
export function gridOf(rows: readonly Row[], columns: number): (Cell | null)[][] {
  const grid = rows.map((): (Cell | null | undefined)[] => []);
  rows.forEach(({ cells }, top) => {
    let at = 0;
    for (const cell of cells) {
      while (grid[top]?.[at] !== undefined) at++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.columnSpan; across++) {
          const row = grid[top + down];
          if (row !== undefined) row[at + across] = down + across === 0 ? cell : null;
        }
    }
  });
  return grid.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null));
}
