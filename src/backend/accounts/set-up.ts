import { randomInt } from 'node:crypto'
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import type { Account, Room } from '#contract/schemas/people.ts'
import type { Committee } from '#domain/people/committee.ts'
import type { Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import type { Desk } from '../desk/desk.ts'
import { type OpenRoom, openRoom } from '../desk/open-room.ts'
import { keepRoomName } from '../desk/room-name.ts'
import { markFinished } from '../desk/room-state.ts'
import { Keyring } from '../keys/keyring.ts'
import { checkPassword } from '../keys/password-rules.ts'
import { chooseGroups, newRecoveryCode, printRecoveryCode, type RecoveryCode } from '../keys/recovery-code.ts'
import { addCases } from '../practice/add-cases.ts'
import { accountKind, committeeKind, roomKind } from '../records/kinds/people.ts'
import { runWork } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'
import { sessionOf } from './open-session.ts'
import { wrongOf } from './recovery-renewal.ts'

export interface SetUpInput {
  readonly room: Pick<Room, 'town' | 'county' | 'code' | 'name'>
  readonly committees: readonly Committee[]
  readonly admin: { readonly loginName: string; readonly displayName: string; readonly password: string }
  readonly practice: boolean
}

const IDLE_MINUTES = 10

/**
 * First half of the wizard: checks everything and answers the recovery code. Nothing is written until two of its groups
 * have been typed back, so a power cut in between leaves an empty folder and not half a room.
 */
export function proposeSetUp(desk: Desk, input: SetUpInput): { recoveryCode: string; askGroups: number[] } {
  refuseOverRoom(desk)
  if (!input.committees.some((committee) => committee.own))
    throw invalid('committees', '请写明本室自己的调解委员会。')
  checkPassword(input.admin.password, input.admin.loginName)
  const recoveryCode = newRecoveryCode()
  const askGroups = [...chooseGroups((below) => randomInt(below))]
  const pending: NonNullable<Desk['pendingSetUp']> = {
    confirm: async (typed) => {
      const wrong = wrongOf({ code: recoveryCode, askGroups }, typed)
      if (wrong.length > 0)
        throw invalid('groups', `第 ${wrong.join('、')} 组与纸上的不一致，请对照纸上再输一次。`)
      // Taken away first: a second click must not make a second room beside the one under way.
      desk.pendingSetUp = undefined
      await createRoom(desk, input, recoveryCode).catch((error: unknown) => {
        desk.pendingSetUp = pending
        throw error
      })
    },
  }
  desk.pendingSetUp = pending
  return { recoveryCode: printRecoveryCode(recoveryCode), askGroups }
}

/** Keyring, database and the first records; the session of the first administrator is open afterwards. */
export async function createRoom(
  desk: Desk,
  input: SetUpInput,
  recoveryCode: RecoveryCode,
  practiceCases?: number,
): Promise<{ adminId: Id; committeeIds: Id[] }> {
  refuseOverRoom(desk)
  const count = desk.lockCount
  setAside(desk)
  writeFileSync(desk.files.unfinished, '')
  const roomId = newId()
  const adminId = newId()
  const { loginName, displayName, password } = input.admin
  const made = await Keyring.create(desk.keyringConfig(), {
    roomId,
    accountId: adminId,
    loginName,
    password,
    recoveryCode,
  })
  const room = await openRoom({
    files: desk.files,
    dataKey: made.dataKey,
    roomId,
    migrations: desk.migrations,
    now: () => desk.clock.now(),
    create: true,
    weakDurability: desk.config.testing?.weakDurability,
  })
  const account: Account = { loginName, displayName, roles: ['admin', 'registrar'], disabled: false }
  const committeeIds = input.committees.map(() => newId())
  const ownId = committeeIds[input.committees.findIndex((committee) => committee.own)]
  // Whatever fails from here on, the file must be closed: a second try sets it aside.
  try {
    runWork(desk.frameOf(room, adminId), 'accounts.setUp', (work) => {
      work.save(roomKind, roomId as Id, {
        ...input.room,
        idleMinutes: IDLE_MINUTES,
        practice: input.practice,
      })
      work.save(accountKind, adminId, account)
      input.committees.forEach((committee, index) => {
        const id = committeeIds[index]
        if (id) work.save(committeeKind, id, committee)
      })
    })
    await finish(desk, room)
    if (input.practice && ownId) addCases(desk.frameOf(room, adminId), ownId, practiceCases)
    desk.enter(room, sessionOf(adminId, account), count)
  } catch (error) {
    room.close()
    throw error
  }
  return { adminId, committeeIds }
}

async function finish(desk: Desk, room: OpenRoom): Promise<void> {
  keepRoomName(desk.files, room.db)
  await markFinished(desk.files, desk.config.dataDir)
  desk.forgetKeyring()
  await desk.keyring()
}

/** Not over a room, and not over half of one: a missing file is looked for or restored, never replaced by a new room. */
function refuseOverRoom(desk: Desk): void {
  if (desk.phase === 'empty') return
  throw refusal('NOT_ALLOWED', {
    message: '这台电脑上已经设立了调解室，没有改动。请直接登录；文件缺失时请从备份恢复。',
  })
}

/** What a set-up left that was cut off; kept aside all the same, each file under its own name. */
export function setAside(desk: Desk): void {
  const stamp = desk.clock.now().replaceAll(/[:.]/g, '-')
  const { keyring, database, drafts } = desk.files
  const left = [keyring, ...[database, drafts].flatMap((file) => [file, `${file}-wal`, `${file}-shm`])]
  for (const file of left) {
    if (existsSync(file)) renameSync(file, `${file}.unfinished-${stamp}`)
  }
}
