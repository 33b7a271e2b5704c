import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserServer, chromium, type Page } from '@playwright/test'
import { describe, expect, it, onTestFinished } from 'vitest'
import { resultOf } from '#backend/testing/result-of.ts'
import type { Id } from '#domain/values/brands.ts'
import { enteredClient } from '#test/support/hosts/entered-client.ts'
import { tempFolder } from '#test/support/hosts/temp-folder.ts'
import { faultRounds, type Random, seededRandom } from '#test/support/rooms/random.ts'
import { nodeBinary, type RoomClient } from '#test/support/rooms/room-process.ts'
import { committeeOf, registration } from '#test/support/rooms/set-up-room.ts'
import { Workbench } from '../browser/pages/workbench.ts'
import { findBrowser } from '../browser/support/find-browser.ts'
import { RoomHost } from '../browser/support/room-host.ts'
import { ADMIN } from '../browser/support/staff.ts'
import { checkFiles, emptyFiles, type FileLedger, fileOrPrint } from './load/file-hand.ts'
import {
  draftKeyOf,
  followPromises,
  type KillFlag,
  lastMark,
  type PageLedger,
  takeOffer,
  typeUntilDead,
} from './load/typing-page.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const skipped = existsSync(join(ROOT, 'out', 'renderer', 'index.html')) ? '' : 'npm run build comes first'
const { seed, rounds } = faultRounds(200)
const ROUNDS_PER_ROOM = 25
const LONGEST_LOAD_MS = 2500
/** Issue 2, section 2 point 4. */
const TYPING_MAY_BE_LOST_MS = 500
const DAY = '2026-11-23'
const MORNING = new Date(`${DAY}T09:00:00+08:00`).getTime()

/** Each start takes its time from a file; it goes on as the test does, or the room would ask for the date. */
function startHost(room: RoomHost): Promise<string> {
  writeFileSync(join(room.folder, 'clock'), new Date(MORNING + performance.now()).toISOString())
  return room.start()
}

const KINDS = ['browser', 'browser', 'backend', 'both'] as const

interface Place {
  readonly room: RoomHost
  readonly caseId: Id
  /** Case of the second hand, which files scans and prints. */
  readonly otherId: Id
  readonly page: PageLedger
  readonly files: FileLedger
  /** Registrations of the second hand that were answered. */
  readonly registered: Set<Id>
  open: number
}

async function newPlace(folder: string): Promise<Place> {
  const prepared = join(folder, 'prepared')
  mkdirSync(prepared, { recursive: true })
  const script = join(ROOT, 'test', 'browser', 'support', 'prepare-room.ts')
  execFileSync(nodeBinary(), ['--disable-warning=ExperimentalWarning', script, prepared, DAY])
  const room = new RoomHost({ copyOf: prepared })
  onTestFinished(() => room.remove())
  const client = await enteredClient(await startHost(room))
  await client.accounts.unlock({ loginName: ADMIN.loginName, password: ADMIN.password })
  const committeeId = await committeeOf(client)
  const { id, revision } = await client.cases.register(registration(committeeId, '王芳与李强排水纠纷'))
  const other = await client.cases.register(registration(committeeId, '王芳与李强屋檐滴水纠纷'))
  await room.stop()
  return {
    ...{
      room,
      caseId: id,
      otherId: other.id,
      files: emptyFiles(),
      registered: new Set([id, other.id]),
      open: 0,
    },
    page: {
      ...{ saved: { revision, mark: 0 }, saving: undefined, typed: [], kept: 0 },
      ...{ stale: false, refused: 0 },
      done: { saves: 0, marks: 0, drafts: 0 },
    },
  }
}

interface Browser {
  readonly page: Page
  kill(): Promise<void>
}

