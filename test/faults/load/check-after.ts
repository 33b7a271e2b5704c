import { expect } from 'vitest'
import { resultOf } from '#backend/testing/result-of.ts'
import type { Id } from '#domain/values/brands.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import type { Ledger } from './ledger.ts'
import { DRAFT_KEY } from './under-load.ts'

export interface Aftermath {
  /** Milliseconds of typing that are gone: from the first keystroke not kept to the kill. */
  readonly typingLost: number
}

/** The one oracle: every acknowledged save is there, nothing is half done, the chain verifies. */
export async function checkAfterKill(
  client: RoomClient,
  ledger: Ledger,
  touched: ReadonlySet<Id>,
  killedAt: number,
): Promise<Aftermath> {
  const verified = await resultOf(client.audit.verify())
  expect(verified.problems).toEqual([])
  expect((await client.system.status()).warnings.map((warning) => warning.code)).toEqual([])
  for (const id of touched) await checkCase(client, ledger, id)
  const { total } = await client.cases.list({ view: 'all' })
  expect(total).toBeGreaterThanOrEqual(ledger.acknowledged.size)
  expect(total).toBeLessThanOrEqual(ledger.acknowledged.size + ledger.openRegistrations)
  return { typingLost: await checkDraft(client, ledger, killedAt) }
}

async function checkCase(client: RoomClient, ledger: Ledger, id: Id): Promise<void> {
  const saved = ledger.acknowledged.get(id)
  if (!saved) return
  const view = await client.cases.get({ id })
  const open = ledger.unanswered.get(id)
  const found = { revision: view.revision, summary: view.record.summary }
  // Either exactly what was answered, or exactly the one change that was under way.
  if (open && view.revision === open.revision) expect(found).toEqual(open)
  else expect(found).toEqual(saved)
  if (ledger.settled.has(id)) {
    expect(view.sessions.length, 'a settled case has its session').toBe(1)
    expect(view.procedure).toBe('closed')
  }
}

/** The series has no gap, and each used number stands on the case that it names. */
export async function checkNumbers(client: RoomClient, committeeId: Id): Promise<number> {
  const { rows, next } = await client.settings.numbers({ committeeId, year: 2026 })
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1))
  expect(next).toBe(rows.length + 1)
  for (const row of rows) {
    expect(row.state).toBe('used')
    if (row.caseId) expect((await client.cases.get({ id: row.caseId })).record.number?.text).toBe(row.text)
  }
  return rows.length
}

async function checkDraft(client: RoomClient, ledger: Ledger, killedAt: number): Promise<number> {
  const draft = await client.drafts.get({ key: DRAFT_KEY })
  const kept = draft ? (JSON.parse(draft.json) as { count: number }).count : 0
  expect(kept, 'an acknowledged draft is there').toBeGreaterThanOrEqual(ledger.draftAcknowledged)
  const firstLost = ledger.typed.find((typed) => typed.count > kept)
  return firstLost === undefined ? 0 : killedAt - firstLost.at
}
