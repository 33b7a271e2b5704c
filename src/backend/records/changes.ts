export interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Top-level fields that differ between two versions, compared by their JSON. Record versions are small trees. */
export function changedFields(before: unknown, after: unknown): readonly Change[] {
  const left = asObject(before)
  const right = asObject(after)
  const fields = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()
  return fields
    .filter((field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]))
    .map((field) => ({ field, before: left[field], after: right[field] }))
}

function asObject(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}
