import { type ComponentProps, lazy, Suspense } from 'react'
import type { PdfView } from '../../ui/pdf/pdf-view.tsx'

const View = lazy(async () => ({ default: (await import('../../ui/pdf/pdf-view.tsx')).PdfView }))

/** The PDF reader, fetched when the first one is opened. */
export function LazyPdfView(props: ComponentProps<typeof PdfView>) {
  return (
    <Suspense fallback={<p className="page-loading">正在打开…</p>}>
      <View {...props} />
    </Suspense>
  )
}
