import type { Cell, ModelNode, RowGroup, Table } from '../model.ts'
import { placeRows } from '../table-grid.ts'
import type { PdfNode, PdfTable, PdfTableLayout } from './engine.ts'
import { estimateHeight, groupHeight } from './estimate.ts'
import { cellPadding, contentHeight, lineWidth } from './geometry.ts'
import type { Setting } from './paragraph.ts'

const gridLayout: PdfTableLayout = {
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => cellPadding.x,
  paddingRight: () => cellPadding.x,
  paddingTop: () => cellPadding.top,
  paddingBottom: () => cellPadding.bottom,
}

const noLines: PdfTableLayout = {
  ...gridLayout,
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
}

/** Draws what a cell holds, tables among it. */
export type Inside = (nodes: readonly ModelNode[], setting: Setting) => readonly PdfNode[]

/**
 * Each group is a table of its own so that its rows can stay on one page; drawn one line's width into the one above,
 * they look like one. A table with a heading to repeat has to be one table, and its rows stay whole.
 */
export function pdfTable(table: Table, setting: Setting, inside: Inside): readonly PdfNode[] {
  const room = contentHeight(setting.page) * 0.6
  if (table.header !== undefined) {
    const group = { rows: [table.header, ...table.groups.flatMap((each) => each.rows)] }
    const whole = table.groups.every((each) => groupHeight(each, table, setting) < room)
    return [rowsTable(group, table, { setting, inside, headerRows: 1, whole })]
  }
  return table.groups.map((group, index) => {
    const whole = groupHeight(group, table, setting) < room
    const node = rowsTable(group, table, { setting, inside, headerRows: 0, whole })
    const overlap = index === 0 || table.border === 'none' ? 0 : -lineWidth
    return { ...node, unbreakable: whole, margin: [0, overlap, 0, 0] }
  })
}

interface RowsOptions {
  readonly setting: Setting
  readonly inside: Inside
  readonly headerRows: number
  readonly whole: boolean
}

function rowsTable(group: RowGroup, table: Table, options: RowsOptions): PdfTable {
  const { setting } = options
  const columns = table.widths.length
  const line = table.border === 'grid' ? lineWidth : 0
  const padding = table.border === 'grid' ? 2 * cellPadding.x : cellPadding.x
  const unit = (setting.width - line) / table.widths.reduce((sum, width) => sum + width, 0)
  const outer = table.widths.map((width) => width * unit)
  const placed = placeRows(group.rows, columns)
  const body = placed.map((cells) => {
    const row: (PdfNode | Record<string, never>)[] = Array.from({ length: columns }, () => ({}))
    for (const { cell, column } of cells) {
      const width =
        outer.slice(column, column + cell.cols).reduce((sum, each) => sum + each, 0) - padding - line
      row[column] = pdfCell(
        cell,
        { ...setting, width, inTable: true, tableWidth: setting.width },
        { group, table, inside: options.inside, whole: options.whole },
      )
    }
    return row
  })
  return {
    table: {
      widths: outer.map((width) => width - padding - line),
      heights: group.rows.map((row) => Math.max(row.height ?? 0, setting.page.tableLineHeight)),
      body,
      headerRows: options.headerRows,
      keepWithHeaderRows: options.headerRows === 0 ? undefined : 1,
      dontBreakRows: options.whole,
    },
    layout: table.border === 'grid' ? gridLayout : noLines,
  }
}

interface CellPlace {
  readonly group: RowGroup
  readonly table: Table
  readonly inside: Inside
  readonly whole: boolean
}

function pdfCell(cell: Cell, setting: Setting, place: CellPlace): PdfNode {
  const stack = cell.nodes.length === 0 ? [{ text: [] }] : place.inside(cell.nodes, setting)
  const shape = { stack, colSpan: cell.cols, rowSpan: cell.rows }
  if (cell.kind === 'blocks' || !place.whole) return shape
  if (cell.rows === 1) return { ...shape, verticalAlignment: 'middle' }
  // The library centres a cell over several rows in the last of them: centre it by its estimated height instead.
  const room = groupHeight(place.group, place.table, {
    ...setting,
    width: setting.tableWidth ?? setting.width,
  })
  const own = estimateHeight(cell.nodes, setting)
  return { ...shape, margin: [0, Math.max(0, (room - own) / 2 - cellPadding.top), 0, 0] }
}
