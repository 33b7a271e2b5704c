import type { ReactNode } from 'react'
import { setLargeType, useLargeType } from '../../app/large-type.ts'

interface DoorProps {
  readonly title: string
  readonly side?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The frame of what is seen before log-in. */
export function Door({ title, side, foot, children }: DoorProps) {
  const large = useLargeType()
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
      <div className="door-main">{children}</div>
    </div>
  )
}
