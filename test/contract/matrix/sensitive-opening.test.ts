import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WITHOUT_ENTRY } from '#backend/audit/actions.ts'
import { saveSession } from '#backend/cases/sections.ts'
import { PAPER_KINDS } from '#backend/papers/paper-kinds.ts'
import { registerSample, SAMPLE_DAY, sampleParties } from '#backend/testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '#backend/testing/test-room.ts'
import type { Id } from '#domain/values/brands.ts'
import { type Call, callerOf } from './caller.ts'
import { CONTRACT_PATHS } from './contract-paths.ts'
import { fieldsOf, sampleOf } from './sample-input.ts'

/** Reads that show something of a case: opening a sensitive one is told once between two locks, by whichever comes first. */
const OPENING = [
  'cases.get',
  'cases.related',
  'cases.tryAgreement',
  'papers.offers',
  'papers.dossierFile',
  'attachments.list',
] as const
/** Unmasking, export, scans, the whole file and its past have entries of their own, each time. */
const OWN_ENTRY = [
  'cases.reveal',
  'papers.preview',
  'papers.docx',
  'papers.reprint',
  'papers.dossier',
  'attachments.read',
  'audit.history',
] as const

let room: TestRoom
let call: Call
let named: Id
let bystander: Id
let common: Opened
let secret: Opened

interface Opened {
  readonly caseId: Id
  readonly paperId: Id
  readonly scanId: Id
  readonly sessionId: Id
  readonly visitId: Id
}

beforeAll(async () => {
  room = await openTestRoom()
  call = callerOf(room.desk)
  named = await room.addAccount('知情人', ['registrar', 'mediator', 'reviewer'])
  bystander = await room.addAccount('旁人', ['registrar', 'mediator', 'reviewer'])
  common = await opened(false)
  secret = await opened(true)
})
afterAll(() => room.dispose())
beforeEach(() => {
  room.as(named)
  room.desk.openings.clear()
})

/** A case with a session, a visit, a printed paper and a scan. */
async function opened(sensitive: boolean): Promise<Opened> {
  const parties = sampleParties()
  const accessAccountIds = sensitive ? [named] : []
  const { id } = await registerSample(room, { sensitive, accessAccountIds, open: false }, parties)
  const visitId = room.desk.frame().newId()
  const visit = { id: visitId, on: SAMPLE_DAY, by: '周梅', how: 'visit', partyIds: [], detail: '已和好' }
  expect((await call('cases.addVisit', { id, base: 1, visit })).code).toBe('ok')
  const session = { caseId: id, heldOn: SAMPLE_DAY, mode: 'apart', presentPartyIds: [], invited: [] } as const
  const { id: sessionId } = saveSession(room.desk, {
    onPaper: true,
    exceptionReason: '试',
    session: { ...session, mediatorIds: [], entries: [{ text: '试' }] },
  })
  const printed = await call('papers.print', { caseId: id, paperKind: 'application', copies: 1 })
  const { paperId } = printed.data as { paperId: Id }
  const file = new Blob([await pdf()], { type: 'application/pdf' })
  const scan = await call('attachments.add', { caseId: id, paperKind: 'evidence', name: '证据.pdf', file })
  expect([printed.code, scan.code, scan.message]).toEqual(['ok', 'ok', ''])
  return { caseId: id, paperId, scanId: (scan.data as { id: Id }).id, sessionId, visitId }
}

async function pdf(): Promise<ArrayBuffer> {
  const { data } = await call('papers.blank', { paperKind: 'rights-notice' })
  return (data as { file: Blob }).file.arrayBuffer()
}

function inputOf(path: string, of: Opened): Record<string, unknown> {
  const input = CONTRACT_PATHS.find((one) => one.path === path)?.input
  const names = new Set(fieldsOf(input).map(([name]) => name))
  return {
    ...(sampleOf(input) as object),
    ...(names.has('id') && { id: path === 'attachments.read' ? of.scanId : of.caseId }),
    ...(names.has('caseId') && { caseId: of.caseId }),
    ...(names.has('paperId') && { paperId: of.paperId }),
    ...(names.has('paperKind') && { paperKind: 'application' }),
    ...(path === 'audit.history' && { kind: 'case' }),
  }
}

