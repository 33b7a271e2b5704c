import type { ModelNode, Paragraph, RuledLines } from '../model.ts'
import type { PdfNode, PdfTableLayout } from './engine.ts'
import { paragraphStyle, pdfParagraph, type Setting } from './paragraph.ts'
import { pdfSignatures } from './signatures.ts'
import { pdfTable } from './table.ts'

export function pdfNodes(nodes: readonly ModelNode[], setting: Setting): readonly PdfNode[] {
  return nodes.flatMap((node) => pdfNode(node, setting))
}

function pdfNode(node: ModelNode, setting: Setting): readonly PdfNode[] {
  switch (node.node) {
    case 'paragraph':
      return [pdfParagraph(node, setting)]
    case 'table':
      return pdfTable(node, setting, pdfNodes)
    case 'signatures':
      return pdfSignatures(node, setting)
    case 'ruled':
      return [ruledLines(node, setting)]
    case 'space':
      return [{ text: [], margin: [0, node.lines * bodyLine(setting), 0, 0] }]
  }
}

/** In a cell the cell's own border is the last line. */
function underLines(last: boolean): PdfTableLayout {
  return {
    ...plain,
    hLineWidth: (line, node) => (line === 0 || (!last && line === node.table.body.length) ? 0 : 0.5),
  }
}

const plain: PdfTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

function ruledLines(node: RuledLines, setting: Setting): PdfNode {
  const height = bodyLine(setting)
  // Even an empty line holds a blank: a node without text counts as not being there when pages are broken.
  const labelled = (text: string): PdfNode => pdfParagraph(line(text), setting)
  return {
    table: {
      widths: [setting.width],
      // A row that breaks while its cell is aligned to the bottom leaves the file's drawing state in ruins.
      dontBreakRows: true,
      heights: Array.from({ length: node.lines }, () => height - 0.5),
      body: Array.from({ length: node.lines }, (_, line) => [
        { ...labelled((line === 0 ? node.label : undefined) ?? ' '), verticalAlignment: 'bottom' as const },
      ]),
    },
    layout: underLines(!setting.inTable),
    margin: [0, 0, 0, setting.inTable ? 0 : 4],
  }
}

function line(text: string): Paragraph {
  return { node: 'paragraph', role: 'body', runs: [{ text }], align: 'left', indent: 0 }
}

function bodyLine(setting: Setting): number {
  return Math.max(24, paragraphStyle({ role: 'body' }, setting).line)
}
