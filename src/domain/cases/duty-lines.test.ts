import { describe, expect, it, test } from 'vitest'
import type { Duty } from '../agreement/duty.ts'
import type { Fen } from '../values/brands.ts'
import type { Urging } from './case-record.ts'
import { dueLines } from './due-lines.ts'
import {
  agreementOf,
  day,
  idOf,
  partyOf,
  receiptOf,
  refrainOf,
  sampleRecord,
} from './testing/sample-record.ts'
import { SHIPPED_RULES } from './testing/sample-rules.ts'

const between = {
  liability: 'each',
  debtorPartyIds: [idOf('李四')],
  creditorPartyIds: [idOf('张三')],
} as const
const act = (what: string, by: string): Duty => ({
  ...between,
  id: idOf(what),
  kind: 'act',
  what,
  when: { kind: 'by', date: day(by) },
})
const instalments: Duty = {
  ...between,
  id: idOf('instalments'),
  kind: 'instalments',
  total: 120_000 as Fen,
  plan: { by: 'equal', count: 12 },
  firstWhen: { kind: 'by', date: day('2027-01-10') },
  everyMonths: 1,
  what: '修复费',
}
const promise = (id: string): Duty => ({ ...refrainOf('李四', '张三'), id: idOf(id), what: id })
const broken = (id: string, on: string) => ({ ...receiptOf({ on, done: false }), dutyId: idOf(id) })

const each: Duty = { ...instalments, id: idOf('each'), debtorPartyIds: [idOf('李四'), idOf('王五')] }
const urged = (on: string, fields: Partial<Urging> = {}): Urging => ({
  ...{ id: idOf(`u${on}`), dutyId: each.id, on: day(on), how: '电话', whom: '李四' },
  ...fields,
})

function urgedLines(today: string, urgings: readonly Urging[]) {
  const parties = ['张三', '李四', '王五'].map((name) => partyOf(name))
  const agreement = agreementOf({ agreedOn: day('2026-10-01'), duties: [each] })
  return dueLines(sampleRecord({ parties, agreement, urgings }), day(today), SHIPPED_RULES)
    .filter((line) => line.id.startsWith('duty') && line.level === 'overdue')
    .map((line) => line.what)
}

function linesOn(today: string, duties: readonly Duty[], receipts: ReturnType<typeof receiptOf>[] = []) {
  const record = sampleRecord({ agreement: agreementOf({ agreedOn: day('2026-10-01'), duties }), receipts })
  return dueLines(record, day(today), SHIPPED_RULES)
    .filter((line) => line.place === 'performance' && line.id !== 'visit')
    .map((line) => `${line.on} ${line.level} ${line.what.split('，')[0]}`)
}

/** 人民调解法31: what is owed and late is followed up, however much falls due later. */
describe('the duties on 工作台', () => {
  it('a wall due before twelve instalments still to come', () => {
    expect(linesOn('2026-12-05', [instalments, act('拆除围墙', '2026-11-20')])).toEqual([
      '2026-11-20 overdue 督促履行：拆除围墙',
      ...['一', '二', '三'].map((n, at) => `2027-0${at + 1}-10 later 到期履行：修复费（第${n}期）`),
    ])
  })

  it('every one that is late or due today, whatever the order it was agreed in', () => {
    const works = ['2026-11-04', '2026-11-02', '2026-11-05', '2026-11-03', '2026-11-01']
    const duties = [instalments, ...works.map((by) => act(`工程${by.slice(-1)}`, by))]
    expect(linesOn('2026-11-05', duties).slice(0, 5)).toEqual([
      ...[1, 2, 3, 4].map((n) => `2026-11-0${n} overdue 督促履行：工程${n}`),
      '2026-11-05 today 到期履行：工程5',
    ])
  })

  it('every broken promise, by the day it was broken', () => {
    const days = ['2026-11-04', '2026-11-02', '2026-11-03', '2026-11-01']
    const duties = days.map((_, at) => promise(`承诺${at}`))
    const receipts = days.map((on, at) => broken(`承诺${at}`, on))
    expect(linesOn('2026-12-01', duties, receipts)).toEqual(
      [3, 1, 2, 0].map((at) => `${days[at]} overdue 违反约定：不得承诺${at}`),
    )
  })
})

/** R22 人民调解法31: each debtor in default is urged; one urged says nothing of the others, nor of a later instalment. */
describe('two who owe the same on the same day', () => {
  const both = '修复费（第一期），2 人还有 200.00 元'
  const second = '修复费（第二期），2 人还有 200.00 元'
  test.each([
    ['nobody urged', '2027-01-12', [], [`督促履行：${both}`]],
    [
      'one urged',
      '2027-01-12',
      [urged('2027-01-11', { seqs: [1] })],
      [
        '已督促（1月11日 电话）：修复费（第一期），李四还有 100.00 元',
        '督促履行：修复费（第一期），王五还有 100.00 元',
      ],
    ],
    [
      'both urged',
      '2027-01-13',
      [urged('2027-01-11', { seqs: [1] }), urged('2027-01-12', { seqs: [2], whom: '王五' })],
      [
        '已督促（1月11日 电话）：修复费（第一期），李四还有 100.00 元',
        '已督促（1月12日 电话）：修复费（第一期），王五还有 100.00 元',
      ],
    ],
    [
      'an older one without rows counts for the whole duty',
      '2027-01-12',
      [urged('2027-01-11')],
      [`已督促（1月11日 电话）：${both}`],
    ],
    [
      'a later instalment missed: to be urged again',
      '2027-02-11',
      [urged('2027-01-11', { seqs: [1, 2] })],
      [`已督促（1月11日 电话）：${both}`, `督促履行：${second}`],
    ],
    [
      'urged late about the first only: the second still stands',
      '2027-02-12',
      [urged('2027-02-11', { seqs: [1, 2] })],
      [`已督促（2月11日 电话）：${both}`, `督促履行：${second}`],
    ],
  ])('%s', (_, today, urgings, lines) => {
    expect(urgedLines(today, urgings)).toEqual(lines)
  })
})
