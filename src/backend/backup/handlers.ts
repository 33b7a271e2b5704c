import type { Guarded } from '../api/procedures.ts'
import type { Desk } from '../desk/desk.ts'
import { keepHead } from '../desk/head.ts'
import { runNote } from '../records/work.ts'
import { isOld } from './automatic.ts'
import { backUpPlaces } from './back-up-places.ts'
import { ownGenerations } from './files/generations.ts'
import type { RestoreProgress } from './files/restore-backup.ts'
import { furthest, generationView } from './generation-views.ts'
import { inspectFolder } from './inspect.ts'
import { eventsOf } from './progress-events.ts'
import { rehearse } from './rehearse.ts'
import { restoreRoom } from './restore.ts'
import { backupPlaces, isPlaceThere, roomSettings } from './run-backup.ts'
import { named, RESTORE_STEPS } from './step-names.ts'

const DONE = { step: '完成', done: 1, total: 1 } as const

/** A place that can't be read is told as that; the others are shown all the same. */
async function inPlace(desk: Desk, dir: string) {
  try {
    const problem = isPlaceThere(dir) ? undefined : '这个位置现在不在（优盘没有插上，或文件夹改了名）。'
    return { generations: await ownGenerations(desk.fs, dir, desk.room.roomId), problem }
  } catch (error) {
    desk.incidents.note('backup.place', error)
    const problem = '这个位置现在读不了，别处的备份不受影响。请检查这块盘或这个文件夹，再备份一次。'
    return { generations: [], problem }
  }
}

export function backupHandlers(os: Guarded['backup'], desk: Desk) {
  return {
    status: os.status.handler(async () => {
      const found = await Promise.all(
        backupPlaces(desk, roomSettings(desk.room)).map(async (dir) => ({
          which: dir === desk.files.backups ? ('here' as const) : ('second' as const),
          dir,
          ...(await inPlace(desk, dir)),
        })),
      )
      const newest = furthest(found.flatMap((place) => place.generations))
      const last = newest && generationView(newest)
      const places = found.map((place) => ({
        ...place,
        generations: place.generations.map(generationView).toReversed(),
      }))
      // The one before a change of keys opens with the old key only.
      const due = !last || last.beforeRekey || isOld(last.at, desk.clock.now())
      return { due, last, places }
    }),
    run: os.run.handler(async function* ({ signal }) {
      const { room } = desk
      const places = backupPlaces(desk, roomSettings(room))
      const targets = places.filter(isPlaceThere)
      // Before the work: a lock while it runs must not leave a generation nobody is known to have made.
      runNote(desk.frame(), 'backup.run', { detail: { places: targets.length } })
      const result = yield* backUpPlaces(desk, room, { targets, count: places.length, signal })
      if (result.ok) desk.clearWarnings('backup-failed')
      if (desk.roomOrNone === room) await keepHead(await desk.requireKeyring(), room.db)
      yield { ...DONE, result }
    }),
    rehearse: os.rehearse.handler(async function* ({ input, signal }) {
      const events = eventsOf<readonly [number, number], Awaited<ReturnType<typeof rehearse>>>((report) =>
        rehearse(desk, input.dir, { signal, progress: (done, total) => report([done, total]) }),
      )
      for await (const event of events) {
        if ('progress' in event) yield { step: '核对', done: event.progress[0], total: event.progress[1] }
        else yield { ...DONE, result: event.result }
      }
    }),
    restore: os.restore.handler(async function* ({ input, signal }) {
      const events = eventsOf<RestoreProgress, Awaited<ReturnType<typeof restoreRoom>>>((progress) =>
        restoreRoom(desk, input, { signal, progress }),
      )
      for await (const event of events) {
        if ('progress' in event) yield named(RESTORE_STEPS, event.progress)
        else yield { ...DONE, result: event.result }
      }
    }),
    skip: os.skip.handler(() => {
      desk.skipClosing?.()
      return { ok: true as const }
    }),
    inspect: os.inspect.handler(({ input }) => inspectFolder(desk, input.dir)),
  }
}
