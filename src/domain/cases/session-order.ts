import type { SessionRecord } from './session-record.ts'

interface Held {
  readonly id: string
  readonly session: Pick<SessionRecord, 'heldOn' | 'from' | 'voided'>
}

/** As they were held: by day, then by the hour they began. One whose hour nobody noted comes first on its day. */
export function sessionsInOrder<T extends Held>(sessions: readonly T[]): readonly T[] {
  const when = ({ session }: T) => `${session.heldOn} ${session.from ?? ''}`
  return sessions.toSorted((a, b) => compareText(when(a), when(b)) || compareText(a.id, b.id))
}

/** 第几次 of each session that counts. A voided one has none: the next takes its place, on screen and on paper alike. */
export function sessionOrdinals(sessions: readonly Held[]): ReadonlyMap<string, number> {
  const counted = sessionsInOrder(sessions).filter(({ session }) => session.voided === undefined)
  return new Map(counted.map(({ id }, index) => [id, index + 1]))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
