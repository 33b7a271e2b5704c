import { nodeFs } from '../database/durable-files.ts'
import type { Desk } from '../desk/desk.ts'
import { keepHead } from '../desk/head.ts'
import { listGenerations } from './files/generations.ts'
import { keepBallast } from './files/space.ts'
import { backupPlaces, isPlaceThere, roomSettings, runBackup } from './run-backup.ts'

/** Once a day is due: a generation younger than this is today's. */
export const DUE_AFTER_MS = 20 * 3600 * 1000

/** Long enough after log-in that the first screen is there before the disk is busy. */
const AFTER_LOGIN_MS = 3000

export async function lastBackupAt(target: string): Promise<string | undefined> {
  const whole = (await listGenerations(nodeFs, target)).filter(
    (generation) => generation.manifest !== undefined,
  )
  return whole.at(-1)?.manifest?.madeAt
}

async function isDue(desk: Desk, target: string): Promise<boolean> {
  const last = await lastBackupAt(target)
  return last === undefined || Date.parse(desk.clock.now()) - Date.parse(last) > DUE_AFTER_MS
}

/** Backs up to every place where one is due. A failure is told on the screen; it never stops anybody's work. */
export async function backUpIfDue(desk: Desk, reason: 'scheduled' | 'quit'): Promise<void> {
  const { room } = desk
  for (const target of backupPlaces(desk, roomSettings(room)).filter(isPlaceThere)) {
    if (!(await isDue(desk, target))) continue
    try {
      await runBackup(desk, room, { reason, target })
    } catch (error) {
      desk.incidents.note('backup', error)
      const sentence =
        error instanceof Error && error.name === 'StorageProblem'
          ? error.message
          : '自动备份没有做成，现有数据是安全的。'
      desk.warnings.push({ code: 'backup-failed', sentence: `${sentence}请到“设置 → 备份”里再做一次。` })
      return
    }
  }
  if (desk.roomOrNone === room) await keepHead(await desk.requireKeyring(), room.db)
}

/** After a log-in: the ballast for a full disk, then the day's backup. A lock in between leaves it for the next time. */
export function scheduleBackup(desk: Desk): void {
  setTimeout(() => {
    if (!desk.sessionOrNone) return
    keepBallast(desk.config.dataDir)
      .then(() => (desk.sessionOrNone ? backUpIfDue(desk, 'scheduled') : undefined))
      .catch((error: unknown) => desk.incidents.note('backup', error))
  }, AFTER_LOGIN_MS).unref()
}
