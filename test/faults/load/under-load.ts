import type { Id } from '#domain/values/brands.ts'
import type { Random } from '#test/support/rooms/random.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import { facts, registration, settledOnTheSpot } from '#test/support/rooms/set-up-room.ts'
import { fileOrPrint } from './file-hand.ts'
import type { Ledger } from './ledger.ts'

export const DRAFT_KEY = 'intake:new'
const KEY_EVERY_MS = 100
/** Tells afterwards which of the two registrations an unanswered case was. */
export const SETTLED_TITLE = '王芳与李强屋檐滴水纠纷'

export interface Desk {
  readonly client: RoomClient
  readonly committeeId: Id
  readonly mediatorId: Id
}

/** Four hands saving as fast as they are answered and one typing, until the process dies under them. */
export async function workUntilDead(desk: Desk, ledger: Ledger, random: Random): Promise<void> {
  let alive = true
  const typing = setInterval(() => type(desk, ledger), KEY_EVERY_MS)
  const hand = async (step: () => Promise<void>) => {
    while (alive) {
      try {
        await step()
      } catch (error) {
        alive = false
        if (!(error instanceof Error) || !/backend process/.test(error.message)) throw error
      }
    }
  }
  try {
    await Promise.all([
      hand(() => register(desk, ledger)),
      hand(() => change(desk, ledger, random)),
      hand(() => settle(desk, ledger)),
      hand(() => file(desk, ledger, random)),
    ])
  } finally {
    clearInterval(typing)
  }
}

async function register({ client, committeeId }: Desk, ledger: Ledger): Promise<void> {
  ledger.openRegistrations += 1
  const input = registration(committeeId, '王芳与李强排水纠纷')
  const saved = await client.cases.register(input)
  ledger.openRegistrations -= 1
  ledger.acknowledged.set(saved.id, { revision: saved.revision, summary: input.facts.summary })
}

async function settle({ client, committeeId, mediatorId }: Desk, ledger: Ledger): Promise<void> {
  ledger.openRegistrations += 1
  const input = settledOnTheSpot(committeeId, SETTLED_TITLE, mediatorId)
  const saved = await client.cases.registerSettled(input)
  ledger.openRegistrations -= 1
  ledger.acknowledged.set(saved.id, { revision: saved.revision, summary: input.facts.summary })
  ledger.settled.add(saved.id)
}

async function file(desk: Desk, ledger: Ledger, random: Random): Promise<void> {
  const known = [...ledger.acknowledged.keys()]
  if (known.length === 0) await register(desk, ledger)
  else await fileOrPrint(desk.client, random.pick(known), ledger.files, random)
}

async function change({ client, committeeId }: Desk, ledger: Ledger, random: Random): Promise<void> {
  const known = [...ledger.acknowledged]
  if (known.length === 0) return register({ client, committeeId, mediatorId: committeeId }, ledger)
  const [id, before] = random.pick(known)
  const summary = `第 ${before.revision + 1} 次修改：${'屋檐滴水'.repeat(1 + random.int(400))}`
  ledger.unanswered.set(id, { revision: before.revision + 1, summary })
  const title = '王芳与李强排水纠纷'
  const saved = await client.cases.saveFacts({
    id,
    base: before.revision,
    facts: { ...facts(committeeId, title), summary },
  })
  ledger.unanswered.delete(id)
  ledger.acknowledged.set(id, { revision: saved.revision, summary })
}

function type({ client }: Desk, ledger: Ledger): void {
  const count = (ledger.typed.at(-1)?.count ?? 0) + 1
  ledger.typed.push({ count, at: performance.now() })
  const json = JSON.stringify({ count, text: '因屋檐滴水'.repeat(count % 200) })
  client.drafts.put({ key: DRAFT_KEY, form: 'intake', json }).then(
    () => {
      ledger.draftAcknowledged = Math.max(ledger.draftAcknowledged, count)
    },
    // Unanswered because the process is dead: that is the test.
    () => undefined,
  )
}
