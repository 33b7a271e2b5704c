import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptCase } from '#backend/cases/move-case.ts'
import { saveMediators, saveSession } from '#backend/cases/sections.ts'
import { attachmentKind, paperKind } from '#backend/records/kinds/papers.ts'
import { runWork } from '#backend/records/work.ts'
import { registerSample, SAMPLE_DAY, samplePerson } from '#backend/testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '#backend/testing/test-room.ts'
import { VIEWS } from '#contract/schemas/case-view.ts'
import type { Id } from '#domain/values/brands.ts'
import { type Call, callerOf } from './caller.ts'
import { CONTRACT_PATHS } from './contract-paths.ts'
import { fieldsOf, sampleOf } from './sample-input.ts'

const ID_NUMBER = '11010519491231002X'
const PHONE = '13800135678'
let room: TestRoom
let call: Call
let hidden: Id
let hiddenSession: Id
let hiddenPaper: Id
let hiddenAttachment: Id
let stranger: Id
let named: Id
let assigned: Id

beforeAll(async () => {
  room = await openTestRoom()
  call = callerOf(room.desk)
  const mediatorId = room.addMediator('周梅')
  stranger = await room.addAccount('外人', ['registrar', 'mediator', 'reviewer', 'reader', 'duty'])
  named = await room.addAccount('知情人', ['registrar', 'mediator', 'reviewer'])
  assigned = await room.addAccount('周梅', ['mediator', 'reviewer'], mediatorId)
  await registerSample(room, { title: '公开的一件' }, [
    samplePerson('钱进', 'applicant'),
    samplePerson('孙立', 'respondent'),
  ])
  const parties = [
    samplePerson('慕容秋荻', 'applicant', { document: { kind: 'id-card', number: ID_NUMBER }, phone: PHONE }),
    samplePerson('谢晓峰', 'respondent'),
  ]
  const made = await registerSample(
    room,
    { title: '隐秘的一件', sensitive: true, accessAccountIds: [named] },
    parties,
  )
  hidden = made.id
  const mediator = {
    mediatorId,
    name: '周梅',
    role: 'lead',
    chosenBy: 'committee',
    assignedOn: SAMPLE_DAY,
  } as const
  saveMediators(room.desk, { id: hidden, base: 1, mediators: [mediator], onPaper: true })
  acceptCase(room.desk, {
    id: hidden,
    base: 2,
    on: SAMPLE_DAY,
    onPaper: true,
    initiative: 'application',
    exceptionReason: '试',
  })
  hiddenSession = saveSession(room.desk, {
    onPaper: true,
    exceptionReason: '试',
    session: {
      caseId: hidden,
      heldOn: SAMPLE_DAY,
      mode: 'apart',
      presentPartyIds: [],
      invited: [],
      mediatorIds: [],
      entries: [{ text: '试' }],
    },
  }).id
  const frame = room.desk.frame()
  hiddenPaper = frame.newId()
  hiddenAttachment = frame.newId()
  const paper = {
    kind: 'application',
    code: 'A1',
    templateId: 'application',
    templateVersion: 1,
    pages: 1,
    copies: 1,
    sha256: '0',
    draft: false,
  }
  const file = {
    paperKind: 'application',
    name: '隐秘.pdf',
    mediaType: 'application/pdf',
    size: 1,
    pages: 1,
    file: 'f',
    sha256: '0',
    role: 'original',
  } as const
  runWork(frame, 'papers.print', (work) => {
    work.save(paperKind, hiddenPaper, {
      ...paper,
      caseId: hidden,
      attachmentId: hiddenAttachment,
      printedAt: work.at,
      caseRevision: 1,
    })
    work.save(attachmentKind, hiddenAttachment, { ...file, caseId: hidden, addedAt: work.at })
  })
})
afterAll(() => room.dispose())