/** A browser whose process is known, so that it can be killed; it has no profile to come back to. */
async function openBrowser(entry: string): Promise<Browser> {
  const server: BrowserServer = await chromium.launchServer(await findBrowser())
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await page.goto(entry)
  await new Workbench(page).logIn()
  return {
    page,
    kill: async () => {
      const { pid, exitCode } = server.process()
      if (pid !== undefined && exitCode === null) process.kill(pid, 'SIGKILL')
      await server.kill().catch(() => undefined)
    },
  }
}

interface Round {
  readonly lostMs: number
  readonly kind: (typeof KINDS)[number]
  /** How long the room had been worked in when it was killed. */
  readonly loadMs: number
}

/** Works at a page and beside it, kills one of them or both, and looks at what is left. */
async function oneRound(place: Place, random: Random, slowDrafts = false): Promise<Round> {
  const { room, page: ledger } = place
  const kind = slowDrafts ? 'browser' : random.pick(KINDS)
  const client = await enteredClient(await startHost(room))
  const browser = await openBrowser(await room.entry())
  const waiting = await client.drafts.get({ key: draftKeyOf(place.caseId) })
  if (waiting !== null) expect(await takeOffer(browser.page, place.caseId)).toBe(lastMark(waiting.json))
  followPromises(browser.page, ledger)
  // The control: a page that keeps drafts only after three seconds must be found out.
  if (slowDrafts)
    await browser.page.route('**/rpc/drafts/put', async (route) => {
      await sleep(3000)
      await route.continue().catch(() => undefined)
    })
  const killed: KillFlag = { up: false }
  const work = Promise.all([
    typeUntilDead(browser.page, place.caseId, ledger, random, killed, !slowDrafts),
    secondHand(client, place, random, killed),
  ])
  const loadMs = slowDrafts ? 2500 : 300 + random.int(LONGEST_LOAD_MS)
  try {
    await Promise.race([sleep(loadMs), work])
  } catch (error) {
    await browser.kill()
    throw error
  }
  killed.up = true
  if (kind !== 'browser') room.killBackend()
  const killedAt = performance.now()
  await browser.kill()
  await work
  await room.stop()
  const after = await enteredClient(await startHost(room))
  await after.accounts.unlock({ loginName: ADMIN.loginName, password: ADMIN.password })
  const lostMs = await checkRound(after, place, killedAt)
  await room.stop()
  return { lostMs, kind, loadMs }
}

async function secondHand(client: RoomClient, place: Place, random: Random, killed: KillFlag) {
  const committeeId = await committeeOf(client)
  try {
    while (!killed.up) {
      await fileOrPrint(client, place.otherId, place.files, random)
      place.open += 1
      const { id } = await client.cases.register(registration(committeeId, '王芳与李强排水纠纷'))
      place.open -= 1
      place.registered.add(id)
    }
  } catch (error) {
    // Its backend was killed under it: what it was promised is checked afterwards.
    if (!killed.up) throw error
  }
}

/** The one oracle (quality.md); answers for how long before the kill what was typed is gone. */
async function checkRound(client: RoomClient, place: Place, killedAt: number): Promise<number> {
  const { page: ledger, caseId } = place
  expect((await resultOf(client.audit.verify())).problems).toEqual([])
  expect((await client.system.status()).warnings).toEqual([])
  const { total } = await client.cases.list({ view: 'all' })
  expect(total).toBeGreaterThanOrEqual(place.registered.size)
  expect(total).toBeLessThanOrEqual(place.registered.size + place.open)
  for (const id of place.registered) await client.cases.get({ id })
  await checkFiles(client, place.files)

  const view = await client.cases.get({ id: caseId })
  const mark = lastMark(view.record.summary ?? '')
  const found = { revision: view.revision, mark }
  // Exactly what was answered, or exactly the one save that was under way.
  if (ledger.saving !== undefined && view.revision === ledger.saved.revision + 1)
    expect(mark).toBe(ledger.saving)
  else expect(found).toEqual(ledger.saved)
  const draft = await client.drafts.get({ key: draftKeyOf(caseId) })
  const kept = Math.max(mark, draft === null ? 0 : lastMark(draft.json))
  expect(kept, 'what the page was told is kept').toBeGreaterThanOrEqual(ledger.kept)
  expect(ledger.refused, 'saves refused though nobody else saved').toBe(0)
  const firstLost = ledger.typed.find((typed) => typed.mark > kept)
  Object.assign(ledger, {
    saved: found,
    saving: undefined,
    kept,
    stale: draft !== null && draft.base !== view.revision,
    typed: kept > mark ? [{ mark: kept, at: 0 }] : [],
  })
  return firstLost === undefined ? 0 : Math.max(0, killedAt - firstLost.at)
}

