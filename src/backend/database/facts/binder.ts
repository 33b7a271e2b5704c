import type { Scalar } from '#domain/conditions/types.ts'

type Bound = string | number | null

/** Collects the values of one statement under names; several conditions of one statement share one binder. */
export interface Binder {
  /** `@p1` for a new value, the same name for the same value. `undefined` binds NULL: a figure nobody has set. */
  bind(value: Scalar | undefined): string
  readonly values: Readonly<Record<string, Bound>>
}

/**
 * `fixed` are the names that fact sources use themselves (`today`); a statement that doesn't use them doesn't mind.
 * Named, because positional parameters come out of order and `?1` counts as named.
 */
export function createBinder(fixed: Readonly<Record<string, Bound>> = {}): Binder {
  const names = new Map<Bound, string>()
  const values: Record<string, Bound> = { ...fixed }
  return {
    values,
    bind(value) {
      const bound = typeof value === 'boolean' ? Number(value) : (value ?? null)
      const known = names.get(bound)
      if (known) return known
      const name = `p${names.size + 1}`
      names.set(bound, `@${name}`)
      values[name] = bound
      return `@${name}`
    },
  }
}
