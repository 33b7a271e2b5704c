import { afterEach, beforeEach, expect, it } from 'vitest'
import { caseFacts } from '#contract/schemas/case.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { registerSample, sampleFacts } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { saveFacts } from './save-facts.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

const stored = (id: string) => readRecord(room.desk.room.db, caseKind, id)?.data

it('what the clerk emptied is gone, and what is no fact of the dispute stays', async () => {
  const { id } = await registerSample(room)
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('a room has a committee')
  const facts = sampleFacts(committeeId)
  const extendedTo = { date: '2026-12-31' as BusinessDate, agreedOn: '2026-11-20' as BusinessDate }
  saveFacts(room.desk, { id, base: 1, facts: { ...facts, courtPapersOn: extendedTo.agreedOn, extendedTo } })
  expect(stored(id)).toMatchObject({ courtPapersOn: '2026-11-20', extendedTo })
  saveFacts(room.desk, { id, base: 2, facts: { ...facts, extendedTo } })
  expect(stored(id)).toMatchObject({ extendedTo, moves: [{ type: 'register' }] })
  expect(stored(id)?.courtPapersOn).toBeUndefined()
})

it.each([
  [undefined, true],
  ['2026-11-10', true],
  ['2026-11-09', false],
])('an appraisal from 10 November to %s is a period: %s', (to, good) => {
  const appraisals = [{ from: '2026-11-10', ...(to !== undefined && { to }) }]
  expect(caseFacts.pick({ appraisals: true }).safeParse({ appraisals }).success).toBe(good)
})
