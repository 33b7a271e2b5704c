import { DocumentThreadLost, type DocumentWork } from '#documents/index.ts'
import { paperRefusal } from '../papers/index.ts'
import { invalid } from '../refuse.ts'
import { type MediaType, sniff } from './sniff.ts'

const MEGABYTE = 1024 * 1024
const MAX_SIZE = 60 * MEGABYTE

export interface CheckedFile {
  readonly bytes: Uint8Array
  readonly mediaType: MediaType
  readonly pages: number
}

/** A file from outside: small enough, one of three kinds by its own bytes, and readable. */
export async function checkFile(file: Blob, documents: DocumentWork): Promise<CheckedFile> {
  if (file.size === 0) throw invalid('file', '这个文件是空的，没有归入。请重新选择。')
  if (file.size > MAX_SIZE) {
    throw invalid(
      'file',
      `文件有 ${Math.ceil(file.size / MEGABYTE)} MB，超过 60 MB，没有归入。请降低扫描分辨率，或分成几份。`,
    )
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mediaType = sniff(bytes)
  if (!mediaType)
    throw invalid('file', '只能归入 JPG、PNG 图片和 PDF，这个文件不是，没有归入。请另存为其中一种再选。')
  return { bytes, mediaType, pages: mediaType === 'application/pdf' ? await pdfPages(bytes, documents) : 1 }
}

async function pdfPages(bytes: Uint8Array, documents: DocumentWork): Promise<number> {
  try {
    const pages = await documents.countPdfPages(bytes)
    if (pages > 0) return pages
  } catch (error) {
    if (error instanceof DocumentThreadLost) throw paperRefusal(error)
    // Whatever the reader stumbled over, to the clerk it is one thing: this file can't be opened.
  }
  throw invalid('file', '这份 PDF 打不开，可能没有传完整或加了密码，没有归入。请重新扫描，或去掉密码后再选。')
}
