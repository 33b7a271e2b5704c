import { type ReactNode, useEffect, useRef } from 'react'
import { useRoute } from '../app/router/router.tsx'
import { classNames } from './class-names.ts'
import { ErrorNote } from './error-note.tsx'

interface PageProps {
  /** What this is, in one line. */
  readonly title: ReactNode
  /** Its state: a StatePill or two, or a number. */
  readonly state?: ReactNode
  /** Small links and secondary buttons at the right end of the title line. */
  readonly aside?: ReactNode
  /** The next-thing line: a <NextThing>. */
  readonly next?: ReactNode
  /** True when the page's data is there; tests and screen readers wait for it. */
  readonly ready?: boolean | undefined
  readonly error?: unknown
  readonly onRetry?: (() => void) | undefined
  readonly width?: 'prose' | 'wide' | undefined
  readonly children?: ReactNode
}

/**
 * One page: title line, next thing, then the matter itself. The window's own title stays what index.html says: a browser
 * writes titles into its History in clear, and this one may hold the parties' names.
 */
export function Page(props: PageProps) {
  const { title, state, aside, next, ready = true, error, onRetry, width = 'prose', children } = props
  const failed = error !== undefined && error !== null
  const heading = useRef<HTMLHeadingElement>(null)
  const anchor = useRoute()?.anchor

  useEffect(() => {
    if (!ready) return
    const target = anchor === undefined ? null : document.getElementById(anchor)
    if (target) {
      target.scrollIntoView({ block: 'start' })
      target.focus({ preventScroll: true })
    } else if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [ready, anchor])

  return (
    <main
      className={classNames('page', `page-${width}`)}
      data-ready={ready || failed}
      aria-busy={!ready && !failed}
    >
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {state !== undefined && <div className="page-state">{state}</div>}
        {aside !== undefined && <div className="page-aside">{aside}</div>}
      </header>
      {next}
      {failed && <ErrorNote error={error} onRetry={onRetry} />}
      {ready && !failed && children}
      {!ready && !failed && <p className="page-loading">正在读取…</p>}
    </main>
  )
}

interface NextThingProps {
  /** `下一步：书面告知权利义务，11月26日前` */
  readonly what: ReactNode
  /** Its rule in a few words. */
  readonly why?: ReactNode
  /** The one primary button. */
  readonly action?: ReactNode
  readonly level?: 'overdue' | 'soon' | 'later' | undefined
}

export function NextThing({ what, why, action, level = 'later' }: NextThingProps) {
  return (
    <section className={classNames('next-thing', `next-${level}`)} aria-label="下一步">
      <div>
        <p className="next-what">{what}</p>
        {why !== undefined && <p className="next-why">{why}</p>}
      </div>
      {action}
    </section>
  )
}
