import type { Filling } from './references.ts'
import { missingLabel } from './references.ts'
import type { Scope } from './scope.ts'

interface Repeat {
  readonly over: string
  readonly as: string
  readonly blank?: number | undefined
}

/** One scope for each item of a list; `blank` empty ones when the list is missing, so that a form can be handwritten. */
export function listItems(repeat: Repeat, filling: Filling): readonly Scope[] {
  const found = filling.scope.read(repeat.over)
  const values: readonly unknown[] = Array.isArray(found.value) ? found.value : []
  if (values.length === 0 && repeat.blank !== undefined) {
    filling.missing({ field: found.path, label: missingLabel(found) })
  }
  const filled = values.length === 0 ? Array.from({ length: repeat.blank ?? 0 }, () => undefined) : values
  return filled.map((value, index) =>
    filling.scope.with(repeat.as, { path: `${found.path}[${index}]`, value, index }),
  )
}

/** Items to fill a list up to `blank` rows, as 卷内目录 has room for papers that come later. */
export function emptyItems(repeat: Repeat, filling: Filling, count: number): readonly Scope[] {
  return Array.from({ length: count }, (_, index) =>
    filling.scope.with(repeat.as, { path: `${repeat.over}[${index}]`, value: undefined, index }),
  )
}
