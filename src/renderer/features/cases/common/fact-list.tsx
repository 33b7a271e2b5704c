import type { ReactNode } from 'react'

interface FactListProps {
  /** Label and value; a value that isn't known is left out. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[]
}

export function FactList({ facts }: FactListProps) {
  const known = facts.filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
  )
  if (known.length === 0) return null
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div className="facts-pair" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
