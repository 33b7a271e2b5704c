import {
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, ModelNode, Table as ModelTable, RuledLines } from '../model.ts'
import { placeRows } from '../table-grid.ts'
import { type DocxSetting, docxFonts, hairline, noBorder, twips } from './styles.ts'

const cellRoom = { left: 90, right: 90, top: 50, bottom: 50 } as const

/** Also knows how to set what a cell holds. */
export interface TableSetting extends DocxSetting {
  readonly inside: (nodes: readonly ModelNode[], setting: DocxSetting) => readonly FileChild[]
}

export function docxTable(table: ModelTable, setting: TableSetting, keepNext: boolean): readonly FileChild[] {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const widths = table.widths.map((width) => twips((width / total) * setting.width))
  const edge = table.border === 'grid' ? hairline : noBorder
  const groups = [...(table.header === undefined ? [] : [{ rows: [table.header] }]), ...table.groups]
  const rows = groups.flatMap((group, groupIndex) =>
    placeRows(group.rows, table.widths.length).map((cells, rowIndex) => {
      const isLastOfGroup = rowIndex === group.rows.length - 1
      const isLast = isLastOfGroup && groupIndex === groups.length - 1
      return new TableRow({
        // A cell of long text has to be able to run over the page.
        cantSplit: !cells.some(({ cell }) => cell.kind === 'blocks'),
        keepNext: !isLastOfGroup || (keepNext && isLast),
        tableHeader: table.header !== undefined && groupIndex === 0,
        height: {
          value: twips((group.rows[rowIndex]?.height ?? setting.page.tableLineHeight) + 6),
          rule: HeightRule.ATLEAST,
        },
        children: cells.map(({ cell, column }) =>
          docxCell(cell, widths.slice(column, column + cell.cols), setting),
        ),
      })
    }),
  )
  return [
    new Table({
      width: { size: twips(setting.width), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: edge,
        bottom: edge,
        left: edge,
        right: edge,
        insideHorizontal: edge,
        insideVertical: edge,
      },
      rows,
    }),
    // Two tables that touch become one in Word.
    new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, keepNext }),
  ]
}

function docxCell(cell: Cell, widths: readonly number[], setting: TableSetting): TableCell {
  const width = widths.reduce((sum, each) => sum + each, 0)
  const inner = { ...setting, width: width / 20 - 9, inTable: true }
  const children = cell.nodes.length === 0 ? [new Paragraph({})] : setting.inside(cell.nodes, inner)
  const last = cell.nodes.at(-1)
  return new TableCell({
    columnSpan: cell.cols,
    rowSpan: cell.rows,
    width: { size: width, type: WidthType.DXA },
    margins: cellRoom,
    verticalAlign: cell.kind === 'blocks' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    // A cell has to end with a paragraph.
    children:
      last?.node === 'ruled'
        ? [...toCellChildren(children), new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })]
        : toCellChildren(children),
  })
}

function toCellChildren(children: readonly FileChild[]): (Paragraph | Table)[] {
  return children.filter((child) => child instanceof Paragraph || child instanceof Table)
}

/** Lines to write on, drawn as borders. */
export function docxRuled(node: RuledLines, setting: DocxSetting): Table {
  const line = Math.max(24, setting.inTable ? setting.page.tableLineHeight : setting.page.lineHeight)
  const size = (setting.inTable ? setting.page.tableSize : setting.page.bodySize) * 2
  return new Table({
    width: { size: twips(setting.width), type: WidthType.DXA },
    columnWidths: [twips(setting.width)],
    layout: TableLayoutType.FIXED,
    borders: {
      top: noBorder,
      left: noBorder,
      right: noBorder,
      bottom: hairline,
      insideHorizontal: hairline,
      insideVertical: noBorder,
    },
    rows: Array.from({ length: node.lines }, (_, index) => {
      const label = index === 0 ? node.label : undefined
      const runs = label === undefined ? [] : [new TextRun({ text: label, font: docxFonts.serif, size })]
      return new TableRow({
        cantSplit: true,
        height: { value: twips(line), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            children: [new Paragraph({ children: runs })],
            verticalAlign: VerticalAlignTable.BOTTOM,
          }),
        ],
      })
    }),
  })
}
