import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib'
import { points } from '../pdf/geometry.ts'
import { countPdfPages } from '../read-back/pdf-text.ts'
import {
  type DossierInput,
  type DossierItem,
  DossierItemError,
  type DossierPlace,
  type MergedDossier,
} from './dossier-item.ts'
import { addImagePage } from './image-page.ts'

/**
 * Cover, contents, papers and scans as one PDF. Cover and contents carry no number; every other page has its number
 * stamped top right, as archive rules count only what is filed. Throws DossierItemError for a file two readers don't
 * agree on: a truncated scan opens without complaint as fewer pages.
 */
export async function mergeDossier(input: DossierInput): Promise<MergedDossier> {
  const merged = await PDFDocument.create()
  const numberFont = await merged.embedFont(StandardFonts.Helvetica)
  merged.setTitle(input.title)
  merged.setCreationDate(input.createdAt)
  merged.setModificationDate(input.createdAt)
  await addPdf(merged, { title: '封面', type: 'pdf', bytes: input.cover })
  const front = merged.getPageCount()
  const places: DossierPlace[] = []
  for (const item of input.items) {
    const before = merged.getPageCount() - front
    await addItem(merged, item)
    places.push({ title: item.title, firstPage: before + 1, lastPage: merged.getPageCount() - front })
  }
  stampNumbers(merged, front, numberFont)
  await insertContents(merged, front, input.contents)
  const pdf = await merged.save()
  const pages = merged.getPageCount()
  if ((await countPdfPages(pdf)) !== pages) throw new DossierItemError(input.title, 'pages-differ')
  return { pdf, pages, places }
}

async function addItem(merged: PDFDocument, item: DossierItem): Promise<void> {
  if (item.type === 'pdf') return addPdf(merged, item)
  try {
    await addImagePage(merged, item.type, item.bytes)
  } catch (cause) {
    throw new DossierItemError(item.title, 'unreadable', cause)
  }
}

async function addPdf(merged: PDFDocument, item: DossierItem): Promise<void> {
  const source = await openChecked(item)
  const pages = await merged.copyPages(source, source.getPageIndices())
  for (const page of pages) merged.addPage(page)
}

async function insertContents(merged: PDFDocument, at: number, contents: Uint8Array): Promise<void> {
  const source = await openChecked({ title: '卷内目录', type: 'pdf', bytes: contents })
  const pages = await merged.copyPages(source, source.getPageIndices())
  pages.forEach((page, index) => {
    merged.insertPage(at + index, page)
  })
}

async function openChecked(item: DossierItem): Promise<PDFDocument> {
  const [source, counted] = await Promise.all([
    PDFDocument.load(item.bytes),
    countPdfPages(item.bytes),
  ]).catch((cause: unknown) => {
    throw new DossierItemError(item.title, 'unreadable', cause)
  })
  if (counted === 0 || source.getPageCount() !== counted)
    throw new DossierItemError(item.title, 'pages-differ')
  return source
}

function stampNumbers(merged: PDFDocument, front: number, font: PDFFont): void {
  merged.getPages().forEach((page, index) => {
    if (index < front) return
    const text = `${index - front + 1}`
    const size = 12
    const { x, y, width, height } = page.getCropBox()
    page.drawText(text, {
      x: x + width - points(14) - font.widthOfTextAtSize(text, size),
      y: y + height - points(14) - size,
      size,
      font,
    })
  })
}
