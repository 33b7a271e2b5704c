import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import { KeyProblem } from '../keys/key-problem.ts'
import type { Keyring } from '../keys/keyring.ts'
import { refusal } from '../refuse.ts'
import { type Generation, listGenerations } from './files/generations.ts'
import { generationView } from './generation-views.ts'
import { liveKeyring, openBackupKeyring } from './prove-restore.ts'
import { saidTime } from './said-time.ts'

const ONLY_OTHERS = '这个文件夹里只有别的调解室的备份，现有数据没有改动。请选择本室备份所在的文件夹。'

/** What a chosen folder holds, newest first: the folder of the generations, the one above it, or a single generation. */
export async function inspectFolder(desk: Desk, chosen: string) {
  const dir = existsSync(join(chosen, 'manifest.json')) ? dirname(chosen) : chosen
  const target = existsSync(join(dir, '调解室备份')) ? join(dir, '调解室备份') : dir
  const newestFirst = (await listGenerations(desk.fs, target)).toReversed()
  const all =
    dir === chosen ? newestFirst : newestFirst.filter((one) => basename(one.dir) === basename(chosen))
  const live = await liveKeyring(desk)
  return live ? overRoom(live, all) : onBareMachine(desk, all)
}

/** Over a room its own people prove the right, and only its own backups can be restored. */
function overRoom(live: Keyring, all: readonly Generation[]) {
  const own = all.filter(({ roomId }) => roomId === live.roomId)
  const others = all.length - own.length
  const newest = newestWhole(own)
  if (!newest && newestWhole(all)) throw refusal('NOT_ALLOWED', { message: ONLY_OTHERS })
  if (!newest) throw new StorageProblem('backup-incomplete')
  const left = others > 0 ? `另有 ${others} 份是别的调解室的或没有做完，没有列出。` : ''
  return {
    overRoom: true,
    generations: own.map(generationView),
    loginNames: live.logins().map((login) => login.loginName),
    sentence: `${found(own, newest)}${left}`,
  }
}

/** On a bare machine the backup's people do; where a stick holds the backups of two rooms, each says whose it is. */
async function onBareMachine(desk: Desk, all: readonly Generation[]) {
  const newest = newestWhole(all)
  if (!newest) throw new StorageProblem('backup-incomplete')
  const newestOfEach = new Map<string | undefined, Generation>()
  for (const one of all) if (one.manifest && !newestOfEach.has(one.roomId)) newestOfEach.set(one.roomId, one)
  const people = await peopleOf(desk, newestOfEach)
  const several = people.size > 1
  return {
    overRoom: false,
    generations: all.map((one) => ({
      ...generationView(one),
      people: several ? people.get(one.roomId)?.slice(0, 3).join('、') : undefined,
    })),
    loginNames: [...new Set([...people.values()].flat())],
    sentence: several
      ? `${found(all, newest)}这里有 ${people.size} 间调解室的备份，请看清每份后面的账户，选本室的。`
      : found(all, newest),
  }
}

/** Login names of each room; a keyring that can't be read must not hide the backups of another room. */
async function peopleOf(desk: Desk, newestOfEach: ReadonlyMap<string | undefined, Generation>) {
  const people = new Map<string | undefined, readonly string[]>()
  let unreadable: unknown
  for (const [roomId, one] of newestOfEach) {
    try {
      const keyring = await openBackupKeyring(desk, one.dir)
      people.set(
        roomId,
        keyring.logins().map(({ loginName }) => loginName),
      )
    } catch (error) {
      if (!(error instanceof KeyProblem)) throw error
      unreadable = error
    }
  }
  if (people.size === 0) throw unreadable
  return people
}

const newestWhole = (newestFirst: readonly Generation[]) =>
  newestFirst.find(({ manifest }) => manifest !== undefined)

function found(all: readonly Generation[], newest: Generation): string {
  return `找到 ${all.length} 份备份，最新一份是 ${saidTime(generationView(newest).at)} 的。`
}
