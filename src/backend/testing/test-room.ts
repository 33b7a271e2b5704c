import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Committee } from '#domain/people/committee.ts'
import type { Mediator } from '#domain/people/mediator.ts'
import type { Role } from '#domain/people/roles.ts'
import type { Id } from '#domain/values/brands.ts'
import { createRoom } from '../accounts/set-up.ts'
import { newId } from '../desk/clock.ts'
import { Desk, type Session } from '../desk/desk.ts'
import { newRecoveryCode } from '../keys/recovery-code.ts'
import { accountKind, mediatorKind } from '../records/kinds/people.ts'
import { readRecord, runWork } from '../records/work.ts'

export const TEST_NOW = '2026-11-23T02:00:00.000Z'
export const TEST_PASSWORD = '河边柳树三月青'
/** Cheap on purpose; the real cost is part of the keyring's own tests. */
const TEST_SCRYPT = { N: 16, r: 8, p: 1 } as const

export const TEST_COMMITTEES: readonly Committee[] = [
  {
    name: '红石镇人民调解委员会',
    kind: 'town',
    numberPrefix: '红石民调',
    numberPattern: '{prefix}〔{year}〕{seq}号',
    own: true,
  },
  {
    name: '河湾村人民调解委员会',
    kind: 'village',
    numberPrefix: '河湾民调',
    numberPattern: '{prefix}〔{year}〕{seq}号',
    own: false,
  },
]

/** A real encrypted room in a folder of its own, set up as the wizard does it, with its first administrator at work. */
export interface TestRoom {
  readonly desk: Desk
  readonly dir: string
  readonly adminId: Id
  readonly committeeIds: readonly Id[]
  /** Moves the clock; it stands still otherwise. */
  setNow(instant: string): void
  /** A new account with a password wrap like any other; answers its id. */
  addAccount(loginName: string, roles: readonly Role[], mediatorId?: Id): Promise<Id>
  addMediator(name: string, more?: Partial<Mediator>): Id
  /** Puts another account to work at the same open desk, without its password. */
  as(accountId: Id): Session
  dispose(): Promise<void>
}

export async function openTestRoom(): Promise<TestRoom> {
  const dir = mkdtempSync(join(tmpdir(), 'room-'))
  let now = TEST_NOW
  const desk = new Desk({
    dataDir: join(dir, 'data'),
    resourcesDir: join(import.meta.dirname, '..', '..', '..', 'resources'),
    role: 'main',
    testing: { now: () => new Date(now), scrypt: TEST_SCRYPT },
  })
  const made = await createRoom(
    desk,
    {
      room: { town: '红石镇', name: '红石镇人民调解室' },
      committees: TEST_COMMITTEES,
      admin: { loginName: '张敏', displayName: '张敏', password: TEST_PASSWORD },
      practice: false,
    },
    newRecoveryCode(),
  )
  return {
    desk,
    dir,
    ...made,
    setNow: (instant) => {
      now = instant
    },
    addAccount: (loginName, roles, mediatorId) =>
      addAccount(desk, { loginName, roles: [...roles], mediatorId }),
    addMediator: (name, more) => {
      const id = newId()
      const mediator: Mediator = { name, standing: 'member', workKind: 'full-time', ...more }
      runWork(desk.frame(), 'settings.saveMediator', (work) => work.save(mediatorKind, id, mediator))
      return id
    },
    as: (accountId) => enterAs(desk, accountId),
    dispose: async () => {
      await desk.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function addAccount(
  desk: Desk,
  one: { loginName: string; roles: Role[]; mediatorId: Id | undefined },
): Promise<Id> {
  const id = newId()
  const data = { ...one, displayName: one.loginName, disabled: false }
  runWork(desk.frame(), 'accounts.create', (work) => work.save(accountKind, id, data))
  const keyring = await desk.requireKeyring()
  await keyring.addAccount(desk.room.dataKey, {
    accountId: id,
    loginName: one.loginName,
    password: TEST_PASSWORD,
  })
  return id
}

function enterAs(desk: Desk, accountId: Id): Session {
  const stored = readRecord(desk.room.db, accountKind, accountId)
  if (!stored) throw new Error(`no account ${accountId}`)
  const { loginName, displayName, roles, mediatorId } = stored.data
  const session: Session = { accountId, loginName, displayName, roles, mediatorId }
  desk.renew(session)
  return session
}
