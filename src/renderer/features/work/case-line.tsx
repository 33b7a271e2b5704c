import type { ReactNode } from 'react'
import { hrefOf } from '../../app/router/routes.ts'
import { useMay } from '../../app/session/actor.ts'

interface CaseLineProps {
  readonly caseId: string
  /** The place on the case page. */
  readonly anchor?: string | undefined
  readonly children: ReactNode
}

/** A line of the desk: it leads to the case, for whoever may open one; 综治值守 reads what stands here. */
export function CaseLine({ caseId, anchor, children }: CaseLineProps) {
  const may = useMay()
  if (!may('cases.get')) return <div className="due due-still">{children}</div>
  return (
    <a href={hrefOf({ name: 'case', params: { id: caseId }, anchor })} className="due">
      {children}
    </a>
  )
}
