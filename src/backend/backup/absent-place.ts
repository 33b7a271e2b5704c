import { readFileSync } from 'node:fs'
import { nodeFs, writeDurable } from '../database/durable-files.ts'
import type { Desk } from '../desk/desk.ts'

const CODE = 'second-place-absent'
/** A stick kept in another house comes by once a week; longer without it is worth a word. */
const QUIET_DAYS = 7
const DAY_MS = 24 * 3600 * 1000

/** When a backup last stood in the second place; kept outside the database, as a fact about this computer. */
interface LastThere {
  readonly dir: string
  /** UTC instant. */
  readonly at: string
}

export async function keepLastThere(desk: Desk, dir: string): Promise<void> {
  const last: LastThere = { dir, at: desk.clock.now() }
  await writeDurable(nodeFs, desk.files.secondPlace, Buffer.from(`${JSON.stringify(last)}\n`, 'utf8'))
  desk.clearWarnings(CODE)
}

/** A second place that isn't there for long is told, for the room trusts in it. */
export function tellAbsent(desk: Desk, dir: string): void {
  const last = lastThere(desk)
  const days = last?.dir === dir ? daysSince(last.at, desk.clock.now()) : undefined
  if (days !== undefined && days < QUIET_DAYS) return
  const since = days === undefined ? '还没有做过备份' : `已经 ${days} 天没有备份`
  desk.warn({
    code: CODE,
    sentence: `第二备份位置${since}：${dir} 现在不在（优盘没有插上，或文件夹改了名）。这台电脑上的备份照常做，但电脑坏了就一起没了。请插上优盘，到“设置 → 备份”里点“现在备份”。`,
  })
}

/** A clock set back makes it look as if from the future: how long ago it was nobody knows. */
function daysSince(at: string, now: string): number | undefined {
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS)
  return days >= 0 ? days : undefined
}

function lastThere(desk: Desk): LastThere | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(desk.files.secondPlace, 'utf8'))
    if (typeof value !== 'object' || value === null || !('dir' in value) || !('at' in value)) return undefined
    const { dir, at } = value
    return typeof dir === 'string' && typeof at === 'string' ? { dir, at } : undefined
  } catch {
    // Missing or not ours: then it counts as never.
    return undefined
  }
}
