import { afterEach, beforeEach, expect, test } from 'vitest'
import { interpret } from '#documents/index.ts'
import { template } from '#documents/testing/fixtures.ts'
import { fen } from '#domain/values/money.ts'
import { newId } from '../desk/clock.ts'
import { samplePerson } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { paperSigners } from './paper-signers.ts'
import { paperSource } from './source.ts'
import { changeRecord, day, saveWholeCase } from './testing/whole-case.ts'
import { viewOf } from './views/view-of.ts'

let room: TestRoom

beforeEach(async () => {
  room = await openTestRoom()
})

afterEach(() => room.dispose())

/** Product A3: case 7's workers, each with his own sum. */
test.each([
  [12, true],
  [9, false],
])('wages of %i workers stand in an annex each signs: %s', (count, annex) => {
  const { caseId } = saveWholeCase(room)
  changeRecord(room, caseId, (record) => {
    const [, factory] = record.parties
    if (!factory || !record.agreement) throw new Error('a case')
    const workers = Array.from({ length: count }, (_, index) =>
      samplePerson(`工人${index + 1}`, 'applicant', {
        document: { kind: 'other', name: '护照', number: `E2345${index + 10}` },
      }),
    )
    const duties = workers.map((worker, index) => ({
      id: newId(),
      kind: 'money' as const,
      debtorPartyIds: [factory.id],
      creditorPartyIds: [worker.id],
      liability: 'joint' as const,
      what: '工资',
      amount: fen(100_000 + index),
      when: { kind: 'by' as const, date: day('2026-12-31') },
    }))
    return {
      ...record,
      parties: [...workers, factory],
      agreement: { ...record.agreement, betweenPartyIds: [], duties },
    }
  })
  const { desk } = room
  const source = paperSource(desk.room.db, desk.session, caseId, desk.clock.today())
  const view = viewOf(source, { kind: 'written-agreement' })
  const { texts } = interpret(template('written-agreement'), view)
  const clauses = view.agreement?.clauses ?? []
  // 双方就本纠纷不再有其他争议 is the one typed by hand.
  expect(clauses.length).toBe(annex ? 2 : count + 1)
  expect(texts.some((text) => text.startsWith('附表：各人应得金额'))).toBe(annex)
  expect(texts.filter((text) => text === '工人3').length).toBe(annex ? 2 : 1 + (count > 8 ? 1 : 0))
  expect(texts.includes('4512')).toBe(annex)
  expect(texts.includes('申请人 工人3：')).toBe(false)
  // Wherever the place is on the paper, each of them is still one who has to sign it (人民调解法 29).
  expect(
    paperSigners(source, { kind: 'written-agreement' }).filter((one) => one.role === 'party').length,
  ).toBe(count + 1)
})
