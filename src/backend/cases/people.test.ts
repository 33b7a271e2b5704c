import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord, runWork } from '../records/work.ts'
import { registerSample, SAMPLE_DAY, samplePerson } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { acceptCase } from './move-case.ts'
import { saveRecusal } from './notice.ts'
import { relatedCases } from './related-cases.ts'
import { searchCases } from './search-cases.ts'
import { saveMediators, saveParties } from './sections.ts'
import { todaysWork } from './today.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const today = '2026-11-23' as BusinessDate
const found = (text: string) =>
  searchCases(room.desk.room.db, room.desk.session, { text }, today).rows.map((row) => row.id)

/** A record as an older program may have stored it: past the checks of today. */
function store(id: Id, change: (record: CaseRecord) => CaseRecord): number {
  const stored = readRecord(room.desk.room.db, caseKind, id)
  if (!stored) throw new Error('no case')
  return runWork(room.desk.frame(), 'cases.saveParties', (work) =>
    work.save(caseKind, id, change(stored.data), { base: stored.revision }),
  )
}

describe('a telephone number', () => {
  it.each([
    [
      '139 0000 0001',
      '13900000001',
      ['13900000001', '139 0000 0001', '139-0000-0001', '+86 13900000001', '0001'],
    ],
    ['0574-12345678', '0574-12345678', ['0574-12345678', '057412345678', '(0574)12345678', '0574 12345678']],
    ['（0574）8765432-801', '0574-8765432-801', ['0574-8765432-801']],
    ['邻居代转', '邻居代转', []],
  ])('%s is stored as %s and found however it is typed', async (typed, stored, asked) => {
    const parties = [samplePerson('王芳', 'applicant', { phone: typed }), samplePerson('李强', 'respondent')]
    const { id } = await registerSample(room, {}, parties)
    expect(readRecord(room.desk.room.db, caseKind, id)?.data.parties[0]?.phone).toBe(stored)
    for (const text of asked) expect(found(text), text).toEqual([id])
  })

  it.each(['139 0000 0001', '139-0000-0001', '+8613900000001'])(
    'stored as %s it is found too',
    async (old) => {
      const { id } = await registerSample(room)
      store(id, (record) => ({
        ...record,
        parties: record.parties.map((party) => ({ ...party, phone: old })),
      }))
      expect(found('13900000001')).toEqual([id])
      expect(found(old)).toEqual([id])
    },
  )
})

it.each(['2026 1', '2026-1号', '红石 1', '王芳 李强', '赵守义'])('“%s” finds the case', async (text) => {
  const guardian = { id: newId(), name: '赵守义', relation: '父亲' }
  const { id, revision } = await registerSample(room, {}, [
    samplePerson('王芳', 'applicant', { guardians: [guardian] }),
    samplePerson('李强', 'respondent'),
  ])
  acceptCase(room.desk, {
    ...{ id, base: revision, on: SAMPLE_DAY, initiative: 'application', onPaper: true },
    exceptionReason: '纸上已办',
  })
  expect(found(text)).toEqual([id])
  expect(found('2026 9')).toEqual([])
})

/** R06: a request that a mediator step back is work of the day until it is decided. */
it('an undecided request stands on 工作台, and no longer once it is decided', async () => {
  const { id } = await registerSample(room)
  const mediatorId = room.addMediator('周德厚')
  const chosen = { role: 'lead', chosenBy: 'committee', assignedOn: SAMPLE_DAY } as const
  const mediators = [{ mediatorId, name: '周德厚', ...chosen }]
  saveMediators(room.desk, { id, base: 1, mediators, onPaper: false })
  const byPartyId = readRecord(room.desk.room.db, caseKind, id)?.data.parties[0]?.id ?? id
  const asked = { id: newId(), on: SAMPLE_DAY, byPartyId, mediatorId, mediatorName: '周德厚', ground: '亲属' }
  const due = () =>
    todaysWork(room.desk.room.db, room.desk.session, today).lines.filter((line) => line.place === 'mediators')
  expect(due()).toEqual([])
  saveRecusal(room.desk, { id, base: 2, recusal: asked })
  expect(due()).toMatchObject([{ caseId: id, what: '处理回避要求：周德厚', level: 'overdue' }])
  const decided = { ...asked, outcome: 'kept', decidedOn: today, consentOn: today } as const
  saveRecusal(room.desk, { id, base: 3, recusal: decided })
  expect(due()).toEqual([])
})

