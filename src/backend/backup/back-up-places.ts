import type { Desk } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { refusal } from '../refuse.ts'
import type { BackupResult } from './files/make-backup.ts'
import type { BackupProgress } from './files/progress.ts'
import { missingSentence } from './missing.ts'
import { failureSentence, type PlaceFailure, placeWords } from './place-failures.ts'
import { eventsOf } from './progress-events.ts'
import { runBackup } from './run-backup.ts'
import { named, STEP_NAMES } from './step-names.ts'

interface Places {
  /** Those that are there now. */
  readonly targets: readonly string[]
  /** How many the room has named. */
  readonly count: number
  readonly signal?: AbortSignal | undefined
}

/** Backs up to every place that is there, telling each step. Throws where none of them got a backup. */
export async function* backUpPlaces(desk: Desk, room: OpenRoom, { targets, count, signal }: Places) {
  const written: string[] = []
  const failures: PlaceFailure[] = []
  let last: BackupResult['manifest'] | undefined
  for (const target of targets) {
    // A room closed meanwhile has no key any more.
    if (desk.room !== room) throw refusal('LOCKED')
    const events = eventsOf<BackupProgress, BackupResult>((progress) =>
      runBackup(desk, room, { reason: 'manual', target, progress, signal }),
    )
    try {
      for await (const event of events) {
        if ('progress' in event) yield named(STEP_NAMES, event.progress)
        else last = event.result.manifest
      }
      written.push(placeWords(desk, target))
    } catch (error) {
      // Stopped by the clerk, or locked meanwhile: no place is tried any more.
      if (signal?.aborted || desk.roomOrNone !== room) throw error
      desk.incidents.note('backup', error)
      failures.push({ place: placeWords(desk, target), error })
    }
  }
  if (last === undefined) throw failures[0]?.error ?? refusal('STORAGE')
  const { generation: name, missing } = last
  const places =
    failures.length > 0 ? failureSentence(written, failures) : placesSentence(count, targets.length)
  return {
    ok: missing.length === 0 && failures.length === 0,
    sentence: `备份 ${name} 已写好并核对无误。${places}${missingSentence(missing.length)}`,
    name,
  }
}

function placesSentence(named: number, written: number): string {
  if (named < 2) return ''
  return written < named ? '第二备份位置现在不在，只写在这台电脑上；插上后请再备份一次。' : '两处都写好了。'
}
