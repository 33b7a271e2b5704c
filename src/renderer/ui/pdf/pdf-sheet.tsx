import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'

interface PdfSheetProps {
  readonly document: PDFDocumentProxy
  readonly page: number
  /** Width in CSS pixels. */
  readonly width: number
  readonly label: string
}

/** One page drawn on a canvas, at the screen's own resolution. The text is offered to screen readers. */
export function PdfSheet({ document, page, width, label }: PdfSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    let stop = () => {}
    let current = true
    async function draw(): Promise<void> {
      const sheet = await document.getPage(page)
      const target = canvas.current
      if (!current || target === null) return
      const scale = (width / sheet.getViewport({ scale: 1 }).width) * window.devicePixelRatio
      const viewport = sheet.getViewport({ scale })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      const task = sheet.render({ canvas: target, viewport })
      stop = () => task.cancel()
      await task.promise
      const { items } = await sheet.getTextContent()
      if (!current) return
      setText(items.map((item) => ('str' in item ? item.str : '')).join(''))
      target.dataset.drawn = String(page)
    }
    draw().catch((error: unknown) => {
      // A page turned, or a paper put away, before it was drawn is not an error.
      const cancelled = error instanceof Error && error.name === 'RenderingCancelledException'
      if (current && !cancelled) console.error(error)
    })
    return () => {
      current = false
      stop()
    }
  }, [document, page, width])

  return (
    <>
      <canvas ref={canvas} className="sheet" style={{ width }} role="img" aria-label={label} />
      <p className="only-heard">{text}</p>
    </>
  )
}
