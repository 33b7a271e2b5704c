import type { PaperView } from '#domain/papers/paper-view.ts'
import { derivedLists } from '#domain/papers/signers.ts'

export interface FieldValue {
  /** The path as written in the view, list positions included. */
  readonly path: string
  readonly value: unknown
  /** The name of the list item it belongs to: tells the clerk whose fact is missing. */
  readonly owner?: string | undefined
}

export type FieldReader = (path: string) => FieldValue

export interface ScopeItem {
  readonly path: string
  readonly value: unknown
  readonly index: number
}

export interface Scope {
  readonly read: FieldReader
  /** A scope in which `name` also stands for one item of a list. */
  readonly with: (name: string, item: ScopeItem) => Scope
}

export function viewScope(view: PaperView): Scope {
  return scope({ ...view, ...derivedLists(view) }, new Map())
}

function scope(root: object, items: ReadonlyMap<string, ScopeItem>): Scope {
  return {
    read(path) {
      const [head = '', ...rest] = path.split('.')
      const item = items.get(head)
      if (item === undefined) return { path, value: follow(root, [head, ...rest]) }
      return {
        path: [item.path, ...rest].join('.'),
        value: follow(item.value, rest),
        owner: nameOf(item.value),
      }
    },
    with: (name, item) => scope(root, new Map([...items, [name, item]])),
  }
}

function follow(start: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), start)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value.name === 'string' ? value.name : undefined
}
