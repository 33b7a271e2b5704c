import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/**
 * Opens a PDF held in memory; the reader is loaded when the first one is. No wasm: the page's policy forbids compiling it,
 * so scans in JPEG 2000, JBIG2 and CCITT use the plain scripts at `wasmUrl`. Nothing else is ever fetched.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = workerUrl
  return getDocument({
    data: new Uint8Array(bytes),
    wasmUrl: `${location.origin}/pdfjs/`,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    isImageDecoderSupported: false,
  }).promise
}
