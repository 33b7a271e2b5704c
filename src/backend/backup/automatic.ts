import { verifyNew } from '../audit/handlers.ts'
import { nodeFs } from '../database/durable-files.ts'
import type { Desk } from '../desk/desk.ts'
import { keepHead } from '../desk/head.ts'
import { renewAttachmentsIfDue } from '../rekey/renew-attachments.ts'
import { tellAbsent } from './absent-place.ts'
import { ownGenerations } from './files/generations.ts'
import type { BackupManifest } from './files/manifest.ts'
import { keepBallast } from './files/space.ts'
import { missingSentence } from './missing.ts'
import { failureSentence, type PlaceFailure, placeWords } from './place-failures.ts'
import { type BackupWatch, backupNow, backupPlaces, isPlaceThere, roomSettings } from './run-backup.ts'
import { sweepAttachments } from './sweep-attachments.ts'

/** Once a day is due: a generation younger than this is today's. */
export const DUE_AFTER_MS = 20 * 3600 * 1000

/** Long enough after log-in that the first screen is there before the disk is busy. */
const AFTER_LOGIN_MS = 3000

async function lastWhole(target: string, roomId: string): Promise<BackupManifest | undefined> {
  const own = await ownGenerations(nodeFs, target, roomId)
  return own.findLast(({ manifest }) => manifest !== undefined)?.manifest
}

function isDue(desk: Desk, last: BackupManifest | undefined): boolean {
  // The one before a change of keys opens with the old key only: the room under its new key has none yet.
  if (last === undefined || last.reason === 'before-rekey') return true
  return isOld(last.madeAt, desk.clock.now())
}

/** One dated ahead was made by a clock that ran ahead: how old it is nobody knows, and waiting for that day would be years without. */
export function isOld(madeAt: string, now: string): boolean {
  const age = Date.parse(now) - Date.parse(madeAt)
  return age < 0 || age > DUE_AFTER_MS
}

/**
 * Backs up to every place where one is due, whether another failed or not. A failure is told on the screen; it never stops
 * anybody's work.
 */
export async function backUpIfDue(
  desk: Desk,
  reason: 'scheduled' | 'quit',
  watch: BackupWatch = {},
): Promise<void> {
  const { room } = desk
  let missing = 0
  const written: string[] = []
  const failures: PlaceFailure[] = []
  const places = backupPlaces(desk, roomSettings(room))
  for (const target of places.filter(isPlaceThere)) {
    try {
      const manifest = await desk.inTurn(async () => {
        if (desk.roomOrNone !== room) return undefined
        // Asked in turn: the one before may just have made today's.
        const last = await lastWhole(target, room.roomId)
        return isDue(desk, last) ? (await backupNow(desk, room, { reason, target, ...watch })).manifest : last
      })
      missing = Math.max(missing, manifest?.missing.length ?? 0)
      written.push(placeWords(desk, target))
    } catch (error) {
      // Stopped by the clerk, or locked meanwhile: the next log-in makes it.
      if (watch.signal?.aborted || desk.roomOrNone !== room) return
      desk.incidents.note('backup', error)
      failures.push({ place: placeWords(desk, target), error })
    }
  }
  tellFailures(desk, written, failures)
  for (const absent of places.filter((place) => !isPlaceThere(place))) tellAbsent(desk, absent)
  if (written.length === 0) return
  desk.clearWarnings('attachments-missing')
  if (missing > 0)
    desk.warn({ code: 'attachments-missing', sentence: `备份已做好。${missingSentence(missing)}` })
  if (desk.roomOrNone === room) await keepHead(await desk.requireKeyring(), room.db)
  // What a place that can't be read still names is not known: nothing is swept then.
  if (desk.roomOrNone === room && failures.length === 0) await sweepAttachments(desk, room)
}

function tellFailures(desk: Desk, written: readonly string[], failures: readonly PlaceFailure[]): void {
  desk.clearWarnings('backup-failed')
  if (failures.length === 0) return
  const sentence = `${failureSentence(written, failures)}请到“设置 → 备份”里再做一次。`
  desk.warn({ code: 'backup-failed', sentence })
}

/** After a log-in: the ballast for a full disk, the day's backup, a look at what is new. A lock in between leaves it for the next time. */
export function scheduleBackup(desk: Desk): void {
  setTimeout(() => {
    if (!desk.sessionOrNone) return
    keepBallast(desk.config.dataDir)
      .then(() => (desk.sessionOrNone ? renewAttachmentsIfDue(desk) : undefined))
      .then(() => (desk.sessionOrNone ? backUpIfDue(desk, 'scheduled') : undefined))
      .then(() => (desk.sessionOrNone ? verifyNew(desk) : undefined))
      .catch((error: unknown) => {
        // A lock in between is no incident.
        if (desk.sessionOrNone) desk.incidents.note('after-login', error)
      })
  }, AFTER_LOGIN_MS).unref()
}
