import type { ReactNode } from 'react'
import { useId } from 'react'
import { useHere } from './use-here.ts'

interface SectionProps {
  readonly title: string
  /** Element id, for the anchors on the right and for `go({ …, anchor })`. */
  readonly anchor?: string | undefined
  readonly aside?: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A part of a page with its heading; typography and a hairline, no box. */
export function Section({ title, anchor, aside, note, children }: SectionProps) {
  const heading = useId()
  return (
    <section
      className="section"
      id={anchor}
      tabIndex={anchor === undefined ? undefined : -1}
      aria-labelledby={heading}
    >
      <header className="section-head">
        <h2 id={heading}>{title}</h2>
        {aside !== undefined && <div className="section-aside">{aside}</div>}
      </header>
      {note !== undefined && <p className="section-note">{note}</p>}
      {children}
    </section>
  )
}

interface AnchorsProps {
  readonly items: readonly { readonly anchor: string; readonly title: string; readonly mark?: ReactNode }[]
}

/** The page's parts, listed at its right edge. The address isn't touched: it belongs to the router. */
export function Anchors({ items }: AnchorsProps) {
  const here = useHere(items.map(({ anchor }) => anchor))
  function jump(anchor: string): void {
    const target = document.getElementById(anchor)
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }
  return (
    <nav className="anchors" aria-label="本页内容">
      {items.map(({ anchor, title, mark }) => (
        <button
          key={anchor}
          type="button"
          aria-current={anchor === here ? 'true' : undefined}
          onClick={() => jump(anchor)}
        >
          {title}
          {mark}
        </button>
      ))}
    </nav>
  )
}
