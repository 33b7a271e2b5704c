import { degrees, type PDFDocument } from '@cantoo/pdf-lib'
import { pageHeight, pageWidth, points } from '../pdf/geometry.ts'
import { jpegRotation } from './jpeg-rotation.ts'

const edge = points(12)

/** A photo or scan on an A4 page of its own, upright, as large as it fits; the page lies across for a wide one. */
export async function addImagePage(
  document: PDFDocument,
  type: 'jpeg' | 'png',
  bytes: Uint8Array,
): Promise<void> {
  const image = type === 'jpeg' ? await document.embedJpg(bytes) : await document.embedPng(bytes)
  const turn = type === 'jpeg' ? jpegRotation(bytes) : 0
  const upright = turn % 180 === 0
  const width = upright ? image.width : image.height
  const height = upright ? image.height : image.width
  const [pageW, pageH] = width > height ? [pageHeight, pageWidth] : [pageWidth, pageHeight]
  const scale = Math.min((pageW - 2 * edge) / width, (pageH - 2 * edge) / height)
  const [w, h] = [width * scale, height * scale]
  const [x, y] = [(pageW - w) / 2, (pageH - h) / 2]
  const corner = { 0: [x, y], 90: [x, y + h], 180: [x + w, y + h], 270: [x + w, y] } as const
  const [atX, atY] = corner[turn]
  document.addPage([pageW, pageH]).drawImage(image, {
    x: atX,
    y: atY,
    width: image.width * scale,
    height: image.height * scale,
    // The file says how far to turn clockwise; PDF turns the other way.
    rotate: degrees(-turn),
  })
}
