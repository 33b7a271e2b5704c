import { type SignatureLine, type Signatures, signatureTableHeader, signerCaption } from '../model.ts'
import type { PdfNode, PdfTable, PdfTableLayout } from './engine.ts'
import { cellPadding, lineWidth } from './geometry.ts'
import { pdfRuns, type Setting } from './paragraph.ts'
import {
  captionStyle,
  captionWidth,
  columnGap,
  isHalfRow,
  isManyRoute,
  sealHeight,
  signatureMargin,
  signerHeight,
  signerRows,
} from './signer-rows.ts'

const plain: PdfTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** A line under the place to sign: a border, because underlined spaces run off the page. */
const signatureLine: PdfTableLayout = { ...plain, hLineWidth: (line) => (line === 1 ? lineWidth : 0) }

const grid: PdfTableLayout = {
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => cellPadding.x,
  paddingRight: () => cellPadding.x,
  paddingTop: () => cellPadding.top,
  paddingBottom: () => cellPadding.bottom,
}

export function pdfSignatures(node: Signatures, setting: Setting): readonly PdfNode[] {
  if (isManyRoute(node)) return [signersTable(node, setting)]
  const rows = signerRows(node, setting)
  // A single place leaves the right half of its row free: office and seal begin beside it.
  const beside = isHalfRow(rows.at(-1), setting) ? signerHeight - 8 : 0
  const grid = {
    stack: rows.map((row) => signerRow(row, setting)),
    margin: [0, signatureMargin, 0, 0] as const,
  }
  return [grid, ...ending(node, setting, beside)]
}

function signerRow(row: readonly SignatureLine[], setting: Setting): PdfNode {
  const half = (setting.width - columnGap) / 2
  const width = row.length === 1 && !isHalfRow(row, setting) ? setting.width * 0.85 : half
  return {
    columns: row.flatMap((signer, index) => {
      const place = { ...signerPlace(signer, { ...setting, width }), width }
      return index === 0 ? [place] : [{ text: [], width: columnGap }, place]
    }),
  }
}

function signerPlace(signer: SignatureLine, setting: Setting): PdfNode {
  const style = captionStyle(setting)
  const caption = signerCaption(signer)
  const taken = captionWidth(signer, setting) + 2
  const hint =
    signer.hint === undefined ? [] : pdfRuns([{ text: signer.hint }], { ...hintStyle, fonts: setting.fonts })
  const line: PdfTable = {
    table: {
      widths: [taken, Math.max(40, setting.width - taken)],
      heights: [signerHeight - 18],
      body: [
        [
          { text: pdfRuns([{ text: caption }], style), verticalAlignment: 'bottom' },
          { stack: [underline(Math.max(40, setting.width - taken))], verticalAlignment: 'bottom' },
        ],
      ],
    },
    layout: plain,
  }
  return { stack: [line, { text: hint, margin: [0, 1, 0, 0] }] }
}

function underline(width: number): PdfTable {
  return { table: { widths: [width], heights: [1], body: [[{ text: [] }]] }, layout: signatureLine }
}

const hintStyle = { face: 'serif', size: 9, line: 13, color: '#444444' } as const

/** Office and date, at the right; the seal is stamped over both (司法部 forms: 人民调解委员会印章). */
function ending(node: Signatures, setting: Setting, beside: number): readonly PdfNode[] {
  const { seal, date } = node
  if (seal === undefined && date === undefined) return []
  const style = captionStyle(setting)
  const left = (setting.width + columnGap) / 2
  const lines = [seal, date].flatMap((runs): readonly PdfNode[] =>
    runs === undefined
      ? []
      : [{ text: pdfRuns(runs, style), alignment: 'center' as const, margin: [0, 6, 0, 0] as const }],
  )
  const room = seal === undefined ? [8, 8] : [(sealHeight - 60) / 2, (sealHeight - 60) / 2]
  return [{ stack: lines, margin: [left, (room[0] ?? 0) - beside, 0, room[1] ?? 0] }]
}

const rowsWithHeading = 2

/** Many signers: rows under a heading that repeats, so that no page holds signatures of nobody knows what. */
function signersTable(node: Signatures, setting: Setting): PdfTable {
  const width = setting.width - 5 * lineWidth - 8 * cellPadding.x
  const widths = [0.08, 0.26, 0.28, 0.38].map((part) => part * width)
  const style = { face: 'serif', size: 12, line: 18, fonts: setting.fonts } as const
  const cell = (text: string): PdfNode => ({
    text: pdfRuns([{ text }], style),
    alignment: 'center',
    verticalAlignment: 'middle',
  })
  const rows = node.signers.map((signer, index) => [
    // The first row whose place the library tells truly: those kept with the heading are reported on its page.
    index === rowsWithHeading ? { ...cell(`${index + 1}`), style: 'signers' as const } : cell(`${index + 1}`),
    cell(signer.label),
    cell(signer.name ?? ''),
    { text: [] },
  ])
  const identity = node.identity === undefined ? [] : [[{ ...cell(node.identity), colSpan: 4 }, {}, {}, {}]]
  const last = ending(node, { ...setting, width: setting.width - 2 * cellPadding.x }, 0)
  const endRow = last.length === 0 ? [] : [[{ stack: last, colSpan: 4 }, {}, {}, {}]]
  return {
    table: {
      widths,
      heights: [
        ...identity.map(() => 22),
        20,
        ...node.signers.map(() => 38),
        ...endRow.map(() => 'auto' as const),
      ],
      body: [...identity, signatureTableHeader.map(cell), ...rows, ...endRow],
      headerRows: 1 + identity.length,
      keepWithHeaderRows: rowsWithHeading,
      dontBreakRows: true,
    },
    layout: grid,
    margin: [0, 8, 0, 0],
  }
}
