import type { Paragraph, Run, Signatures, Table } from './model.ts'
import { type Cell, type ModelNode, signatureTableHeader, signerCaption, signersInGrid } from './model.ts'

/** Every text of the nodes in reading order: what a finished PDF or DOCX has to contain. */
export function modelTexts(nodes: readonly ModelNode[]): readonly string[] {
  return nodes.flatMap(nodeTexts).filter((text) => text !== '')
}

function nodeTexts(node: ModelNode): readonly string[] {
  switch (node.node) {
    case 'paragraph':
      return [paragraphText(node)]
    case 'table':
      return tableTexts(node)
    case 'signatures':
      return signatureTexts(node)
    case 'ruled':
      return [node.label ?? '']
    case 'space':
      return []
  }
}

export function paragraphText(paragraph: Paragraph): string {
  return runsText(paragraph.runs)
}

export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

function tableTexts(table: Table): readonly string[] {
  const header = table.header?.cells.flatMap(cellTexts) ?? []
  return [
    ...header,
    ...table.groups.flatMap((group) => group.rows.flatMap((row) => row.cells.flatMap(cellTexts))),
  ]
}

export function cellTexts(cell: Cell): readonly string[] {
  return modelTexts(cell.nodes)
}

function signatureTexts(node: Signatures): readonly string[] {
  const ending = [node.seal, node.date].flatMap((runs) => (runs === undefined ? [] : [runsText(runs)]))
  if (node.signers.length <= signersInGrid) {
    return [...node.signers.flatMap((signer) => [signerCaption(signer), signer.hint ?? '']), ...ending]
  }
  return [
    node.identity ?? '',
    ...signatureTableHeader,
    ...node.signers.flatMap((signer, index) => [`${index + 1}`, signer.label, signer.name ?? '']),
    ...ending,
  ]
}
