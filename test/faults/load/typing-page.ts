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
    if (!response.ok()) return
    const mark = lastMark(response.request().postData() ?? '')
    if (path === '/rpc/drafts/put') ledger.kept = Math.max(ledger.kept, mark)
    if (path === '/rpc/cases/saveFacts') {
      ledger.saved = { revision: ledger.saved.revision + 1, mark }
      ledger.saving = undefined
      ledger.typed = ledger.typed.filter((one) => one.mark > mark)
    }
  })
}

/** Opens the form again and again, types into it and saves, until the page or its backend dies. */
export async function typeUntilDead(
  page: Page,
  caseId: Id,
  ledger: PageLedger,
  random: Random,
  saves = true,
) {
  try {
    for (;;) {
      await openForm(page, caseId)
      const area = page.getByLabel('简要情况')
      await area.focus()
      await page.keyboard.press('Control+End')
      for (let left = saves ? 4 + random.int(24) : Number.POSITIVE_INFINITY; left > 0; left -= 1) {
        const mark = Math.max(ledger.saved.mark, ledger.typed.at(-1)?.mark ?? 0) + 1
        await page.keyboard.insertText(text(mark))
        ledger.typed.push({ mark, at: performance.now() })
        await page.waitForTimeout(20 + random.int(90))
      }
      ledger.saving = ledger.typed.at(-1)?.mark
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => page.getByRole('form', { name: '基本情况' }).count(), { timeout: 5000 }).toBe(0)
    }
  } catch {
    // The page or its backend is dead: that is the test. What it was promised is checked afterwards.
  }
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
