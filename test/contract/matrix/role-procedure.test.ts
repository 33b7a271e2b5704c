import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowedPaths, PERMISSIONS } from '#backend/api/permissions.ts'
import { ACTIONS } from '#backend/audit/actions.ts'
import { verifyDesk } from '#backend/audit/handlers.ts'
import { openTestRoom, type TestRoom } from '#backend/testing/test-room.ts'
import { ERRORS } from '#contract/errors.ts'
import { ROLES, type Role } from '#domain/people/roles.ts'
import type { Id } from '#domain/values/brands.ts'
import { type Call, callerOf } from './caller.ts'
import { CONTRACT_PATHS } from './contract-paths.ts'
import { sampleOf } from './sample-input.ts'

let room: TestRoom
let call: Call
const accounts = new Map<Role, Id>()

beforeAll(async () => {
  room = await openTestRoom()
  call = callerOf(room.desk)
  for (const role of ROLES) accounts.set(role, await room.addAccount(`只有${role}`, [role]))
})
afterAll(() => room.dispose())

/** Nothing any schema takes: whoever is not let in must be told so before anybody looks at what he brought. */
const GARBAGE = { id: 7, caseId: [], nothing: Symbol.for('garbage').toString() }

/** The door's own refusal; a procedure may say 没有权限 about something more particular in its own words. */
function doorRefuses(answer: { code: string; message: string }): boolean {
  return answer.code === 'NOT_ALLOWED' && answer.message === ERRORS.NOT_ALLOWED.message
}

/**
 * The administrator's alone. Turned round, so that a new procedure there is an administrator's until it is named here: one's own
 * account and the log-in page, and the backup given up at quitting, are everybody's.
 */
const ADMINISTRATORS = [
  /^accounts\.(?!(me|changePassword|setPin|lock|unlock|unlockWithPin|recover|setUp|confirmRecoveryCode)$)/,
  /^backup\.(?!skip$)/,
  /^audit\.acceptOlderFile$/,
] as const

/** Written out once more by hand from the issue (2.2, O1), so that a slip in the matrix itself is noticed. */
const NEVER: Readonly<Record<Exclude<Role, 'admin'>, readonly RegExp[]>> = {
  registrar: [...ADMINISTRATORS, /^settings\.save(Room|Committee|Dictionary|Parameter)$/],
  mediator: [...ADMINISTRATORS, /^settings\.(save|reserve|start|void)/, /^audit\.(list|verify)$/],
  reviewer: [
    ...ADMINISTRATORS,
    /^cases\.(register|save|accept|decline|begin|close|add|remove)/,
    /^papers\.(print|void|docx)$/,
    /^attachments\.(add|void)$/,
    /^settings\.(save|reserve|start|void)/,
  ],
  reader: [
    ...ADMINISTRATORS,
    /^cases\.(reveal|register|save|accept|decline|begin|close|add|remove|archive)/,
    /^papers\.(print|reprint|void|docx|dossier)$/,
    /^attachments\.(add|read|void)$/,
    /^audit\./,
  ],
  duty: [
    ...ADMINISTRATORS,
    /^cases\.(?!list$|today$)/,
    /^papers\./,
    /^attachments\./,
    /^audit\./,
    /^settings\.(save|reserve|start|void|numbers|mediators)/,
  ],
}

const MATRIX = ROLES.flatMap((role) => CONTRACT_PATHS.map(({ path, input }) => ({ role, path, input })))
/** Ends the session; tried by itself below. */
const ENDS_SESSION = new Set(['accounts.lock'])

/** At work only an administrator may look into a backup or put it in the place of the room. */
function isPermitted(role: Role, path: string): boolean {
  const permission = PERMISSIONS[path]
  if (permission === undefined) return false
  if (permission === 'before-login-or-admin') return role === 'admin'
  return typeof permission === 'string' || permission.includes(role)
}