/** What each id field means for a procedure, so that every one that takes an id of a case is tried with the hidden one. */
function hiddenInput(
  path: string,
  input: (typeof CONTRACT_PATHS)[number]['input'],
): Record<string, unknown> | undefined {
  if (
    path.startsWith('accounts.') ||
    path.startsWith('settings.') ||
    path.startsWith('drafts.') ||
    path.startsWith('backup.')
  )
    return undefined
  const fields = new Set(fieldsOf(input).map(([name]) => name))
  if (!fields.has('id') && !fields.has('caseId') && !fields.has('paperId') && !fields.has('session'))
    return undefined
  const sample = sampleOf(input) as Record<string, unknown>
  if (path === 'audit.history') return { ...sample, kind: 'case', id: hidden }
  if (path === 'cases.saveSession')
    return {
      ...sample,
      id: hiddenSession,
      base: 1,
      session: { ...(sample.session as object), caseId: hidden },
    }
  if (path === 'attachments.read' || path === 'attachments.void') return { ...sample, id: hiddenAttachment }
  // Optional for the schema, asked for by R09 before the case is looked at: hidden or absent, the answer is the same.
  const ground = path === 'cases.terminate' ? { ground: 'failed' } : {}
  return {
    ...sample,
    ...ground,
    ...(fields.has('id') ? { id: hidden } : {}),
    ...(fields.has('caseId') ? { caseId: hidden } : {}),
    ...(fields.has('paperId') && !fields.has('caseId') ? { paperId: hiddenPaper } : {}),
  }
}

const ABOUT_A_CASE = CONTRACT_PATHS.flatMap(({ path, input }) =>
  fieldsOf(input).length > 0 ? [{ path, input }] : [],
)
/** `cases.register` names the case that is to be made; its random id is nobody's to guess, and whose it was is never told. */
const NOT_A_CASE = new Set(['cases.related', 'cases.register', 'cases.registerSettled'])

describe('by its id: hidden and absent look the same', () => {
  const paths = ABOUT_A_CASE.filter(({ path, input }) => !NOT_A_CASE.has(path) && hasCaseId(path, input))
  it('there are many such procedures', () => {
    expect(paths.length).toBeGreaterThanOrEqual(43)
  })

  it.each(paths)('$path answers NOT_FOUND', async ({ path, input }) => {
    room.as(stranger)
    const before = entries()
    const answer = await call(path, hiddenInput(path, input))
    expect(answer.code).toBe('NOT_FOUND')
    const absent = await call(path, replaceIds(hiddenInput(path, input)))
    expect(answer).toEqual(absent)
    expect(entries()).toBe(before)
  })

  it.each(['cases.get', 'cases.reveal', 'papers.offers', 'attachments.list', 'audit.history'])(
    'control: %s opens it for an account named on it, for its mediator and for an administrator',
    async (path) => {
      const input = CONTRACT_PATHS.find((one) => one.path === path)?.input
      for (const account of [named, assigned, room.adminId]) {
        room.as(account)
        expect((await call(path, hiddenInput(path, input))).code).toBe('ok')
      }
    },
  )
})

function hasCaseId(path: string, input: (typeof CONTRACT_PATHS)[number]['input']): boolean {
  if (/^(accounts|settings|drafts|backup)\./.test(path)) return false
  const fields = new Set(fieldsOf(input).map(([name]) => name))
  return fields.has('id') || fields.has('caseId') || fields.has('paperId')
}

function entries(): number {
  return Number(room.desk.room.db.prepare('SELECT count(*) FROM audit').pluck().get())
}

/** The same call about things that are not there at all. */
function replaceIds(input: unknown): unknown {
  const text = JSON.stringify(input, (_key, value: unknown) => (value instanceof Blob ? undefined : value))
  const absent = '01938000-0000-7000-8000-0000000000ff'
  const replaced: unknown = JSON.parse(
    [hidden, hiddenSession, hiddenPaper, hiddenAttachment].reduce(
      (all, id) => all.replaceAll(id, absent),
      text,
    ),
  )
  const blob = input !== null && typeof input === 'object' ? Reflect.get(input, 'file') : undefined
  return blob instanceof Blob ? { ...(replaced as object), file: blob } : replaced
}

