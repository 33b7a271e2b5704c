import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { numberOn, type ParameterName } from '#domain/rules/parameters.ts'
import type { BusinessDate, Id, Instant } from '#domain/values/brands.ts'
import { recordHistory } from '../audit/history/record-history.ts'
import { verifyRoom } from '../audit/verify/verify-room.ts'
import { caseView } from '../cases/case-view.ts'
import { surroundings } from '../cases/load-case.ts'
import { acceptCase } from '../cases/move-case.ts'
import { todaysWork } from '../cases/today.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { parameterKind } from '../records/kinds/people.ts'
import { readRecord, runWork } from '../records/work.ts'
import { registerSample, SAMPLE_DAY } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { dictionaries } from './dictionaries.ts'
import { parameterRecordId, parameters } from './parameters.ts'
import { rulesIn } from './rules.ts'
import { saveDictionary } from './save-dictionary.ts'
import { saveParameter } from './save-parameter.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const day = (text: string) => text as BusinessDate
const today = day('2026-11-23')
const db = () => room.desk.room.db
const citation = '柳镇工作办法第四条'
function set(name: ParameterName, value: number | string, from: string, base = 0) {
  return saveParameter(room.desk, { name, base, value: { from: day(from), value, citation } })
}
const acceptWithin = (on: string) => numberOn(rulesIn(db()).parameters, 'acceptWithin', day(on))?.value
const columnOf = (id: Id, column: string) =>
  db().prepare(`SELECT ${column} FROM cases WHERE id = ?`).pluck().get(id)
async function verified() {
  const now = '2026-11-23T08:00:00.000Z' as Instant
  return (await verifyRoom(db(), { scope: 'all', now })).problems
}
/** October has a day more than thirty. */
const ACCEPTED = day('2026-10-20')
async function accepted() {
  const { id, revision } = await registerSample(room, { peopleInvolved: 6 })
  const reason = { onPaper: true, exceptionReason: '纸上已办' }
  acceptCase(room.desk, { id, base: revision, on: ACCEPTED, ...reason, initiative: 'application' })
  return id
}

