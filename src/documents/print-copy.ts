import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { pageHeight, pageWidth, points } from './pdf/geometry.ts'

/** How far this printer must be told to print off, in millimetres to the right and down. */
export interface PrintOffset {
  readonly right: number
  readonly down: number
}

/** The copy that goes to the printer. The kept original is never touched: it is the paper, not its way onto the sheet. */
export async function shiftedCopy(pdf: Uint8Array, offset: PrintOffset): Promise<Uint8Array> {
  if (offset.right === 0 && offset.down === 0) return pdf
  const copy = await PDFDocument.load(pdf, { updateMetadata: false })
  for (const page of copy.getPages()) shift(page, offset)
  return copy.save()
}

function shift(page: PDFPage, { right, down }: PrintOffset): void {
  // PDF counts upwards.
  page.translateContent(points(right), -points(down))
}

const ORIGIN = 20
const REACH = 15

/**
 * Rulers that cross 20 mm from the left and 20 mm from the upper edge, with a tick each millimetre: laid on a ruler, the
 * sheet tells by how much the printer is off. Digits only, so that no Chinese font has to be loaded for it.
 */
export async function printerTestPage(offset: PrintOffset): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.Helvetica)
  const page = file.addPage([pageWidth, pageHeight])
  const ink = rgb(0, 0, 0)
  const line = (from: readonly [number, number], to: readonly [number, number]) => {
    const at = ([x, y]: readonly [number, number]) => ({ x: points(x), y: pageHeight - points(y) })
    page.drawLine({ start: at(from), end: at(to), thickness: 0.4, color: ink })
  }
  line([ORIGIN, 5], [ORIGIN, 140])
  line([5, ORIGIN], [140, ORIGIN])
  for (let mm = -REACH; mm <= 100; mm += 1) {
    const long = mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 1.5
    line([ORIGIN + mm, ORIGIN], [ORIGIN + mm, ORIGIN + long])
    line([ORIGIN, ORIGIN + mm], [ORIGIN + long, ORIGIN + mm])
    if (mm > 0 && mm % 10 === 0) labels(page, font, ORIGIN + mm)
  }
  shift(page, offset)
  return file.save()
}

function labels(page: PDFPage, font: PDFFont, mm: number): void {
  const style = { size: 7, font }
  page.drawText(`${mm}`, { ...style, x: points(mm) - 4, y: pageHeight - points(ORIGIN + 8) })
  page.drawText(`${mm}`, {
    ...style,
    x: points(ORIGIN + 7),
    y: pageHeight - points(mm) + 4,
    rotate: degrees(-90),
  })
}
