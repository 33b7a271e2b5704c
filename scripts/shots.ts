/** Screens at both sizes and page images of every paper into `shots/`, from a practice room of its own. To be looked at. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CasePage } from '../test/browser/pages/case-page.ts'
import { PaperPage } from '../test/browser/pages/paper-page.ts'
import { SetupWizard } from '../test/browser/pages/setup-wizard.ts'
import { Workbench } from '../test/browser/pages/workbench.ts'
import { findBrowser } from '../test/browser/support/find-browser.ts'
import { RoomHost } from '../test/browser/support/room-host.ts'
import {
  findCase,
  openPractice,
  PRACTICE,
  type ShownCases,
  SIZES,
  type Size,
  screensOf,
  setSize,
  settled,
} from '../test/browser/support/screens.ts'
import { buildAll } from './build.ts'

const TODAY = '2026-11-23'
const folder = join(process.cwd(), 'shots')

async function shoot(page: Page, size: Size, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, size.name, `${name}.png`) })
  // The content scrolls, not the window: for the whole of it the window is made as tall.
  const height = await page.evaluate(() => {
    const content = document.querySelector('.content, .door-main')
    return content === null ? 0 : content.scrollHeight
  })
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) })
  await page.screenshot({ path: join(folder, size.name, 'whole', `${name}.png`) })
  await page.setViewportSize({ width: size.width, height: size.height })
}

/** In both sizes, by the door's own button: loaded anew a wizard would begin again. */
async function shootDoor(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize({ width: size.width, height: size.height })
    const other = page.getByRole('button', { name: size.large ? '改用大字' : '改用普通字号' })
    // Without a click, so that the focus stays where a person would see it.
    if ((await other.count()) > 0) await other.evaluate((button: HTMLButtonElement) => button.click())
    await page.locator(`html[data-type="${size.large ? 'large' : 'normal'}"]`).waitFor()
    await shoot(page, size, name)
  }
}

async function shootWizard(context: BrowserContext): Promise<void> {
  const room = new RoomHost()
  room.setToday(TODAY)
  const page = await context.newPage()
  try {
    await page.goto(await room.start())
    const wizard = new SetupWizard(page)
    await settled(page)
    await shootDoor(page, 'setup-1-room')
    await wizard.room({ town: '柳镇', county: '青川县' })
    await shootDoor(page, 'setup-2-committees')
    await wizard.committees('柳河村 330182101201\n杨湾社区 330182101202')
    await shootDoor(page, 'setup-3-admin')
    await wizard.admin({ loginName: '王芳', password: '门前一棵大槐树' })
    await shootDoor(page, 'setup-4-code')
  } finally {
    await page.close()
    await room.remove()
  }
}

async function shootRoom(page: Page, cases: ShownCases): Promise<void> {
  const desk = new Workbench(page)
  for (const size of SIZES) {
    await setSize(page, size)
    await desk.atWork()
    for (const [name, path] of screensOf(cases)) {
      await desk.open(path)
      await settled(page)
      await shoot(page, size, name)
    }
    await shootMoments(page, size, cases)
    await desk.lock()
    await shoot(page, size, 'log-in')
    for (const [name, button] of [
      ['log-in-recover', '忘记密码'],
      ['log-in-restore', '从备份恢复'],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      await settled(page)
      await shoot(page, size, name)
      await page.getByRole('button', { name: '返回', exact: true }).click()
    }
    await desk.logIn(PRACTICE)
  }
}

/** States that no address names. */
async function shootMoments(page: Page, size: Size, cases: ShownCases): Promise<void> {
  const desk = new Workbench(page)
  await desk.open(`/cases/${cases.open}`)
  await page.keyboard.press('F9')
  await shoot(page, size, 'case-party-view')
  await page.keyboard.press('F9')
  await new CasePage(page).openStep('终止调解')
  await shoot(page, size, 'case-move')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '查找案件' }).fill('赡养')
  await page.locator('.search-title').first().waitFor()
  await shoot(page, size, 'search')
  await page.keyboard.press('Escape')
  await desk.open('/cases?q=没有这样的案件')
  await settled(page)
  await shoot(page, size, 'cases-empty')
}

/** Each paper the case offers, as pages a person would hold; pdftoppm draws them where it is installed. */
async function shootPapers(page: Page, caseId: string, prefix: string): Promise<void> {
  const desk = new Workbench(page)
  await desk.open(`/cases/${caseId}/papers`)
  await settled(page)
  const links = page.getByRole('list', { name: '文书' }).locator('.paper-title a')
  await links.first().waitFor()
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const [index, address] of addresses.entries()) {
    const [, kind = '', query = ''] = /papers\/([\w-]+)(\?.*)?$/.exec(address) ?? []
    const papers = new PaperPage(page)
    await papers.open(caseId, kind, query)
    const name = `${prefix}-${index + 1}-${kind}`
    const file = join(folder, 'papers', `${name}.pdf`)
    writeFileSync(file, await papers.print())
    spawnSync('pdftoppm', ['-r', '70', '-png', file, join(folder, 'papers', name)], { stdio: 'ignore' })
  }
}

await buildAll()
rmSync(folder, { recursive: true, force: true })
for (const size of SIZES) mkdirSync(join(folder, size.name, 'whole'), { recursive: true })
mkdirSync(join(folder, 'papers'))
const browser = await chromium.launch(await findBrowser())
const room = new RoomHost({ demo: true })
room.setToday(TODAY)
try {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  })
  context.setDefaultTimeout(20_000)
  await shootWizard(context)
  const page = await context.newPage()
  const cases = await openPractice(page, room)
  await shootRoom(page, cases)
  for (const [prefix, id] of [
    ['agreed', cases.agreed],
    ['many', cases.many],
  ] as const)
    await shootPapers(page, id, prefix)
  // What those two don't have: spoken agreement and return visit, a termination, a refusal.
  for (const [prefix, words] of [
    ['oral', '许永康'],
    ['ended', '范志明'],
    ['declined', '储户与鑫源'],
  ] as const)
    await shootPapers(page, await findCase(page, words), prefix)
} finally {
  await browser.close()
  await room.remove()
}
console.log(`shots: ${folder}`)
