import { ORPCError } from '@orpc/client'

/** A list of which not every row was sent: `shown[n]` is the place on the screen of the n-th that was. */
export interface SentRows {
  /** As the backend's messages name it, e.g. `parties` or `deceased.1.relatives`; an outer list's place is the one sent. */
  readonly path: string
  readonly shown: readonly number[]
}

/** The places of the rows that are sent. */
export function placesOf<T>(rows: readonly T[], isSent: (row: T) => boolean): readonly number[] {
  return rows.flatMap((row, place) => (isSent(row) ? [place] : []))
}

/** Runs a call; what it answers about the n-th row sent is said at the row as it stands on the screen. */
export async function atShownRows<T>(lists: readonly SentRows[], call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw placed(error, lists)
  }
}

function placed(error: unknown, lists: readonly SentRows[]): unknown {
  if (!(error instanceof ORPCError)) return error
  const { code, message, status, defined, data } = error
  const moved = movedData(data, lists)
  return moved === undefined
    ? error
    : new ORPCError(code, { message, status, defined, data: moved, cause: error })
}

/** Both kinds of refusal: the catalogue's fields, and the issues of the input's schema. */
function movedData(data: unknown, lists: readonly SentRows[]): unknown {
  if (typeof data !== 'object' || data === null) return undefined
  const moved = (one: unknown) => {
    if (typeof one !== 'object' || one === null || !('path' in one)) return one
    if (typeof one.path === 'string') return { ...one, path: shownPath(one.path, lists) }
    if (!Array.isArray(one.path)) return one
    return { ...one, path: shownPath(one.path.map(partOf).join('.'), lists).split('.') }
  }
  if ('fields' in data && Array.isArray(data.fields)) return { ...data, fields: data.fields.map(moved) }
  if ('issues' in data && Array.isArray(data.issues)) return { ...data, issues: data.issues.map(moved) }
  return undefined
}

function partOf(part: unknown): string {
  return typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part)
}

/** The innermost list first: its own path still has the places of the outer ones as they were sent. */
export function shownPath(path: string, lists: readonly SentRows[]): string {
  return [...lists]
    .sort((a, b) => b.path.length - a.path.length)
    .reduce((now, list) => {
      // The rules behind the schema name a row from the record itself: `duties.0` for `agreement.duties.0` (form-context.ts).
      const names = [list.path, list.path.slice(list.path.indexOf('.') + 1)]
      const name = names.find((one) => now.startsWith(`${one}.`))
      if (name === undefined) return now
      const [sent, ...rest] = now.slice(name.length + 1).split('.')
      const place = list.shown[Number(sent)]
      return place === undefined ? now : [name, place, ...rest].join('.')
    }, path)
}
