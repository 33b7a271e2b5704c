import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Instant } from '#domain/values/brands.ts'
import type { Guarded } from '../api/procedures.ts'
import { nodeFs } from '../database/durable-files.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import { keepHead } from '../desk/head.ts'
import { runNote } from '../records/work.ts'
import { isOld } from './automatic.ts'
import { backUpPlaces } from './back-up-places.ts'
import { type Generation, listGenerations } from './files/generations.ts'
import type { RestoreProgress } from './files/restore-backup.ts'
import { eventsOf } from './progress-events.ts'
import { liveKeyring, openBackupKeyring } from './prove-restore.ts'
import { rehearse } from './rehearse.ts'
import { restoreRoom } from './restore.ts'
import { backupPlaces, isPlaceThere, roomSettings } from './run-backup.ts'
import { saidTime } from './said-time.ts'
import { named, RESTORE_STEPS } from './step-names.ts'

const DONE = { step: '完成', done: 1, total: 1 } as const

function view(generation: Generation) {
  const { manifest } = generation
  return {
    name: generation.name,
    dir: generation.dir,
    at: (manifest?.madeAt ?? new Date(statSync(generation.dir).mtimeMs).toISOString()) as Instant,
    size: manifest?.files.reduce((sum, file) => sum + file.size, 0) ?? 0,
    verified: generation.complete && manifest !== undefined,
    epoch: manifest?.head.epoch ?? 0,
    beforeRekey: manifest?.reason === 'before-rekey',
    missing: manifest?.missing.length ?? 0,
    problem: manifest
      ? undefined
      : generation.complete
        ? '由更新版本的程序写成，本版本不能恢复。'
        : '没有做完，不能用来恢复。',
  }
}

async function generationsIn(target: string) {
  return (await listGenerations(nodeFs, target)).map(view).toReversed()
}

/** A place that can't be read is told as that; the others are shown all the same. */
async function placeView(desk: Desk, dir: string) {
  try {
    const problem = isPlaceThere(dir) ? undefined : '这个位置现在不在（优盘没有插上，或文件夹改了名）。'
    return { generations: await generationsIn(dir), problem }
  } catch (error) {
    desk.incidents.note('backup.place', error)
    const problem = '这个位置现在读不了，别处的备份不受影响。请检查这块盘或这个文件夹，再备份一次。'
    return { generations: [], problem }
  }
}

export function backupHandlers(os: Guarded['backup'], desk: Desk) {
  return {
    status: os.status.handler(async () => {
      const places = await Promise.all(
        backupPlaces(desk, roomSettings(desk.room)).map(async (dir) => ({
          which: dir === desk.files.backups ? ('here' as const) : ('second' as const),
          dir,
          ...(await placeView(desk, dir)),
        })),
      )
      const last = places
        .flatMap((place) => place.generations)
        .filter((one) => one.verified)
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
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
    inspect: os.inspect.handler(async ({ input }) => {
      const dir = existsSync(join(input.dir, 'manifest.json')) ? dirname(input.dir) : input.dir
      const all = await generationsIn(existsSync(join(dir, '调解室备份')) ? join(dir, '调解室备份') : dir)
      const generations =
        dir === input.dir ? all : all.filter((one) => basename(one.dir) === basename(input.dir))
      const newest = generations.find((one) => one.verified)
      if (!newest) throw new StorageProblem('backup-incomplete')
      // Over a room its own people prove the right; on a bare machine the backup's.
      const live = await liveKeyring(desk)
      const keyring = live ?? (await openBackupKeyring(desk, newest.dir))
      return {
        overRoom: live !== undefined,
        generations,
        loginNames: keyring.logins().map((login) => login.loginName),
        sentence: `找到 ${generations.length} 份备份，最新一份是 ${saidTime(newest.at)} 的。`,
      }
    }),
  }
}
