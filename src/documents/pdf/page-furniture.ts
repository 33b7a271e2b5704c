import { toSVG } from 'bwip-js/node'
import { encodePageCode } from '#domain/papers/page-code.ts'
import { fontRuns, textWidth } from '../fonts/font-runs.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { PageRule } from '../template.ts'
import type { PdfNode, PdfSvg } from './engine.ts'
import { pageHeight, pageWidth, points } from './geometry.ts'
import { pdfRuns } from './paragraph.ts'

/** 15 mm square, 14 mm from the edges, twice a page: read back on every page of a distorted trial set. */
const codeSide = points(15)
const codeEdge = points(14)

/** The texts a page carries besides the paper's own; the read-back takes them off again. */
export function furnitureTexts(place: PagePlace): readonly string[] {
  const { code, page, pages } = place
  const number = `第${page}页　共${pages}页`
  const signature = pageSignature(place)
  return [
    ...(code === undefined ? [] : [encodePageCode({ code, page })]),
    ...(signature === undefined ? [] : [signature]),
    number,
  ]
}

export interface PagePlace {
  readonly code: string | undefined
  /** A preview of what will have one. */
  readonly keepsPlace?: boolean | undefined
  readonly page: number
  readonly pages: number
  readonly rule: PageRule
}

/** A record is signed page by page; on its last page the signature block stands. */
function pageSignature({ rule, page, pages }: PagePlace): string | undefined {
  return rule.pageSignature === undefined || page === pages
    ? undefined
    : `${rule.pageSignature}：${'＿'.repeat(8)}`
}

export function pageHeader(code: string | undefined, page: number, keepsPlace = false): PdfNode | undefined {
  if (code !== undefined) return codeSquare(encodePageCode({ code, page }), codeEdge, codeEdge)
  return keepsPlace ? codePlace(codeEdge, codeEdge) : undefined
}

/** Where the code will stand once the paper is printed: a preview shows the page as it will be, without a code of its own. */
function codePlace(x: number, y: number): PdfSvg {
  const frame =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 15 15"><rect x="0.2" y="0.2" width="14.6" height="14.6" fill="none" stroke="#999999" stroke-width="0.2" stroke-dasharray="0.8 0.6"/></svg>'
  return { svg: frame, width: codeSide, style: 'furniture', absolutePosition: { x, y } }
}

export function pageFooter(place: PagePlace, fonts: FontSet): PdfNode {
  const { bottom } = place.rule
  const top = pageHeight - points(bottom)
  const number = furnitureTexts(place).at(-1) ?? ''
  const numberLine: PdfNode = {
    text: pdfRuns([{ text: number }], { face: 'serif', size: 10.5, line: 16, fonts }),
    alignment: 'center',
    margin: [0, points(bottom) - points(21), 0, 0],
    style: 'furniture',
  }
  const signature = pageSignature(place)
  const signatureLine: readonly PdfNode[] =
    signature === undefined
      ? []
      : [
          {
            text: pdfRuns([{ text: signature }], { face: 'serif', size: 10.5, line: 16, fonts }),
            absolutePosition: { x: points(place.rule.left), y: 4 },
            style: 'furniture',
          },
        ]
  const right = pageWidth - codeEdge - codeSide
  const low = pageHeight - codeEdge - codeSide - top
  if (place.code === undefined) {
    const kept = place.keepsPlace ? [codePlace(right, low)] : []
    return { stack: [...kept, ...signatureLine, numberLine], style: 'furniture' }
  }
  const payload = encodePageCode({ code: place.code, page: place.page })
  const square = codeSquare(payload, right, low)
  // For the day a page comes back that no scanner can read.
  const spelledWidth = textWidth(fontRuns(payload, 'sans', false, fonts), 6)
  const spelled: PdfNode = {
    text: pdfRuns([{ text: payload }], { face: 'sans', size: 6, line: 9, fonts, color: '#666666' }),
    absolutePosition: { x: pageWidth - codeEdge - spelledWidth, y: points(bottom) - codeEdge + 3 },
    style: 'furniture',
  }
  return { stack: [square, spelled, ...signatureLine, numberLine], style: 'furniture' }
}

function codeSquare(text: string, x: number, y: number): PdfSvg {
  return { svg: codeSvg(text), width: codeSide, style: 'furniture', absolutePosition: { x, y } }
}

function codeSvg(text: string): string {
  // Its types know only what all kinds of code share; version and level are the QR code's own.
  const options = { bcid: 'qrcode', text, version: '1', eclevel: 'M', scale: 1 }
  return toSVG(options)
}
