import type { Cell, TableRow } from './model.ts'

export interface PlacedCell {
  readonly cell: Cell
  readonly column: number
}

/** Which column each cell starts in, cells that reach down from rows above taken into account. */
export function placeRows(rows: readonly TableRow[], columns: number): readonly (readonly PlacedCell[])[] {
  const taken = Array.from({ length: columns }, () => 0)
  return rows.map((row) => {
    let column = 0
    const placed = row.cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1
      const place = { cell, column }
      for (let each = column; each < column + cell.cols; each += 1) taken[each] = cell.rows
      column += cell.cols
      return place
    })
    for (let each = 0; each < columns; each += 1) taken[each] = Math.max(0, (taken[each] ?? 0) - 1)
    return placed
  })
}
