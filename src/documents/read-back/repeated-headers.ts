import { type DocumentModel, type ModelNode, signatureTableHeader, signersInGrid } from '../model.ts'
import { cellTexts } from '../model-texts.ts'

/** The pages' texts joined, headings that a table repeats on later pages counted once. */
export function repeatedHeaders(
  pages: readonly string[],
  model: DocumentModel,
  squeeze: (text: string) => string,
): string {
  const headers = headersOf(model.nodes)
    .map(squeeze)
    .filter((header) => header !== '')
  return headers
    .reduce((text, header) => {
      const [first, ...rest] = text
      let seen = first?.includes(header) === true
      return [
        first ?? '',
        ...rest.map((page) => {
          const at = page.indexOf(header)
          if (at < 0) return page
          if (!seen) {
            seen = true
            return page
          }
          return page.slice(0, at) + page.slice(at + header.length)
        }),
      ]
    }, pages)
    .join('')
}

function headersOf(nodes: readonly ModelNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.node === 'table' && node.header !== undefined)
      return [node.header.cells.flatMap(cellTexts).join('')]
    if (node.node === 'signatures' && node.signers.length > signersInGrid) {
      return [(node.identity ?? '') + signatureTableHeader.join('')]
    }
    return []
  })
}
