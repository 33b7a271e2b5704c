import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findResidue } from '../faults/residue/find-residue.ts'
import { AgreementPage } from './pages/agreement-page.ts'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { PaperPage } from './pages/paper-page.ts'
import { SessionPage } from './pages/session-page.ts'
import { Workbench } from './pages/workbench.ts'
import { watchConsole } from './support/console-errors.ts'
import { findBrowser } from './support/find-browser.ts'
import { expect, test } from './support/fixtures.ts'
import { signedScan } from './support/signed-scan.ts'

/**
 * quality.md, Residue: nothing that the loopback host makes a browser write by itself holds a seeded name or number. This is a
 * plain Chromium with a profile kept on the disk; Electron's own profile (an in-memory session) can't be looked at here.
 */
const SEEDS = {
  applicant: '欧阳向晚',
  applicantNumber: '379999195803120010',
  applicantPhone: '13912345678',
  respondent: '皇甫青禾',
  respondentNumber: '379999194805060053',
  respondentPhone: '18698765432',
  place: '北坡村三岔口老磨坊旁',
  summary: '去年腊月二十三夜里的事他亲口承认了',
  said: '那堵墙是司徒守拙叫人砌的',
  duty: '把磨坊后头的墙拆到地面',
  draft: '没有保存的尉迟敬川',
  why: '核对赫连家的证件',
  scan: '扫描件公孙若水',
} as const
/** Put where the product must never put anything, to see that the search finds it there. */
const CONTROL = '对照词令狐未央'

const DISPUTE = {
  applicants: [{ name: SEEDS.applicant, number: SEEDS.applicantNumber, phone: SEEDS.applicantPhone }],
  respondents: [{ name: SEEDS.respondent, number: SEEDS.respondentNumber, phone: SEEDS.respondentPhone }],
  kind: '邻里',
  summary: `${SEEDS.summary}。`,
  requests: [SEEDS.duty],
  place: SEEDS.place,
}

/** A clerk's hour at the screens, with every way there is of looking for a person. */
async function workForAnHour(page: Page): Promise<void> {
  const desk = new Workbench(page)
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  const { id } = file
  await file.step('受理')
  await file.giveNotice()
  await file.nameMediators(['周德厚'])
  await file.step('开始调解')
  await new SessionPage(page).record({
    ...{ from: '900', to: '1030', place: SEEDS.place, result: '达成协议' },
    lines: [
      ['周德厚', '请双方来说说经过。'],
      [SEEDS.applicant, SEEDS.said],
    ],
  })
  const duties = [{ kind: '作为', what: SEEDS.duty, before: '2026-12-20' }]
  await new AgreementPage(page).compose(id, { duties, on: '2026-11-23' })
  const papers = new PaperPage(page)
  await papers.open(id, 'written-agreement')
  await papers.print()
  await file.open(id)
  await file.attachScan('人民调解协议书', signedScan(SEEDS.scan))
  await file.section('parties').getByRole('button', { name: '显示完整' }).click()
  await file.section('parties').getByRole('textbox').fill(SEEDS.why)
  await file.section('parties').getByRole('textbox').press('Enter')
  await expect(file.section('parties')).toContainText(SEEDS.applicantNumber)
  await lookFor(page)
  // Left half typed: the browser keeps what stands in a form for coming back to it.
  await desk.open(`/cases/${id}/facts`)
  await page.getByLabel('简要情况').fill(SEEDS.draft)
  await expect(page.locator('.draft-mark[data-draft="kept"]')).toBeVisible()
  await page.reload()
  await desk.ready()
  await desk.open(`/cases/${id}/history`)
  await desk.go('操作记录')
  await desk.lock()
  await desk.logIn()
}

async function lookFor(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: '查找案件' })
  const table = page.getByRole('table', { name: /的结果$/ })
  for (const words of [SEEDS.applicant, SEEDS.applicantNumber, SEEDS.respondentPhone]) {
    await page.keyboard.press('Control+k')
    await box.fill(words)
    await page
      .getByRole('option', { name: /在案件列表中查看/ })
      .filter({ hasText: words })
      .click()
    await expect(table.getByRole('row').filter({ hasText: SEEDS.applicant })).toBeVisible()
  }
  await table.getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}$/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`查找“${SEEDS.respondentPhone}”`)
  await expect(table.getByRole('row').filter({ hasText: SEEDS.applicant })).toBeVisible()
  await page.reload()
  await expect(page.getByText('查找的内容没有留下')).toBeVisible()
}

/** Compressed stores can't be searched as bytes: they are asked through the page what they hold. */
async function storesOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: JSON.stringify(history.state),
    title: document.title,
  }))
}

async function open(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(await findBrowser()),
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } },
  })
  // The sheet is loaded as for printing; the dialog itself ends a whole Chromium that has no screen.
  await context.addInitScript(() => {
    const inherited = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        return this.dataset.print === undefined ? inherited?.get?.call(this) : { focus() {}, print() {} }
      },
    })
  })
  return context
}

test('an hour of work leaves no name, number or phone in the browser profile or the data folder', async ({
  room,
}) => {
  test.setTimeout(180_000)
  const profile = mkdtempSync(join(tmpdir(), 'mediation-profile-'))
  try {
    const errors: string[] = []
    const context = await open(profile)
    context.on('page', (page) => watchConsole(page, errors))
    const page = await context.newPage()
    await page.goto(await room.start())
    await new Workbench(page).logIn()
    await workForAnHour(page)
    expect(await storesOf(page)).toEqual({
      ...{ local: [], session: [], databases: 0, caches: 0, workers: 0, state: 'null' },
      title: '镇调解室工作台',
    })
    await context.close()
    await room.stop()
    expect(errors).toEqual([])
    expect(findResidue([profile, room.dataDir], Object.values(SEEDS))).toEqual([])
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('the search finds a name that a title, an address or a field did leave', async ({ room }) => {
  const profile = mkdtempSync(join(tmpdir(), 'mediation-profile-'))
  try {
    const context = await open(profile)
    const page = await context.newPage()
    await page.goto(await room.start())
    await new Workbench(page).logIn()
    await page.evaluate((words) => {
      document.title = words
      location.hash = `#/cases?q=${words}`
      localStorage.setItem('control', words)
    }, CONTROL)
    await new Workbench(page).ready()
    await context.close()
    const found = findResidue([profile], [CONTROL, encodeURIComponent(CONTROL)])
    expect(found.some(({ file }) => file.includes('Local Storage'))).toBe(true)
    const history = join(profile, 'Default', 'History')
    test.skip(
      !existsSync(history),
      'this browser (headless shell) keeps no History; BROWSER_PATH names another',
    )
    expect(found.filter(({ file }) => /History|Sessions/.test(file)).length).toBeGreaterThan(0)
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
