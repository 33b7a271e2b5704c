import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What will stand here. */
  readonly title: string
  /** How to begin. */
  readonly hint?: ReactNode
  readonly action?: ReactNode
}

export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="empty-hint">{hint}</p>}
      {action}
    </div>
  )
}
