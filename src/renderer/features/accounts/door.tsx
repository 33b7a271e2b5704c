import { type ReactNode, useEffect, useRef } from 'react'
import { setLargeType, useLargeType } from '../../app/large-type.ts'

interface DoorProps {
  readonly title: string
  readonly side?: ReactNode
  readonly foot?: ReactNode
  /** Which of several pages stands in it: another one begins at its top. */
  readonly step?: number | undefined
  readonly children: ReactNode
}

/** The frame of what is seen before log-in. */
export function Door({ title, side, foot, step, children }: DoorProps) {
  const large = useLargeType()
  const main = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is the only reason
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to leave.
    main.current?.scrollTo(0, 0)
  }, [step])
  return (
    <div className="door">
      <aside className="door-side">
        <h2>{title}</h2>
        {side}
        <div className="door-foot">
          {foot}
          <button type="button" aria-pressed={large} onClick={() => setLargeType(!large)}>
            {large ? '改用普通字号' : '改用大字'}
          </button>
        </div>
      </aside>
      <div className="door-main" ref={main}>
        {children}
      </div>
    </div>
  )
}
