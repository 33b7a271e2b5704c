import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { resultOf } from '#backend/testing/result-of.ts'
import { tempFolder } from '#test/support/hosts/temp-folder.ts'
import { clockFrom } from '#test/support/rooms/messages.ts'
import { faultRounds, seededRandom } from '#test/support/rooms/random.ts'
import { openRoomProcess, type RoomClient } from '#test/support/rooms/room-process.ts'
import { ADMIN, logIn, registration, setUpRoom } from '#test/support/rooms/set-up-room.ts'

const { seed, rounds } = faultRounds(120)
const at = { clockOffsetMs: clockFrom('2026-11-23T02:00:00.000Z') }
const CASES = 40

async function newPlace() {
  const dataDir = join(tempFolder(), 'data')
  mkdirSync(dataDir)
  const room = await openRoomProcess({ dataDir, ...at })
  const { recoveryCode, committeeId } = await setUpRoom(room.client)
  for (let n = 0; n < CASES; n += 1)
    await room.client.cases.register(registration(committeeId, `王芳与李强排水纠纷${n}`))
  await room.client.drafts.put({ key: 'a', form: 'register', json: '{}' })
  await room.close()
  return { dataDir, recoveryCode }
}

/** The new code, and the change under way. */
async function begin(client: RoomClient) {
  const { password } = ADMIN
  const { recoveryCode, askGroups } = await client.accounts.proposeRecoveryCode({ password })
  const paper = recoveryCode.split('-')
  const groups = askGroups.map((group) => ({ group, text: paper[group - 1] ?? '' }))
  return { recoveryCode, running: resultOf(client.accounts.rekey({ password, groups })) }
}

const recovers = (client: RoomClient, recoveryCode: string) =>
  client.accounts.recover({ recoveryCode, loginName: ADMIN.loginName, newPassword: ADMIN.password }).then(
    () => true,
    () => false,
  )

/** Which of both codes opens the room after the next start, and whether everything is in it. */
async function afterStart(dataDir: string, oldCode: string, newCode: string) {
  const room = await openRoomProcess({ dataDir, ...at })
  try {
    await logIn(room.client)
    const { entries } = await room.client.audit.list({ action: 'accounts.rekey' })
    const whole = {
      cases: (await room.client.cases.list({ view: 'all' })).total,
      drafts: (await room.client.drafts.list()).length,
      problems: (await resultOf(room.client.audit.verify())).problems,
      left: readdirSync(dataDir).filter((name) => /staging|restore-journal/.test(name)),
    }
    await room.client.accounts.lock()
    const oldOpens = await recovers(room.client, oldCode)
    const newOpens = await recovers(room.client, newCode)
    return { oldOpens, newOpens, entries: entries.length, whole }
  } finally {
    await room.close()
  }
}

const WHOLE = { cases: CASES, drafts: 1, problems: [], left: [] }

it(`a change of keys killed ${rounds} times leaves exactly one key (seed ${seed})`, async () => {
  const { dataDir, recoveryCode: oldCode } = await newPlace()
  const random = seededRandom(seed)
  const outcomes = { old: 0, new: 0 }
  let longest = 0
  for (let round = 0; round <= rounds; round += 1) {
    const copy = join(tempFolder(), 'data')
    cpSync(dataDir, copy, { recursive: true })
    const room = await openRoomProcess({ dataDir: copy, ...at })
    await logIn(room.client)
    const began = performance.now()
    const { recoveryCode, running } = await begin(room.client)
    const ended = running.then(
      () => true,
      () => false,
    )
    // The first is let through, to know how long one takes here.
    if (round === 0) expect(await ended).toBe(true)
    else await sleep(random.int(longest * 1.1))
    longest = Math.max(longest, round === 0 ? performance.now() - began : 0)
    await room.kill()
    await ended
    const { whole, ...found } = await afterStart(copy, oldCode, recoveryCode)
    expect(whole, `round ${round}`).toEqual(WHOLE)
    expect(found, `round ${round}`).toEqual(
      found.newOpens
        ? { oldOpens: false, newOpens: true, entries: 1 }
        : { oldOpens: true, newOpens: false, entries: 0 },
    )
    outcomes[found.newOpens ? 'new' : 'old'] += 1
  }
  expect(outcomes.new).toBeGreaterThan(0)
  expect(outcomes.old).toBeGreaterThan(0)
})