describe('A4: earlier disputes', () => {
  it('of a stored case are found by the numbers the screen only has masked', async () => {
    const person = { document: { kind: 'id-card', number: '11010519491231002X' } } as const
    const earlier = await registerSample(room, {}, [
      samplePerson('王方', 'applicant', person),
      samplePerson('赵一', 'respondent', { phone: '0574-12345678' }),
    ])
    const { id } = await registerSample(room, {}, [
      samplePerson('王芳', 'applicant', person),
      samplePerson('李强', 'respondent', { phone: '(0574)12345678' }),
    ])
    const related = () =>
      relatedCases(room.desk.room.db, room.desk.session, { parties: [], caseId: id }, today)
    expect(related().map(({ row, because }) => [row.id, because])).toEqual([
      [earlier.id, '王芳的证件号码相同，李强的电话相同'],
    ])
    // Two of the same people: perhaps the same dispute.
    expect(related()[0]?.likelySame).toBe(true)
    const stranger = await room.addAccount('李强', ['mediator'])
    store(id, (record) => ({ ...record, sensitive: true }))
    room.as(stranger)
    expect(related).toThrow()
  })
})

describe('who is named in the record', () => {
  const agent = { id: newId(), name: '孙律师', kind: 'lawyer', powers: [] } as const
  const people: readonly Party[] = [
    samplePerson('王芳', 'applicant', { agents: [agent] }),
    samplePerson('李强', 'respondent'),
    samplePerson('赵一', 'third'),
  ]
  const [applicant, respondent, third] = people.map((party) => party.id) as [Id, Id, Id]
  const signing = (role: 'agent' | 'mediator', signerId: Id) => ({
    id: newId(),
    paperKind: 'written-agreement',
    role,
    signerId,
    how: ['signature'] as const,
    on: SAMPLE_DAY,
    enteredAt: '2026-11-20T02:00:00.000Z' as CaseRecord['signings'][number]['enteredAt'],
  })
  const visit = {
    id: newId(),
    on: SAMPLE_DAY,
    by: '张敏',
    how: 'phone',
    partyIds: [third],
    detail: '已和好',
  } as const
  const agreement = {
    form: 'oral',
    scope: 'part',
    betweenPartyIds: [applicant, respondent],
    duties: [],
    extraClauses: ['和好'],
  } as const

  it.each<[string, Partial<CaseRecord>, Id, boolean]>([
    ['a third party nobody wrote of', {}, third, true],
    ['a party the agreement is between', { agreement }, respondent, false],
    ['a party that was visited', { visits: [visit] }, third, false],
  ])('%s', async (_, named, gone, may) => {
    const { id } = await registerSample(room, {}, people)
    const base = store(id, (record) => ({ ...record, ...named }))
    const save = () =>
      saveParties(room.desk, { id, base, parties: people.filter((party) => party.id !== gone) })
    if (may) expect(save().revision).toBe(base + 1)
    else expect(save).toThrow('不能去掉')
  })

  it('an agent who signed stays; one who did not may go', async () => {
    const { id, revision } = await registerSample(room, {}, people)
    const without = people.map((party) => ({ ...party, agents: [] }))
    const base = store(id, (record) => ({ ...record, signings: [signing('agent', agent.id)] }))
    expect(() => saveParties(room.desk, { id, base, parties: without })).toThrow('孙律师')
    const again = store(id, (record) => ({ ...record, signings: [] }))
    expect(again).toBe(revision + 2)
    saveParties(room.desk, { id, base: again, parties: without })
  })

  it('a mediator who signed stays', async () => {
    const { id } = await registerSample(room, {}, people)
    const [one, other] = [room.addMediator('周德厚'), room.addMediator('吴明')]
    const assigned = (mediatorId: Id, name: string) =>
      ({ mediatorId, name, role: 'lead', chosenBy: 'committee', assignedOn: SAMPLE_DAY }) as const
    const mediators = [assigned(other, '吴明')]
    const base = store(id, (record) => ({
      ...record,
      mediators: [assigned(one, '周德厚')],
      signings: [signing('mediator', one)],
    }))
    expect(() => saveMediators(room.desk, { id, base, mediators, onPaper: true })).toThrow('周德厚')
    const again = store(id, (record) => ({ ...record, signings: [] }))
    saveMediators(room.desk, { id, base: again, mediators, onPaper: true })
  })
})
