import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { Workbench } from '../pages/workbench.ts'
import { watchConsole } from './console-errors.ts'
import { RoomHost } from './room-host.ts'

/** The day most tests are set in, a Monday, no holiday. */
export const TODAY = '2026-11-23'

interface Fixtures {
  /** A host over a copy of the prepared room, on `TODAY` unless `day` says otherwise; nobody has logged in. */
  readonly room: RoomHost
  /** A host over an empty folder. */
  readonly bare: RoomHost
  readonly day: string
  readonly errors: string[]
  /** The prepared room's administrator at work. */
  readonly desk: Workbench
}

interface WorkerFixtures {
  /** The data folder of a room set up on the day named; made once a day and worker. */
  readonly prepared: (day: string) => string
}

function prepareRoom(data: string, day: string): void {
  mkdirSync(data)
  const script = join(import.meta.dirname, 'prepare-room.ts')
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, data, day], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  day: [TODAY, { option: true }],
  prepared: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'mediation-prepared-'))
      await use((day) => {
        const data = join(folder, day)
        if (!existsSync(data)) prepareRoom(data, day)
        return data
      })
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  room: async ({ prepared, day }, use) => {
    const room = new RoomHost({ copyOf: prepared(day) })
    room.setToday(day)
    await use(room)
    await room.remove()
  },
  bare: async ({ day }, use) => {
    const room = new RoomHost()
    room.setToday(day)
    await use(room)
    await room.remove()
  },
  errors: async ({ context }, use) => {
    const errors: string[] = []
    context.on('page', (page: Page) => watchConsole(page, errors))
    await use(errors)
    if (errors.length > 0) throw new Error(`console errors:\n${errors.join('\n')}`)
  },
  page: async ({ errors: _, page }, use) => use(page),
  desk: async ({ room, page }, use) => {
    const desk = new Workbench(page)
    await page.goto(await room.start())
    await desk.logIn()
    await use(desk)
  },
})

export { expect } from '@playwright/test'
