import { describe, expect, it } from 'vitest'
import type { BusinessDate, Fen } from '#domain/values/brands.ts'
import { blankParty } from '../parties/party-edit.ts'
import { askedReasons } from './asked-reasons.ts'
import { startIntake } from './intake-form.ts'
import { screeningFindings } from './screening-findings.ts'
import { suggestTitle } from './suggest.ts'
import { missingIn, toRegister, toSettled } from './to-call.ts'

const today = '2026-11-23' as BusinessDate
const start = startIntake({ mode: 'register', committeeId: 'c', today })
const party = (side: 'applicant' | 'respondent' | 'third', name: string) => ({ ...blankParty(side), name })

describe('suggestTitle', () => {
  it.each([
    [['张三'], ['李四'], '邻里', '张三与李四邻里纠纷'],
    [['张三', '王五'], ['李四'], '合同', '张三、王五与李四合同纠纷'],
    [['甲', '乙', '丙'], ['李四'], '其他', '甲等3人与李四纠纷'],
    [['张三'], [], undefined, '张三纠纷'],
    [[], [], '邻里', ''],
  ])('%j vs %j, %s', (left, right, kind, title) => {
    const parties = [
      ...left.map((name) => party('applicant', name)),
      ...right.map((name) => party('respondent', name)),
    ]
    expect(suggestTitle(parties, kind)).toBe(title)
    expect(suggestTitle([...parties, party('third', '何老汉')], kind)).toBe(title)
  })
})

describe('toRegister', () => {
  it('drops rows nobody typed into and records who refused, with the day (R01)', () => {
    const [left, right] = [party('applicant', '张三'), party('respondent', '李四')]
    const form = {
      ...start,
      parties: [left, right, blankParty('third')],
      willing: 'some' as const,
      refusing: [right.id],
    }
    const call = toRegister(form, { title: '张三与李四纠纷', mediatorNames: new Map() }, 'k')
    expect(call.parties.map((each) => [each.name, each.attitudes])).toEqual([
      ['张三', []],
      ['李四', [{ on: today, answer: 'refuses' }]],
    ])
    expect(call.facts).not.toHaveProperty('place')
  })
})

describe('missingIn', () => {
  it('asks for one party to register and for two and the content of the agreement when it is settled (art. 28)', () => {
    expect(missingIn(start, '').map((problem) => problem.path)).toEqual(['parties.0.name', 'facts.title'])
    const settled = {
      ...start,
      mode: 'settled' as const,
      parties: [party('applicant', '张三'), party('respondent', '')],
    }
    expect(missingIn(settled, '张三纠纷').map((problem) => problem.path)).toEqual([
      'parties.1.name',
      'facts.kind18',
      'content',
      'mediators',
      'before',
      'performedAtOnce',
    ])
  })
})

describe('先调后登', () => {
  const settled = {
    ...start,
    mode: 'settled' as const,
    kind18: '02',
    parties: [party('applicant', '张三'), party('respondent', '李四')],
    content: '当场还清。',
    mediatorIds: ['m'],
    performedAtOnce: true,
  }
  const call = (form: typeof start) => toSettled(form, { title: '案', mediatorNames: new Map() }, 'k')

  it('one answer says that all was asked and told', () => {
    const form = { ...settled, before: 'all' as const }
    expect(missingIn(form, '案')).toEqual([])
    expect(call(form)).toMatchObject({
      screening: { takenElsewhere: 'no', reservedByLaw: false, askedOn: today },
      noticeGiven: true,
      reasons: [],
    })
  })

  it.each([
    [{}, undefined],
    [{ amount: 50_00 as Fen }, { amount: 50_00, payer: 'respondent' }],
    [
      { amount: 50_00 as Fen, payer: 'applicant' as const, payBy: today },
      { amount: 50_00, payer: 'applicant' },
    ],
    [
      { amount: 50_00 as Fen, payBy: today, performedAtOnce: false },
      { amount: 50_00, payer: 'respondent', by: today },
    ],
  ])('the sum %j is sent as %j; a day only where it is still owed', (typed, payment) => {
    expect(call({ ...settled, ...typed }).payment).toEqual(payment)
  })

  it('what was left out stays unanswered and wants its own reason', () => {
    const form = { ...settled, before: 'some' as const, noticeGiven: false, performedAtOnce: false }
    expect(missingIn(form, '案').map((problem) => problem.path)).toEqual(['reasons.R04', 'reasons.R11'])
    const reasons = [
      { code: 'R04', sentence: '', reason: '急着回家' },
      { code: 'R11', sentence: '', reason: '只欠两天' },
    ]
    expect(missingIn({ ...form, reasons }, '案')).toEqual([])
    expect(call({ ...form, reasons })).toMatchObject({
      screening: {},
      noticeGiven: false,
      reasons: [
        { code: 'R04', reason: '急着回家' },
        { code: 'R11', reason: '只欠两天' },
      ],
    })
  })

  it('what the room found on saving is asked for once, and what was typed stays', () => {
    const typed = { code: 'S01', sentence: '没有问明', reason: '当事人走得急' }
    const found = ['S01', 'R10'].map((code) => ({ code, sentence: code, next: '', citation: '' }))
    expect(askedReasons({ ...settled, reasons: [typed] }, found)).toEqual([
      { code: 'S01', sentence: 'S01', reason: '当事人走得急' },
      { code: 'R10', sentence: 'R10', reason: '' },
    ])
  })
})

/** R02: what the clerk is told at the door; the backend refuses acceptance while it is unanswered. */
describe('screeningFindings', () => {
  it.each([
    [{ takenElsewhere: 'no' }, undefined],
    [{ takenElsewhere: 'court', entrusted: true }, undefined],
    [{ takenElsewhere: 'court' }, '还没有问明'],
    [{ takenElsewhere: 'court', entrusted: false }, '不得受理'],
    [{ takenElsewhere: 'police', entrusted: false }, '还没有问明'],
    [{ takenElsewhere: 'police', entrusted: false, policeUndecided: true }, undefined],
    [{ takenElsewhere: 'police', entrusted: false, policeUndecided: false }, '不得受理'],
  ] as const)('%j', (screening, said) => {
    const [first] = screeningFindings(screening, undefined)
    if (said === undefined) expect(first).toBeUndefined()
    else expect(first).toMatchObject({ code: 'R02', sentence: expect.stringContaining(said) })
  })
})
