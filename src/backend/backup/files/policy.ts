export interface KeepPolicy {
  /** The newest ones, whatever their day. */
  readonly latest: number
  /** The newest of each of so many days, weeks and months that have one. */
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

export const defaultKeepPolicy: KeepPolicy = { latest: 3, daily: 7, weekly: 8, monthly: 12 }

/**
 * Which of the whole generations stay. Counts days that have a backup, not days before today: a clock jumping a year
 * ahead, or a room closed for a month, must not make everything look old.
 */
export function generationsToKeep(names: readonly string[], policy = defaultKeepPolicy): ReadonlySet<string> {
  const newestFirst = [...names].sort((a, b) => sequence(b) - sequence(a))
  return new Set([
    ...newestFirst.slice(0, Math.max(1, policy.latest)),
    ...newestOfEach(newestFirst, dayOf, policy.daily),
    ...newestOfEach(newestFirst, weekOf, policy.weekly),
    ...newestOfEach(newestFirst, monthOf, policy.monthly),
  ])
}

function newestOfEach(
  newestFirst: readonly string[],
  group: (name: string) => string,
  count: number,
): readonly string[] {
  const newest = new Map<string, string>()
  for (const name of newestFirst) if (!newest.has(group(name))) newest.set(group(name), name)
  return [...newest.values()].slice(0, count)
}

function sequence(name: string): number {
  return Number(name.slice(name.lastIndexOf('-') + 1))
}

function dayOf(name: string): string {
  return name.slice(0, 8)
}

function monthOf(name: string): string {
  return name.slice(0, 6)
}

/** The Monday of the week, as days since 1970-01-01 (a Thursday). */
function weekOf(name: string): string {
  const days =
    Date.UTC(Number(name.slice(0, 4)), Number(name.slice(4, 6)) - 1, Number(name.slice(6, 8))) / 86_400_000
  return String(days - ((days + 3) % 7))
}
