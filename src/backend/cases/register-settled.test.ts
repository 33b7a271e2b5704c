import { ORPCError } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { performanceOn } from '#domain/cases/derive.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { workCalendar } from '../settings/calendar.ts'
import { registerSample, SAMPLE_DAY, sampleFacts, sampleParties } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { moveCase } from './move-case.ts'
import { registerSettled, type SettledInput } from './register-case.ts'

let room: TestRoom
let mediatorId: Id
beforeEach(async () => {
  room = await openTestRoom()
  mediatorId = room.addMediator('周德厚', { filed: true })
})
afterEach(() => room.dispose())

function typed(more: Partial<SettledInput> = {}, source = 'application'): SettledInput {
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('a room has a committee')
  return {
    facts: sampleFacts(committeeId, { source }),
    parties: sampleParties(),
    on: SAMPLE_DAY,
    onPaper: false,
    mediators: [{ mediatorId, name: '周德厚', role: 'lead', chosenBy: 'committee', assignedOn: SAMPLE_DAY }],
    screening: { takenElsewhere: 'no', reservedByLaw: false },
    noticeGiven: true,
    reasons: [],
    content: '当天疏通排水沟，互不追究。',
    performedAtOnce: true,
    ...more,
  }
}

async function settled(input: SettledInput): Promise<CaseRecord> {
  const { id } = await registerSettled(room.desk, input)
  const stored = readRecord(room.desk.room.db, caseKind, id)
  if (!stored) throw new Error('just saved')
  return stored.data
}

async function codesOf(input: SettledInput): Promise<readonly string[]> {
  try {
    await registerSettled(room.desk, input)
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'BLOCKED')
      return (error.data as { reasons: { code: string }[] }).reasons.map((reason) => reason.code)
    throw error
  }
  return []
}

const acceptOf = (record: CaseRecord) => record.moves.find((move) => move.type === 'accept')

describe('先调后登 invents nothing', () => {
  it.each([
    ['application', 'application'],
    ['initiative', 'committee'],
    ['police', 'application'],
  ])('source %s: accepted as %s (人民调解法17)', async (source, initiative) => {
    const record = await settled(typed({}, source))
    expect(acceptOf(record)).toMatchObject({ initiative })
    expect(record.moves.flatMap((move) => move.exceptions)).toEqual([])
    expect(record.number?.seq).toBe(1)
  })

  it('what was not asked stays unanswered', async () => {
    const record = await settled(typed())
    expect(record.notice).toEqual({ givenOn: SAMPLE_DAY, how: 'oral' })
    expect(record.screening).toEqual({ takenElsewhere: 'no', reservedByLaw: false })
  })

  it('names every rule that was not kept at once, and keeps each its own reason', async () => {
    const loose = typed({ screening: {}, noticeGiven: false, performedAtOnce: false })
    expect(await codesOf(loose)).toEqual(['S01', 'R04', 'R11'])
    const reasons = [
      { code: 'S01', reason: '当事人走得急' },
      { code: 'R04', reason: '口头说过，没有记' },
    ]
    expect(await codesOf({ ...loose, reasons })).toEqual(['R11'])
    const record = await settled({ ...loose, reasons: [...reasons, { code: 'R11', reason: '只欠两天' }] })
    const kept = new Map(
      record.moves.flatMap((move) => move.exceptions.map((one) => [`${move.type} ${one.code}`, one.reason])),
    )
    expect(kept).toEqual(
      new Map([
        ['accept S01', '当事人走得急'],
        ['begin R04', '口头说过，没有记'],
        ['close-agreed R04', '口头说过，没有记'],
        ['close-agreed R11', '只欠两天'],
      ]),
    )
  })

  it('R10: a labour dispute settled by words is a gap with a reason', async () => {
    const input = typed()
    expect(await codesOf({ ...input, facts: { ...input.facts, kind18: '10' } })).toEqual(['R10'])
  })
})

/** 人民调解法28: what an oral agreement says is recorded; its sum is what the lists and the ledger count. */
describe('the sum of a 先调后登', () => {
  const amount = 50_00 as Fen
  const owed = {
    performedAtOnce: false,
    reasons: [{ code: 'R11', reason: '只欠两天' }],
  }
  const by = '2026-12-01' as BusinessDate
  it.each([
    [
      'paid on the spot',
      { payment: { amount, payer: 'respondent' } },
      ['李强', '王芳'],
      'on-signing',
      'performed',
    ],
    [
      'the other way',
      { payment: { amount, payer: 'applicant' } },
      ['王芳', '李强'],
      'on-signing',
      'performed',
    ],
    [
      'by a day',
      { ...owed, payment: { amount, payer: 'respondent', by } },
      ['李强', '王芳'],
      'by',
      'performing',
    ],
    [
      'some day',
      { ...owed, payment: { amount, payer: 'respondent' } },
      ['李强', '王芳'],
      'condition',
      'performing',
    ],
  ] as const)('%s', async (_, more, [debtor, creditor], when, state) => {
    const record = await settled(typed(more))
    const [duty] = record.agreement?.duties ?? []
    const names = (ids: readonly Id[] = []) =>
      record.parties.filter((party) => ids.includes(party.id)).map((party) => party.name)
    expect(duty).toMatchObject({ kind: 'money', amount, when: { kind: when } })
    expect([...names(duty?.debtorPartyIds), ...names(duty?.creditorPartyIds)]).toEqual([debtor, creditor])
    expect(performanceOn(record, SAMPLE_DAY, workCalendar).state).toBe(state)
  })

  it('wants somebody to pay and somebody to be paid', async () => {
    const parties = sampleParties().map((party) => ({ ...party, side: 'applicant' as const }))
    const input = typed({ parties, payment: { amount, payer: 'respondent' } })
    await expect(registerSettled(room.desk, input)).rejects.toMatchObject({
      data: { fields: [expect.objectContaining({ path: 'payment.payer' })] },
    })
  })
})

/** 人民调解法23. */
it('who withdraws before acceptance uses up no number', async () => {
  const { id, revision } = await registerSample(room)
  const request = { id, base: revision, on: SAMPLE_DAY, onPaper: false }
  moveCase(room.desk, 'cases.withdraw', request, { type: 'withdraw', byPartyIds: [], reason: '自行和解' })
  const stored = readRecord(room.desk.room.db, caseKind, id)
  expect(stored?.data.number).toBeUndefined()
  expect(stored?.data.moves.map((move) => move.type)).toEqual(['register', 'withdraw'])
})
