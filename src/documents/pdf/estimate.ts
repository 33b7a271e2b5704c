import { fontRuns, textWidth } from '../fonts/font-runs.ts'
import type { ModelNode, Paragraph, RowGroup, Table } from '../model.ts'
import { placeRows } from '../table-grid.ts'
import { cellPadding } from './geometry.ts'
import { paragraphMargin, paragraphStyle, type Setting } from './paragraph.ts'
import { signaturesHeight } from './signer-rows.ts'

/**
 * Heights before layout, a little generous. The PDF library silently drops what is told not to break and is taller than
 * a page, so nothing is told so unless this says that it fits.
 */
export function estimateHeight(nodes: readonly ModelNode[], setting: Setting): number {
  return nodes.reduce((sum, node) => sum + nodeHeight(node, setting), 0)
}

export function estimateLines(paragraph: Paragraph, setting: Setting): number {
  const style = paragraphStyle(paragraph, setting)
  const width = paragraph.runs.reduce(
    (sum, run) =>
      sum +
      textWidth(fontRuns(run.text, style.face, run.bold ?? style.bold ?? false, setting.fonts), style.size),
    paragraph.indent * style.size,
  )
  if (width <= setting.width) return 1
  // Whole characters only, and a line loses some to the rules on what may begin and end it.
  const usable = Math.max(1, Math.floor(setting.width / style.size)) * style.size
  const lines = Math.ceil(width / usable)
  return lines > 4 ? Math.ceil((width * 1.03) / usable) : lines
}

function nodeHeight(node: ModelNode, setting: Setting): number {
  switch (node.node) {
    case 'paragraph': {
      const [, top, , bottom] = paragraphMargin(node.role)
      return estimateLines(node, setting) * paragraphStyle(node, setting).line + top + bottom
    }
    case 'ruled':
    case 'space':
      return node.lines * paragraphStyle({ role: 'body' }, setting).line
    case 'table':
      return node.groups.reduce((sum, group) => sum + groupHeight(group, node, setting), 0)
    case 'signatures':
      return signaturesHeight(node, setting)
  }
}

export function groupHeight(group: RowGroup, table: Table, setting: Setting): number {
  const unit = setting.width / table.widths.reduce((sum, width) => sum + width, 0)
  return placeRows(group.rows, table.widths.length).reduce((sum, cells, index) => {
    const heights = cells
      .filter(({ cell }) => cell.rows === 1)
      .map(({ cell, column }) => {
        const columns = table.widths.slice(column, column + cell.cols)
        const width = columns.reduce((total, each) => total + each, 0) * unit - 2 * cellPadding.x
        return estimateHeight(cell.nodes, { ...setting, width, inTable: true })
      })
    const least = Math.max(group.rows[index]?.height ?? 0, setting.page.tableLineHeight)
    return sum + Math.max(least, ...heights) + cellPadding.top + cellPadding.bottom + 1
  }, 0)
}
