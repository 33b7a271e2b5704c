import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { caseRecord } from '#contract/schemas/case-record.ts'
import { account, committee, mediator, room as roomSchema } from '#contract/schemas/people.ts'
import { session as sessionSchema } from '#contract/schemas/session.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { buildRouter } from '../../api/router.ts'
import { acceptCase } from '../../cases/move-case.ts'
import { saveFacts } from '../../cases/save-facts.ts'
import { saveMediators, saveParties, saveSession } from '../../cases/sections.ts'
import { attachmentKind, paperKind } from '../../records/kinds/papers.ts'
import { dictionaryKind, numberKind, parameterKind } from '../../records/kinds/people.ts'
import { runWork } from '../../records/work.ts'
import {
  registerSample,
  SAMPLE_DAY,
  sampleFacts,
  sampleParties,
  samplePerson,
} from '../../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../../testing/test-room.ts'
import { listEntries } from '../list-entries.ts'
import { FIELD_NAMES } from './field-names.ts'
import { recordHistory, sensitiveCaseOf } from './record-history.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const db = () => room.desk.room.db
const lines = (kind: string, id: string) => recordHistory(db(), room.desk.session, { kind, id })
const newest = (kind: string, id: string) => lines(kind, id)[0]

function changeParties(id: Id, base: number, parties: readonly Party[]) {
  return saveParties(room.desk, { id, base, parties, reason: '核对证件' })
}

describe('what changed, said in Chinese', () => {
  it('a party by name, with numbers masked though they differ', async () => {
    const parties = sampleParties()
    const { id } = await registerSample(room, {}, parties)
    const changed = parties.map((party, index) => (index === 0 ? { ...party, phone: '13800135679' } : party))
    changeParties(id, 1, changed)
    expect(newest('case', id)).toEqual({
      revision: 2,
      at: expect.any(String),
      actorName: '张敏',
      sentence: '修改当事人',
      reason: '核对证件',
      changes: [{ field: '当事人“王芳”的电话', before: '138****5678', after: '138****5679' }],
    })
    expect(lines('case', id)[1]).toMatchObject({ revision: 1, sentence: '登记案件', changes: [] })
  })

  it('a party put in is one change; the others, though moved down, are none', async () => {
    const parties = sampleParties()
    const { id } = await registerSample(room, {}, parties)
    const third = samplePerson('赵秀英', 'third', {
      document: { kind: 'id-card', number: '11010519491231002X' },
    })
    changeParties(id, 1, [third, ...parties])
    const changes = newest('case', id)?.changes ?? []
    expect(changes.map((change) => change.field)).toEqual(['当事人“赵秀英”'])
    expect(changes[0]?.before).toBe('')
    expect(changes[0]?.after).toContain('地位：第三人')
    expect(changes[0]?.after).toContain('证件号码：110105************')
    expect(changes[0]?.after).not.toContain('19491231')
  })

  it('codes by the name of their dictionary, money in yuan, dates in Chinese, yes and no', async () => {
    const { id } = await registerSample(room)
    const [committeeId] = room.committeeIds
    if (!committeeId) throw new Error('no committee')
    const facts = sampleFacts(committeeId, {
      kind18: '03',
      occurredOn: SAMPLE_DAY,
      sensitive: true,
      requests: ['疏通', '道歉'],
    })
    saveFacts(room.desk, { id, base: 1, facts })
    expect(newest('case', id)?.changes).toEqual([
      { field: '纠纷类型', before: '邻里', after: '房屋宅基地' },
      { field: '发生日期', before: '', after: '2026年11月20日' },
      { field: '请求事项', before: '疏通排水沟', after: '疏通、道歉' },
      { field: '是否受限', before: '否', after: '是' },
    ])
  })

  it('a move is a new step', async () => {
    const { id } = await registerSample(room)
    acceptCase(room.desk, { id, base: 1, on: SAMPLE_DAY, onPaper: true, initiative: 'application' })
    const changes = newest('case', id)?.changes ?? []
    expect(changes[0]).toMatchObject({ field: '案号', before: '' })
    expect(changes.find((change) => change.field === '办理步骤“受理”')?.after).toContain(
      '日期：2026年11月20日',
    )
  })
})

describe('every field of every kind has a name', () => {
  const known = { caseRecord, sessionSchema, account, committee, mediator, roomSchema }
  const kinds = [dictionaryKind, parameterKind, numberKind, paperKind, attachmentKind].map(
    (kind) => [kind.name, kind.schema] as const,
  )
  it.each([...Object.entries(known), ...kinds])('%s', (_name, schema) => {
    const unnamed = keysOf(schema).filter((key) => key !== 'id' && !(key in FIELD_NAMES))
    expect(unnamed).toEqual([])
  })
})

/** Every property name a schema may hold, however deep. */
function keysOf(schema: unknown): string[] {
  const names = new Set<string>()
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    const properties: unknown = Reflect.get(node, 'properties')
    if (properties !== null && typeof properties === 'object')
      for (const key of Object.keys(properties)) names.add(key)
    for (const inner of Object.values(node)) walk(inner)
  }
  walk(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' }))
  return [...names]
}