describe('in everything that lists', () => {
  const SEARCHES = [
    '隐秘',
    '秘',
    '慕容',
    '秋荻',
    '谢晓峰',
    'mrqd',
    'xxf',
    '002X',
    ID_NUMBER,
    PHONE,
    '红石民调〔2026〕1号',
    '周梅',
  ]

  it.each(VIEWS)('the view %s has no row of it and says how many it hides', async (view) => {
    room.as(room.adminId)
    const whole = (await call('cases.list', { view })).data as {
      rows: { id: Id }[]
      total: number
      hidden: number
    }
    const there = whole.rows.some((row) => row.id === hidden)
    room.as(stranger)
    const { data } = await call('cases.list', { view })
    const seen = data as typeof whole
    expect(seen.rows.some((row) => row.id === hidden)).toBe(false)
    expect(seen.total).toBe(whole.total - (there ? 1 : 0))
    expect(seen.hidden).toBe(there ? 1 : 0)
    expect(whole.hidden).toBe(0)
  })

  it.each(SEARCHES)('searching %s does not find it, though an administrator does', async (text) => {
    const finds = async (account: Id) => {
      room.as(account)
      const { data } = await call('cases.search', { text })
      return (data as { rows: { id: Id }[] }).rows.some((row) => row.id === hidden)
    }
    expect([
      await finds(stranger),
      await finds(room.adminId),
      await finds(named),
      await finds(assigned),
    ]).toEqual([false, true, true, true])
  })

  it.each([{ name: '某某', number: ID_NUMBER }, { name: '某某', phone: PHONE }, { name: '慕容秋荻' }])(
    'related to $name $number $phone: not shown',
    async (person) => {
      const finds = async (account: Id) => {
        room.as(account)
        const { data } = await call('cases.related', { parties: [person] })
        return (data as { row: { id: Id } }[]).map((one) => one.row.id)
      }
      expect(await finds(stranger)).toEqual([])
      expect(await finds(named)).toEqual([hidden])
    },
  )

  it("today's work neither lists nor counts it", async () => {
    type Today = { lines: { caseId: Id }[]; counts: Record<string, number> }
    const today = async (account: Id) => {
      room.as(account)
      return (await call('cases.today')).data as Today
    }
    // Two days before the thirty for mediating it are over.
    room.setNow('2026-12-18T02:00:00.000Z')
    const [mine, whole] = [await today(stranger), await today(room.adminId)]
    expect(whole.lines.some((line) => line.caseId === hidden)).toBe(true)
    expect(mine.lines.some((line) => line.caseId === hidden)).toBe(false)
    expect(mine.counts.open).toBe((whole.counts.open ?? 0) - 1)
  })

  /** Whatever a later procedure answers: no read at all may carry a trace of it. */
  const READS = [
    'system.status',
    'accounts.me',
    'settings.room',
    'settings.committees',
    'settings.mediators',
    'settings.dictionaries',
    'settings.parameters',
    'settings.numbers',
    'drafts.list',
    'cases.today',
    'audit.list',
    'audit.verify',
  ]
  it.each(READS)('%s carries no trace of it', async (path) => {
    room.as(stranger)
    const input =
      path === 'settings.numbers'
        ? { committeeId: room.committeeIds[0], year: 2026 }
        : path === 'audit.list'
          ? {}
          : undefined
    const answer = await call(path, input)
    expect(answer.code).toBe('ok')
    const text = JSON.stringify(answer.data)
    for (const trace of [
      hidden,
      hiddenSession,
      hiddenPaper,
      hiddenAttachment,
      '隐秘',
      '慕容',
      '谢晓峰',
      ID_NUMBER,
      PHONE,
    ])
      expect(text).not.toContain(trace)
  })
})
