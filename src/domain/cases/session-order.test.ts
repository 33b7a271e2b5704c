import { expect, it } from 'vitest'
import { sessionOrdinals, sessionsInOrder } from './session-order.ts'
import { day } from './testing/sample-record.ts'

const held = (id: string, on: string, from?: string, voided?: string) => ({
  id,
  session: { heldOn: day(on), from, voided },
})

it('by day and hour; a voided one keeps its place and has no number', () => {
  const sessions = [
    held('afternoon', '2026-11-20', '14:30'),
    held('morning', '2026-11-20', '09:00'),
    held('mistaken', '2026-11-20', '10:00', '记错案件'),
    held('untimed', '2026-11-20'),
    held('before', '2026-11-19', '16:00'),
  ]
  const order = ['before', 'untimed', 'morning', 'mistaken', 'afternoon']
  expect(sessionsInOrder(sessions).map((one) => one.id)).toEqual(order)
  expect([...sessionOrdinals(sessions)]).toEqual([
    ['before', 1],
    ['untimed', 2],
    ['morning', 3],
    ['afternoon', 4],
  ])
})