describe('who may read it', () => {
  it('a sensitive case and what belongs to it are not found by a stranger; its mediator and its named accounts read them', async () => {
    const mediatorId = room.addMediator('周梅')
    const stranger = await room.addAccount('外人', ['reviewer', 'registrar'])
    const named = await room.addAccount('知情人', ['mediator'])
    const assigned = await room.addAccount('周梅', ['mediator'], mediatorId)
    const { id } = await registerSample(room, { sensitive: true, accessAccountIds: [named] })
    const held = saveSession(room.desk, {
      onPaper: true,
      exceptionReason: '试验',
      session: {
        caseId: id,
        heldOn: SAMPLE_DAY,
        mode: 'apart',
        presentPartyIds: [],
        invited: [],
        mediatorIds: [],
        entries: [{ text: '单独谈话' }],
      },
    })
    const attached = room.desk.frame().newId()
    const printed = room.desk.frame().newId()
    runWork(room.desk.frame(), 'papers.print', (work) => {
      work.save(paperKind, printed, {
        caseId: id,
        kind: 'application',
        code: 'A1',
        templateId: 't',
        templateVersion: 1,
        pages: 1,
        copies: 1,
        sha256: '',
        attachmentId: attached,
        printedAt: work.at,
        caseRevision: 1,
        draft: false,
      })
      work.save(attachmentKind, attached, {
        caseId: id,
        paperKind: 'application',
        name: '申请书',
        mediaType: 'application/pdf',
        size: 1,
        pages: 1,
        file: 'f',
        sha256: '',
        addedAt: work.at,
        role: 'original',
      })
    })
    const things = [
      ['case', id],
      ['session', held.id],
      ['paper', printed],
      ['attachment', attached],
    ] as const
    for (const [kind, thing] of things) {
      room.as(stranger)
      expect(() => lines(kind, thing), kind).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
      room.as(named)
      expect(lines(kind, thing), kind).toHaveLength(1)
      expect(sensitiveCaseOf(db(), { kind, id: thing })).toBe(id)
    }
    room.as(assigned)
    expect(() => lines('case', id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    room.as(room.adminId)
    const mediator = {
      mediatorId,
      name: '周梅',
      role: 'lead',
      chosenBy: 'committee',
      assignedOn: SAMPLE_DAY,
    } as const
    saveMediators(room.desk, { id, base: 1, mediators: [mediator], onPaper: true })
    room.as(assigned)
    for (const [kind, thing] of things) expect(lines(kind, thing).length, kind).toBeGreaterThan(0)

    room.as(stranger)
    const { entries } = listEntries(db(), room.desk.session, {})
    expect(
      entries.filter((entry) => [id, held.id, printed, attached].includes(entry.recordId ?? ('' as Id))),
    ).toEqual([])
    expect(JSON.stringify(entries)).not.toMatch(/王芳|申请书|排水/)
    expect(
      entries.filter((entry) => entry.sentence.includes('受限案件')).map((entry) => entry.action),
    ).toEqual(['cases.saveMediators', 'papers.print', 'cases.saveSession', 'cases.register'])
  })

  it('accounts are the administrators’ business; a kind nobody knows and a wrong kind are not found', async () => {
    const reviewer = await room.addAccount('审核', ['reviewer'])
    const { id } = await registerSample(room)
    expect(lines('account', reviewer)).toHaveLength(1)
    room.as(reviewer)
    expect(() => lines('account', reviewer)).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }))
    expect(() => lines('gift', id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    expect(() => lines('session', id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })
})

describe('the list', () => {
  it('is paged by sequence, filtered by day, action and actor', async () => {
    for (let i = 0; i < 120; i++) await registerSample(room, { title: `第${i}件` })
    const list = (input: Parameters<typeof listEntries>[2]) =>
      listEntries(db(), room.desk.session, input).entries
    const first = list({})
    expect(first).toHaveLength(100)
    const rest = list({ before: first.at(-1)?.sequence })
    expect([...first, ...rest].map((entry) => entry.sequence)).toEqual(
      Array.from({ length: 121 }, (_, i) => 121 - i),
    )
    expect(rest.at(-1)).toMatchObject({ action: 'accounts.setUp', count: 4, actorName: '张敏' })
    expect(list({ action: 'accounts.setUp' })).toHaveLength(1)
    expect(list({ actorId: room.committeeIds[0] })).toHaveLength(0)
    // The clock stands at ten in the morning of 23 November in Shanghai.
    expect(list({ from: '2026-11-24' as never })).toHaveLength(0)
    expect(list({ to: '2026-11-22' as never })).toHaveLength(0)
    expect(list({ from: '2026-11-23' as never, to: '2026-11-23' as never })).toHaveLength(100)
    room.setNow('2026-11-23T16:30:00.000Z')
    await registerSample(room, { title: '半夜一件' })
    expect(list({ from: '2026-11-24' as never }).map((entry) => entry.sentence)).toEqual([
      '登记案件：案件“半夜一件”',
    ])
  })

  it('names the case, though its number was written first', async () => {
    const { id } = await registerSample(room)
    acceptCase(room.desk, { id, base: 1, on: SAMPLE_DAY, onPaper: true, initiative: 'application' })
    expect(listEntries(db(), room.desk.session, {}).entries[0]).toMatchObject({
      sentence: '受理：案件“红石民调〔2026〕1号 王芳与李强排水纠纷”',
      recordKind: 'case',
      recordId: id,
      revision: 2,
    })
  })
})

it('a record is called by its name', async () => {
  const screen = createRouterClient(buildRouter(room.desk))
  const { label, versions } = await screen.audit.history({ kind: 'account', id: room.adminId })
  expect(label).toBe('账户“张敏”')
  expect(versions).toHaveLength(1)
})