/** All rounds, each looked at for lost data; answers for the longest time of typing that is gone. */
async function trial(): Promise<number> {
  const folder = tempFolder()
  const random = seededRandom(seed)
  const done: Round[] = []
  const sum = { saves: 0, marks: 0, drafts: 0, registered: 0, files: 0 }
  for (let first = 0; first < rounds; first += ROUNDS_PER_ROOM) {
    const place = await newPlace(join(folder, `room-${first}`))
    for (let round = first; round < Math.min(rounds, first + ROUNDS_PER_ROOM); round += 1)
      done.push(await oneRound(place, random))
    for (const { kind, loadMs, lostMs } of done.slice(first))
      if (lostMs > TYPING_MAY_BE_LOST_MS / 2)
        console.log(`${kind} after ${loadMs} ms: typing gone ${lostMs.toFixed(0)} ms`)
    sum.saves += place.page.done.saves
    sum.marks += place.page.done.marks
    sum.drafts += place.page.done.drafts
    sum.registered += place.registered.size
    sum.files += place.files.attached.size + place.files.printed.size
    const worst = Math.max(...done.map((round) => round.lostMs))
    if (rounds > ROUNDS_PER_ROOM)
      console.log(`${done.length} of ${rounds}: none lost; typing gone at most ${worst.toFixed(0)} ms`)
  }
  const lost = done.map((round) => round.lostMs).sort((a, b) => a - b)
  const worst = lost.at(-1) ?? 0
  const killed = KINDS.slice(1).map((kind) => `${kind} ${done.filter((round) => round.kind === kind).length}`)
  console.log(
    `${rounds} kills (${killed.join(', ')}): ${sum.saves} saves, ${sum.drafts} drafts of ${sum.marks} marks typed, ` +
      `${sum.registered} registrations, ${sum.files} scans and papers checked, none lost; ` +
      `typing gone: median ${lost[lost.length >> 1]?.toFixed(0)} ms, at most ${worst.toFixed(0)} ms`,
  )
  expect(sum.saves, 'saves answered to the page').toBeGreaterThan(1)
  expect(sum.marks, 'marks typed').toBeGreaterThan(0)
  expect(sum.drafts, 'drafts the page was told are kept').toBeGreaterThan(0)
  expect(sum.registered, 'registrations answered').toBeGreaterThan(rounds)
  return worst
}

describe.skipIf(skipped)(`a browser or its backend killed${skipped ? ` — skipped: ${skipped}` : ''}`, () => {
  it(`keeps every acknowledged save and all but half a second of typing, ${rounds} kills, seed ${seed}`, {
    timeout: 7_200_000,
  }, async () => {
    let worst = await trial()
    // A machine that stands still for a moment is no loss of the program's: the time, and nothing else, is tried once more in CI.
    if (worst > TYPING_MAY_BE_LOST_MS && process.env.CI !== undefined) worst = await trial()
    expect(worst).toBeLessThanOrEqual(TYPING_MAY_BE_LOST_MS)
  })

  it('finds out a page that keeps what is typed too late: the trial can fail', async () => {
    const place = await newPlace(join(tempFolder(), 'control'))
    const { lostMs } = await oneRound(place, seededRandom(seed), true)
    expect(lostMs).toBeGreaterThan(TYPING_MAY_BE_LOST_MS)
  }, 120_000)
})