describe('规则数值', () => {
  it('holds from its day on, is a record with its history, and takes a later one beside it', () => {
    expect(acceptWithin('2026-11-23')).toBe(3)
    const { id, revision } = set('acceptWithin', 5, '2026-12-01')
    expect([acceptWithin('2026-11-30'), acceptWithin('2026-12-01')]).toEqual([3, 5])
    set('acceptWithin', 7, '2027-01-01', revision)
    set('acceptWithin', 6, '2026-12-01', 2)
    expect(['2026-11-30', '2026-12-31', '2027-01-01'].map(acceptWithin)).toEqual([3, 6, 7])
    const kept = parameters(db()).find((one) => one.id === id)
    expect(kept).toMatchObject({
      revision: 3,
      definition: { values: [{ value: 3 }, { value: 6 }, { value: 7 }] },
    })
    const history = recordHistory(db(), room.desk.session, { kind: 'parameter', id })
    expect(history.map(({ sentence }) => sentence)).toEqual(Array(3).fill('修改规则数值'))
    expect(JSON.stringify(history[1]?.changes)).toContain(citation)
  })

  it('from an outdated page, of the wrong sort or unlisted is refused', () => {
    set('acceptWithin', 5, '2026-12-01')
    expect(() => set('acceptWithin', 6, '2026-12-01')).toThrow()
    expect(() => set('acceptWithin', 'month', '2026-12-01', 1)).toThrow('整数')
    expect(() => set('generalPeriod', 30, '2026-12-01')).toThrow('算法')
    expect(() => set('generalPeriod', 'days-45', '2026-12-01')).toThrow('算法')
  })

  it('taken back with its transaction it was never there', () => {
    const id = parameterRecordId('acceptWithin')
    const failing = () =>
      runWork(room.desk.frame(), 'settings.saveParameter', (work) => {
        const values = [{ from: day('2026-11-01'), value: 9, citation }]
        work.save(parameterKind, id, { name: 'acceptWithin', title: '', values })
        expect(acceptWithin('2026-11-23')).toBe(9)
        throw new Error('power cut')
      })
    expect(failing).toThrow('power cut')
    expect(acceptWithin('2026-11-23')).toBe(3)
    set('acceptWithin', 5, '2026-11-01')
    expect(acceptWithin('2026-11-23')).toBe(5)
  })

  it('reaches 工作台 and the case page: what is due, by which document', async () => {
    const { id } = await registerSample(room)
    set('acceptWithin', 1, SAMPLE_DAY)
    const due = todaysWork(db(), room.desk.session, today).lines.find((line) => line.caseId === id)
    expect(due).toMatchObject({
      on: '2026-11-21',
      rule: `登记后 1 日内答复（${citation}）`,
      level: 'overdue',
    })
    const stored = readRecord(db(), caseKind, id)
    if (!stored) throw new Error('no case')
    const view = caseView(db(), stored, { today, masked: false, mayReveal: true })
    expect(view.due[0]).toMatchObject({ on: '2026-11-21' })
    // The lists go by the same day, and verification agrees with it.
    expect(columnOf(id, 'chore_on')).toBe('2026-11-21')
    expect(await verified()).toEqual([])
  })

  it('stands among what gates and filters may ask, with its date and document', async () => {
    const { id } = await registerSample(room)
    set('massFrom', 5, '2026-11-01')
    const stored = readRecord(db(), caseKind, id)
    if (!stored) throw new Error('no case')
    expect(surroundings(db(), stored, today).terms.parameters.massFrom).toEqual({
      type: 'count',
      label: '涉及多少人起算群体性纠纷',
      value: 5,
      effectiveFrom: '2026-11-01',
      citation,
    })
  })

  it('rewrites the rows of the cases since its day, and of no others; verification agrees', async () => {
    const id = await accepted()
    const rows = () => [columnOf(id, 'is_mass'), columnOf(id, 'due_on')]
    expect(rows()).toEqual([0, '2026-11-20'])
    set('massFrom', 5, '2026-11-21')
    set('generalPeriod', 'days-30', '2026-10-21')
    expect(rows()).toEqual([0, '2026-11-20'])
    expect(await verified()).toEqual([])
    set('massFrom', 5, SAMPLE_DAY, 1)
    set('generalPeriod', 'days-30', ACCEPTED, 1)
    expect(rows()).toEqual([1, '2026-11-19'])
    expect(await verified()).toEqual([])
  })
})

describe('what a kind of dispute speaks for', () => {
  const kinds = () => dictionaries(db()).find(({ data }) => data.id === 'kind18')
  type Entries = NonNullable<ReturnType<typeof kinds>>['data']['entries']
  function save(change: (entries: Entries) => Entries): void {
    const stored = kinds()
    if (!stored) throw new Error('no kinds')
    const dictionary = { ...stored.data, entries: change(stored.data.entries) }
    saveDictionary(room.desk, { base: stored.revision, dictionary })
  }

  it("a town's own kind has its law, and cases of it are under it at once", async () => {
    save((entries) => [...entries, { code: 'L1', name: '医患', maps: '05' }])
    const { id } = await registerSample(room, { kind18: 'L1' })
    expect(columnOf(id, 'special_procedure')).toBe('none')
    save((entries) => entries.map((one) => (one.code === 'L1' ? { ...one, procedure: 'medical' } : one)))
    expect([columnOf(id, 'special_procedure'), columnOf(id, 'kind_procedure')]).toEqual([
      'medical',
      'medical',
    ])
    expect(await verified()).toEqual([])
  })

  it('a version from before entries said so is completed from what is shipped', async () => {
    save((entries) => entries.map(({ code, name }) => ({ code, name: `${name}类` })))
    expect(kinds()?.data.entries.find(({ code }) => code === '15')).toEqual({
      code: '15',
      name: '医疗类',
      maps: '05',
      procedure: 'medical',
    })
    const { id } = await registerSample(room, { kind18: '10' })
    expect(columnOf(id, 'kind_procedure')).toBe('labour')
  })

  it('a counterpart that is no kind of the other table is refused; none at all may be', () => {
    expect(() => save((entries) => [...entries, { code: 'L1', name: '新', maps: '88' }])).toThrow('综治类型')
    save((entries) => [...entries, { code: 'L1', name: '新' }])
    expect(kinds()?.data.entries.at(-1)).toEqual({ code: 'L1', name: '新' })
  })
})
