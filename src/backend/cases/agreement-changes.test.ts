import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Agreement } from '#domain/cases/case-record.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { registerSample, sampleParties } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { dateCondition, endDuty } from './duty-changes.ts'
import { addSignings, saveAgreement } from './sections.ts'

const day = (text: string) => text as BusinessDate
const [applicant, respondent] = sampleParties()
if (!applicant || !respondent) throw new Error('two parties')
const dutyId = newId()
const AGREEMENT: Agreement = {
  form: 'written',
  scope: 'all',
  betweenPartyIds: [],
  extraClauses: [],
  agreedOn: day('2026-11-21'),
  duties: [
    {
      id: dutyId,
      kind: 'money',
      debtorPartyIds: [respondent.id],
      creditorPartyIds: [applicant.id],
      liability: 'joint',
      what: '赔偿款',
      amount: 5000_00 as Fen,
      how: { kind: 'cash' },
      when: { kind: 'condition', text: '保险理赔款到账后十日内' },
    },
  ],
}

let room: TestRoom
let id: Id
let base: number
beforeEach(async () => {
  room = await openTestRoom()
  const made = await registerSample(room, {}, [applicant, respondent])
  id = made.id
  base = saveAgreement(room.desk, { ...made, base: made.revision, agreement: AGREEMENT }).revision
})
afterEach(() => room.dispose())

const duty = () => readRecord(room.desk.room.db, caseKind, id)?.data.agreement?.duties[0]
function fieldOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    const { data } = error as { data?: { fields?: { path: string }[] } }
    return data?.fields?.[0]?.path ?? 'no field'
  }
}

describe('an agreement after it was signed', () => {
  it('is changed with a reason only', () => {
    const signed = addSignings(room.desk, {
      id,
      base,
      signings: [
        {
          id: newId(),
          paperKind: 'written-agreement',
          role: 'party',
          signerId: applicant.id,
          how: ['signature'],
          on: day('2026-11-21'),
        },
      ],
    })
    const again = { id, base: signed.revision, agreement: { ...AGREEMENT, facts: '更正' } }
    expect(fieldOf(() => saveAgreement(room.desk, again))).toBe('reason')
    expect(fieldOf(() => saveAgreement(room.desk, { ...again, reason: '写错门牌号' }))).toBeUndefined()
    // What follows the agreement is not a change of it.
    const dated = dateCondition(room.desk, {
      id,
      base: signed.revision + 1,
      dutyId,
      dueOn: day('2026-12-10'),
    })
    expect(duty()).toMatchObject({ when: { dueOn: '2026-12-10' } })
    endDuty(room.desk, {
      id,
      base: dated.revision,
      dutyId,
      ended: { on: day('2026-11-23'), reason: '权利人放弃' },
    })
    expect(duty()?.ended?.on).toBe('2026-11-23')
  })

  it.each([
    ['2026-11-24', 'ended.on'], // today is the 23rd: nothing ends before it has
    ['2026-11-20', 'ended.on'], // before the agreement
    ['2026-11-23', undefined],
  ])('提前终止 on %s: %s', (on, field) => {
    const ended = { on: day(on), reason: '权利人放弃' }
    expect(fieldOf(() => endDuty(room.desk, { id, base, dutyId, ended }))).toBe(field)
  })

  it('the composer refuses a duty that ends tomorrow', () => {
    const [one] = AGREEMENT.duties
    if (!one) throw new Error('one duty')
    const ended = { on: day('2026-11-24'), reason: '权利人放弃' }
    const agreement = { ...AGREEMENT, duties: [{ ...one, ended }] }
    expect(fieldOf(() => saveAgreement(room.desk, { id, base, agreement }))).toBe('duties.0.ended.on')
  })

  it('an end taken back asks why', () => {
    const ended = { on: day('2026-11-23'), reason: '权利人放弃' }
    const done = endDuty(room.desk, { id, base, dutyId, ended })
    const back = { id, base: done.revision, dutyId }
    expect(fieldOf(() => endDuty(room.desk, back))).toBe('reason')
    endDuty(room.desk, { ...back, reason: '选错了项' })
    expect(duty()?.ended).toBeUndefined()
  })
})
