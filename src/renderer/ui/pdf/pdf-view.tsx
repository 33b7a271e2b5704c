import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import { openPdf } from './open-pdf.ts'
import { PdfSheet } from './pdf-sheet.tsx'
import { useSheetWidth } from './use-sheet-width.ts'

interface PdfViewProps {
  /** The PDF itself: what is shown is what is printed. */
  readonly file: Blob
  /** What paper it is, for screen readers: `人民调解协议书`. */
  readonly title: string
  /** Print, DOCX and the like, at the right end of the bar. */
  readonly actions?: ReactNode
  /** A page to show first, e.g. one found in the dossier's contents. */
  readonly page?: number | undefined
  readonly onPage?: ((page: number) => void) | undefined
}

/**
 * A sheet on a desk, as wide as the desk has room. Page Up and Down turn, Home and End go to the ends, plus and minus change
 * the size, 0 fits it again.
 */
export function PdfView({ file, title, actions, page: wanted = 1, onPage }: PdfViewProps) {
  const [document, setDocument] = useState<PDFDocumentProxy>()
  const [failed, setFailed] = useState(false)
  const [page, setPage] = useState(wanted)
  const desk = useRef<HTMLElement>(null)
  const size = useSheetWidth(desk)
  const pages = document?.numPages ?? 0

  useEffect(() => setPage(wanted), [wanted])
  useEffect(() => {
    let opened: PDFDocumentProxy | undefined
    let current = true
    setFailed(false)
    file
      .arrayBuffer()
      .then(openPdf)
      .then((next) => {
        opened = next
        if (current) setDocument(next)
        else void next.loadingTask.destroy()
      })
      .catch((error: unknown) => {
        console.error(error)
        if (current) setFailed(true)
      })
    return () => {
      current = false
      setDocument(undefined)
      void opened?.loadingTask.destroy()
    }
  }, [file])

  function turn(to: number): void {
    const next = Math.min(Math.max(1, to), Math.max(1, pages))
    setPage(next)
    onPage?.(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, () => void>> = {
      PageDown: () => turn(page + 1),
      PageUp: () => turn(page - 1),
      Home: () => turn(1),
      End: () => turn(pages),
      '+': size.larger,
      '=': size.larger,
      '-': size.smaller,
      '0': size.fit,
    }
    const move = moves[event.key]
    // A number typed into the copies is no size.
    if (move === undefined || event.ctrlKey || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    move()
  }

  if (failed) return <p role="alert">这份文件打不开，可能已损坏。案件内容没有变动，请重新生成或重新扫描。</p>
  return (
    <section className="desk" aria-label={title} data-ready={document !== undefined} onKeyDown={onKeyDown}>
      <div className="desk-bar">
        <Button onClick={() => turn(page - 1)} disabled={page <= 1} label="上一页">
          ‹
        </Button>
        <span className="figure" role="status">{`第 ${page} 页，共 ${pages} 页`}</span>
        <Button onClick={() => turn(page + 1)} disabled={page >= pages} label="下一页">
          ›
        </Button>
        <div className="desk-zoom">
          <Button onClick={size.smaller} disabled={!size.canShrink} keys="-">
            缩小
          </Button>
          <Button onClick={size.larger} disabled={!size.canGrow} keys="+">
            放大
          </Button>
        </div>
        <div className="desk-actions">{actions}</div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard */}
      <section ref={desk} className="desk-top" tabIndex={0} aria-label={`${title}，可翻页`}>
        {document !== undefined && size.width > 0 && (
          <PdfSheet document={document} page={page} width={size.width} label={`${title}第 ${page} 页`} />
        )}
      </section>
    </section>
  )
}
