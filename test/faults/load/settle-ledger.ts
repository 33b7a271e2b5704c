import { expect } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { DRAFT_KEY, SETTLED_TITLE } from './under-load.ts'

/** What was left open by the kill is now known: the room as it stands is the promise from here on. */
export async function settledLedger(client: RoomClient, before: Ledger): Promise<Ledger> {
  const next: Ledger = { ...emptyLedger(), settled: new Set(before.settled), files: before.files }
  for (const [id, saved] of before.acknowledged) next.acknowledged.set(id, saved)
  for (const [id, open] of before.unanswered) {
    const { revision } = await client.cases.get({ id })
    if (revision === open.revision) next.acknowledged.set(id, open)
  }
  const { total } = await client.cases.list({ view: 'all' })
  const unknown = total - next.acknowledged.size
  if (unknown > 0) {
    const { rows } = await client.cases.list({ view: 'all' })
    for (const row of rows.filter((one) => !next.acknowledged.has(one.id)).slice(0, unknown))
      await takeUp(client, row.id, next)
  }
  expect(next.acknowledged.size).toBe(total)
  await client.drafts.remove({ key: DRAFT_KEY })
  return next
}

/** A registration nobody got an answer to. Its title says which of the two was asked for: all of it is there, or none. */
async function takeUp(client: RoomClient, id: Id, next: Ledger): Promise<void> {
  const view = await client.cases.get({ id })
  const asked = view.record.title === SETTLED_TITLE ? 'settled' : 'plain'
  const found = {
    closed: view.procedure === 'closed',
    sessions: view.sessions.length,
    numbered: view.record.number !== undefined,
  }
  const whole =
    asked === 'settled'
      ? { closed: true, sessions: 1, numbered: true }
      : { closed: false, sessions: 0, numbered: false }
  expect(found, `an unanswered ${asked} registration is there in full`).toEqual(whole)
  next.acknowledged.set(id, { revision: view.revision, summary: view.record.summary ?? '' })
  if (asked === 'settled') next.settled.add(id)
}
