/// <reference path="./pdfjs-worker.d.ts" />

/** A piece of text where it stands on its page, in points from the lower left corner. */
export interface TextPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface PageText {
  readonly width: number
  readonly height: number
  readonly pieces: readonly TextPiece[]
}

/** The text of a PDF as an independent reader sees it. Throws what the reader throws for a file it can't open. */
export async function readPdfText(bytes: Uint8Array): Promise<readonly PageText[]> {
  const task = await openPdf(bytes)
  try {
    const document = await task.promise
    const pages: PageText[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
      pages.push({
        width,
        height,
        pieces: content.items.flatMap((item) =>
          'str' in item && item.str !== ''
            ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
            : [],
        ),
      })
      page.cleanup()
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/** How many pages an independent reader finds; cross-check for files made elsewhere. */
export async function countPdfPages(bytes: Uint8Array): Promise<number> {
  const task = await openPdf(bytes)
  try {
    return (await task.promise).numPages
  } finally {
    await task.destroy()
  }
}

/** The reader is a large library: it is not loaded at the start of the program. */
export async function loadReader() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // Without a worker of its own the reader looks for this global; there is no second thread to start in Node.
  const pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker })
  return getDocument
}

async function openPdf(bytes: Uint8Array) {
  const getDocument = await loadReader()
  return getDocument({
    // The reader takes the buffer over and empties it.
    data: bytes.slice(),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
}