interface Entry {
  readonly action: string
  readonly actor: string
  readonly about: string
}

/** What the audit was told by a call. */
async function toldBy(act: () => Promise<unknown>): Promise<readonly Entry[]> {
  const { db } = room.desk.room
  const last = db.prepare('SELECT max(sequence) FROM audit').pluck().get()
  await act()
  return db
    .prepare(
      'SELECT action, actor_id AS actor, record_id AS about FROM audit WHERE sequence > ? ORDER BY sequence',
    )
    .all(last) as Entry[]
}
const openingOf = ({ caseId }: Opened): Entry => ({
  action: 'cases.openSensitive',
  actor: named,
  about: caseId,
})

describe('every read of a sensitive case', () => {
  it('is named here', () => {
    const aboutACase = CONTRACT_PATHS.filter(
      ({ path, input }) =>
        !/^(accounts|settings|drafts|backup|practice)\./.test(path) &&
        fieldsOf(input).some(([name]) => ['id', 'caseId', 'paperId', 'session'].includes(name)),
    ).map(({ path }) => path)
    expect(aboutACase.filter((path) => WITHOUT_ENTRY.has(path)).toSorted()).toEqual([...OPENING].toSorted())
  })

  it.each(OPENING)('%s: told before anything of it is shown, and once', async (path) => {
    // There is no dossier to fetch: the look is told whether or not it finds anything.
    const found = path === 'papers.dossierFile' ? 'NOT_FOUND' : 'ok'
    const open = async () => expect((await call(path, inputOf(path, secret))).code).toBe(found)
    expect(await toldBy(open)).toEqual([openingOf(secret)])
    expect(await toldBy(open)).toEqual([])
  })

  it.each(OWN_ENTRY)('%s: an entry of its own, each time', async (path) => {
    const open = async () => expect((await call(path, inputOf(path, secret))).code).toBe('ok')
    for (const times of [1, 2]) {
      const told = await toldBy(open)
      expect(
        told.filter(({ action }) => action === path),
        `${times}`,
      ).toMatchObject([{ actor: named }])
    }
  })

  it.each(Object.keys(PAPER_KINDS))('a preview of %s leaves a trace', async (paperKind) => {
    const { caseId, sessionId, visitId } = secret
    const input = { caseId, paperKind, sessionId, visitId }
    const told = await toldBy(async () => expect((await call('papers.preview', input)).code).toBe('ok'))
    expect(told[0]).toEqual(openingOf(secret))
  })

  it.each([...OPENING, 'papers.preview', 'audit.history'])(
    'control: %s of an open case leaves none',
    async (path) => {
      const input = { ...inputOf(path, common), paperKind: 'rights-notice' }
      expect(await toldBy(() => call(path, input))).toEqual([])
    },
  )
})

describe('one opening', () => {
  it('is one entry for all its reads, one for each account, and anew the next day', async () => {
    const page = async () => {
      for (const path of OPENING) await call(path, inputOf(path, secret))
    }
    expect(await toldBy(page)).toEqual([openingOf(secret)])
    expect(await toldBy(page)).toEqual([])
    room.as(bystander)
    expect(await toldBy(page), 'hidden from this one').toEqual([])
    room.as(room.adminId)
    expect(await toldBy(page)).toEqual([{ ...openingOf(secret), actor: room.adminId }])
    room.setNow('2026-11-24T02:00:00.000Z')
    expect(await toldBy(page)).toHaveLength(1)
    room.setNow('2026-11-23T02:00:00.000Z')
  })

  it('a lock forgets what was told', async () => {
    const other = await openTestRoom()
    other.desk.openings.add('told')
    await other.desk.lock()
    expect(other.desk.openings.size).toBe(0)
    await other.dispose()
  })
})