describe('role × procedure', () => {
  it.each(MATRIX.filter(({ role, path }) => !isPermitted(role, path)))(
    '$role may not $path',
    async ({ role, path, input }) => {
      room.as(accounts.get(role) ?? room.adminId)
      expect(doorRefuses(await call(path, GARBAGE))).toBe(true)
      expect(doorRefuses(await call(path, input && sampleOf(input)))).toBe(true)
    },
  )

  it.each(MATRIX.filter(({ role, path }) => isPermitted(role, path) && !ENDS_SESSION.has(path)))(
    '$role may $path',
    async ({ role, path, input }) => {
      room.as(accounts.get(role) ?? room.adminId)
      const answer = await call(path, input && sampleOf(input))
      expect(doorRefuses(answer), answer.message).toBe(false)
      expect(['LOCKED', 'INTERNAL_SERVER_ERROR', 'BAD_REQUEST']).not.toContain(answer.code)
    },
  )

  it.each(Object.entries(NEVER))('%s never gets what the issue keeps from it', (role, patterns) => {
    const mine = allowedPaths([role as Role])
    expect(mine.filter((path) => patterns.some((pattern) => pattern.test(path)))).toEqual([])
  })

  it('and the table knows what it speaks of: each pattern names a procedure that an administrator has', () => {
    const all = allowedPaths(['admin'])
    const empty = Object.values(NEVER)
      .flat()
      .filter((pattern) => !all.some((path) => pattern.test(path)))
    expect(empty).toEqual([])
  })

  it('two roles together may what either may, and no more', () => {
    const both = allowedPaths(['reader', 'registrar'])
    expect(both.toSorted()).toEqual(
      [...new Set([...allowedPaths(['reader']), ...allowedPaths(['registrar'])])].toSorted(),
    )
    expect(allowedPaths([]).every((path) => typeof PERMISSIONS[path] === 'string')).toBe(true)
  })

  it('the screen is told exactly what the door lets through', async () => {
    for (const role of ROLES) {
      room.as(accounts.get(role) ?? room.adminId)
      const { data } = await call('accounts.me')
      const wanted = CONTRACT_PATHS.map((one) => one.path).filter((path) => isPermitted(role, path))
      expect((data as { allowed: string[] }).allowed.toSorted()).toEqual(wanted.toSorted())
    }
  })

  it('after all of that every entry has its sentence and the room verifies', async () => {
    room.as(room.adminId)
    const written = room.desk.room.db.prepare<[], string>('SELECT DISTINCT action FROM audit').pluck().all()
    expect(written.length).toBeGreaterThan(5)
    expect(written.filter((action) => !(action in ACTIONS))).toEqual([])
    expect(await verifyDesk(room.desk, 'all')).toMatchObject({ ok: true, problems: [] })
  })
})

function isOpenAtTheDoor(path: string): boolean {
  return PERMISSIONS[path] === 'before-login' || PERMISSIONS[path] === 'before-login-or-admin'
}

describe('locked', () => {
  beforeAll(async () => {
    room.as(room.adminId)
    expect((await call('accounts.lock')).code).toBe('ok')
    expect(room.desk.phase).toBe('locked')
  })

  it.each(CONTRACT_PATHS.filter(({ path }) => !isOpenAtTheDoor(path)))(
    '$path answers LOCKED',
    async ({ path, input }) => {
      expect((await call(path, GARBAGE)).code).toBe('LOCKED')
      expect((await call(path, input && sampleOf(input))).code).toBe('LOCKED')
    },
  )

  it.each(CONTRACT_PATHS.filter(({ path }) => isOpenAtTheDoor(path)))(
    '$path is open at the door',
    async ({ path, input }) => {
      expect(['LOCKED', 'INTERNAL_SERVER_ERROR']).not.toContain(
        (await call(path, input && sampleOf(input))).code,
      )
      expect(room.desk.phase).toBe('locked')
    },
  )
})
