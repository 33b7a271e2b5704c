import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import type { Random } from '#test/support/rooms/random.ts'

/** What one page has typed and been promised, in marks `00001，` that count on without end. */
export interface PageLedger {
  /** The revision and the last mark of the newest answered save. */
  saved: { readonly revision: number; readonly mark: number }
  /** A save sent and not answered. */
  saving: number | undefined
  /** Marks since the last answered save, with the moment each stood on the page. */
  typed: { readonly mark: number; readonly at: number }[]
  /** The newest mark that the page was told is kept. */
  kept: number
  /** The draft goes on from a revision before the last: its save landed and the answer, or the draft's end, was lost. */
  stale: boolean
  /** Saves refused as changed meanwhile without that. */
  refused: number
  /** How much was done at all: a page that does nothing loses nothing. */
  readonly done: { saves: number; marks: number; drafts: number }
}

export const draftKeyOf = (caseId: Id) => `case-facts:${caseId}`
const MARK = /(\d{5})，/g
const text = (mark: number) => `${String(mark).padStart(5, '0')}，`

/** The last mark in a text; 0 where there is none. */
export function lastMark(words: string): number {
  return Number([...words.matchAll(MARK)].at(-1)?.[1] ?? 0)
}

/** Listens to what the page is promised: answers it has received, not requests it has sent. */
export function followPromises(page: Page, ledger: PageLedger): void {
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    if (path === '/rpc/cases/saveFacts' && response.status() === 409 && !ledger.stale) ledger.refused += 1
    if (!response.ok()) return
    const mark = lastMark(response.request().postData() ?? '')
    if (path === '/rpc/drafts/put' && mark > 0) {
      ledger.kept = Math.max(ledger.kept, mark)
      ledger.done.drafts += 1
    }
    if (path === '/rpc/cases/saveFacts') {
      ledger.saved = { revision: ledger.saved.revision + 1, mark }
      ledger.done.saves += 1
      ledger.saving = undefined
      ledger.stale = false
      ledger.typed = ledger.typed.filter((one) => one.mark > mark)
    }
  })
}

/** Goes up before anything is killed: what fails while it is down is no work of the kill. */
export interface KillFlag {
  up: boolean
}

/** Opens the form again and again, types into it and saves, until the page or its backend is killed. */
export async function typeUntilDead(
  page: Page,
  caseId: Id,
  ledger: PageLedger,
  random: Random,
  killed: KillFlag,
  saves = true,
) {
  try {
    for (;;) {
      await openForm(page, caseId)
      const area = page.getByLabel('简要情况')
      await area.focus()
      await page.keyboard.press('Control+End')
      for (let left = saves ? 1 + random.int(8) : Number.POSITIVE_INFINITY; left > 0; left -= 1) {
        const mark = Math.max(ledger.saved.mark, ledger.typed.at(-1)?.mark ?? 0) + 1
        await page.keyboard.insertText(text(mark))
        ledger.typed.push({ mark, at: performance.now() })
        ledger.done.marks += 1
        await page.waitForTimeout(20 + random.int(90))
      }
      ledger.saving = ledger.typed.at(-1)?.mark
      await save(page)
    }
  } catch (error) {
    // The page or its backend is dead: that is the test. What it was promised is checked afterwards.
    if (!killed.up) throw error
  }
}

/** Until the form is gone; where it says that the record was changed meanwhile, as a person does who has looked. */
async function save(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: '基本情况' })
  const anyway = form.getByRole('button', { name: '已对照，仍按本页内容保存' })
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(
      async () => {
        if (await anyway.isVisible()) await anyway.click({ timeout: 500 })
        return form.count()
      },
      { timeout: 5000 },
    )
    .toBe(0)
}

async function goToForm(page: Page, caseId: Id): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/facts`)
}

async function openForm(page: Page, caseId: Id): Promise<void> {
  await goToForm(page, caseId)
  await page.getByRole('form', { name: '基本情况' }).waitFor()
}

/** After a kill: the page offers what was kept, and it is what the drafts hold. Answers its last mark, 0 without an offer. */
export async function takeOffer(page: Page, caseId: Id): Promise<number> {
  // The form isn't shown beside an offer that nobody has answered, and a quick answer is there before it.
  await goToForm(page, caseId)
  const offer = page.getByRole('region', { name: '上次没有保存的内容' })
  await offer.waitFor()
  await offer.getByRole('button', { name: '接着填写' }).click()
  await offer.waitFor({ state: 'hidden' })
  return lastMark(await page.getByLabel('简要情况').inputValue())
}
