import type { Cell, ModelNode, Paragraph, RowGroup, Table, TableRow } from '../model.ts'
import type { Block, CellTemplate, RowTemplate, TableBlock } from '../template.ts'
import { holds } from './condition.ts'
import { type Filling, fillText, formatValue, missingLabel } from './references.ts'
import { emptyItems, listItems } from './repeat.ts'
import { paragraphsOf } from './text-lines.ts'

/** A table's filling also knows how to interpret the blocks inside a cell. */
export interface TableFilling extends Filling {
  readonly inside: (blocks: readonly Block[], filling: Filling) => readonly ModelNode[]
}

export function interpretTable(block: TableBlock, filling: TableFilling): Table {
  return {
    node: 'table',
    widths: block.widths,
    border: block.border ?? 'grid',
    header: block.header && { cells: block.header.map((cell) => interpretCell(cell, filling)) },
    groups: block.rows.flatMap((row) => groupsOf(row, filling)),
  }
}

function groupsOf(row: RowTemplate, filling: TableFilling): readonly RowGroup[] {
  if ('cells' in row) return [{ rows: [tableRow(row, filling)] }]
  if ('group' in row) return [{ rows: rowsOf(row.group, filling) }]
  if ('when' in row) {
    const rows = holds(row.when, filling.scope.read) ? row.rows : (row.else ?? [])
    return rows.flatMap((inner) => groupsOf(inner, filling))
  }
  const repeat = { over: row.repeat, as: row.as, blank: row.blank }
  const items = listItems(repeat, filling)
  const filled = items.flatMap((scope) => row.rows.flatMap((inner) => groupsOf(inner, { ...filling, scope })))
  // What fills a list up to its printed length is room, not a missing fact.
  const spare = emptyItems(repeat, filling, Math.max(0, (row.blank ?? 0) - items.length))
  const quiet = { ...filling, missing: () => {} }
  return [
    ...filled,
    ...spare.flatMap((scope) => row.rows.flatMap((inner) => groupsOf(inner, { ...quiet, scope }))),
  ]
}

function rowsOf(rows: readonly RowTemplate[], filling: TableFilling): readonly TableRow[] {
  return rows.flatMap((row) => groupsOf(row, filling)).flatMap((group) => group.rows)
}

function tableRow(
  row: { readonly cells: readonly CellTemplate[]; readonly height?: number | undefined },
  filling: TableFilling,
): TableRow {
  return { cells: row.cells.map((cell) => interpretCell(cell, filling)), height: row.height }
}

function interpretCell(cell: CellTemplate, filling: TableFilling): Cell {
  const shape = { cols: cell.cols ?? 1, rows: cell.rows ?? 1 }
  if (cell.blocks !== undefined) {
    return { ...shape, kind: 'blocks', nodes: filling.inside(cell.blocks, filling) }
  }
  if (cell.label !== undefined) {
    const runs = fillText(cell.label, filling, cell.bold)
    return { ...shape, kind: 'label', nodes: [paragraph(cell, 'label', runs)] }
  }
  if (cell.text !== undefined) {
    return {
      ...shape,
      kind: 'value',
      nodes: [paragraph(cell, 'value', fillText(cell.text, filling, cell.bold))],
    }
  }
  return { ...shape, kind: 'value', nodes: fieldNodes(cell, filling) }
}

/** A field's cell; when the fact is missing the empty cell is the place to write it. */
function fieldNodes(cell: CellTemplate, filling: TableFilling): readonly ModelNode[] {
  const found = filling.scope.read(cell.field ?? '')
  const text = formatValue(found.value)
  if (text !== undefined) {
    return paragraphsOf(text).map((line) => paragraph(cell, 'value', [{ text: line, bold: cell.bold }]))
  }
  filling.missing({ field: found.path, label: missingLabel(found) })
  return []
}

function paragraph(cell: CellTemplate, role: 'label' | 'value', runs: Paragraph['runs']): Paragraph {
  const align = cell.align ?? (role === 'label' ? 'center' : 'left')
  return { node: 'paragraph', role, runs, align, indent: 0, size: cell.size }
}
