import { fontRuns, textWidth } from '../fonts/font-runs.ts'
import { type SignatureLine, type Signatures, signerCaption, signersInGrid } from '../model.ts'
import { pdfLineStyle, type Setting } from './paragraph.ts'

/** Room for a hand's signature and a thumb (about 19 mm), and for a round seal of 42 mm. */
export const signerHeight = 54
export const sealHeight = 122
export const columnGap = 16
export const signatureMargin = 10

export function isManyRoute(node: Signatures): boolean {
  return node.signers.length > signersInGrid
}

export function captionStyle(setting: Setting) {
  const size = setting.inTable ? setting.page.tableSize : setting.page.bodySize
  return { ...pdfLineStyle, size: Math.min(size, 14), fonts: setting.fonts }
}

/** Two places to sign side by side; a name that needs the width has a row for itself. */
export function signerRows(node: Signatures, setting: Setting): readonly (readonly SignatureLine[])[] {
  const half = (setting.width - columnGap) / 2
  const rows: SignatureLine[][] = []
  let open: SignatureLine[] | undefined
  for (const signer of node.signers) {
    const taken = captionWidth(signer, setting)
    if (taken > half - 70) {
      rows.push([signer])
      open = undefined
    } else if (open === undefined) {
      open = [signer]
      rows.push(open)
    } else {
      open.push(signer)
      open = undefined
    }
  }
  return rows
}

export function captionWidth(signer: SignatureLine, setting: Setting): number {
  return textWidth(fontRuns(signerCaption(signer), 'serif', false, setting.fonts), captionStyle(setting).size)
}

export function isHalfRow(row: readonly SignatureLine[] | undefined, setting: Setting): boolean {
  const [signer, second] = row ?? []
  if (signer === undefined || second !== undefined) return false
  return captionWidth(signer, setting) <= (setting.width - columnGap) / 2 - 70
}

export function signaturesHeight(node: Signatures, setting: Setting): number {
  const ending = node.seal !== undefined ? sealHeight : node.date !== undefined ? 44 : 0
  return signatureMargin + signerRows(node, setting).length * signerHeight + ending
}
