import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SetupWizard } from './pages/setup-wizard.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'
import { RoomHost } from './support/room-host.ts'
import { openPractice, SIZES, screensOf, setSize, settled } from './support/screens.ts'

/** Serious and critical findings, one line each; none is wanted. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    )
}

/** How far the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** How far the window itself scrolls: only the content beside the rail may. */
function windowScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const window = document.scrollingElement ?? document.documentElement
    return window.scrollHeight - window.clientHeight
  })
}

/** How far a paper is wider than the desk it lies on; 0 where there is none. */
function deskOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const desk = document.querySelector('.desk-top')
    return desk === null ? 0 : desk.scrollWidth - desk.clientWidth
  })
}

for (const size of SIZES) {
  test(`every page at ${size.name}: readable by everyone, and no wider than the window`, async ({ page }) => {
    test.setTimeout(240_000)
    const room = new RoomHost({ demo: true })
    room.setToday('2026-11-23')
    try {
      const cases = await openPractice(page, room)
      await setSize(page, size)
      const desk = new Workbench(page)
      await desk.atWork()
      const wrong: string[] = []
      for (const [name, path] of screensOf(cases)) {
        await desk.open(path)
        await settled(page)
        wrong.push(...(await findings(page)).map((finding) => `${name}: ${finding}`))
        const over = await overflow(page)
        if (over > 0) wrong.push(`${name}: ${over} px wider than the window`)
        const scrolls = await windowScroll(page)
        const sheet = await deskOverflow(page)
        if (sheet > 0) wrong.push(`${name}: the paper is ${sheet} px wider than its desk`)
        if (scrolls !== 0) wrong.push(`${name}: the window scrolls by ${scrolls} px`)
      }
      await desk.lock()
      wrong.push(...(await findings(page)).map((finding) => `log-in: ${finding}`))
      expect(wrong).toEqual([])
    } finally {
      await room.remove()
    }
  })
}

test('the wizard is readable by everyone, in both sizes', async ({ bare, page }) => {
  await page.goto(await bare.start())
  const wizard = new SetupWizard(page)
  const wrong: string[] = []
  async function look(step: string): Promise<void> {
    for (const size of SIZES) {
      await page.setViewportSize({ width: size.width, height: size.height })
      wrong.push(...(await findings(page)).map((finding) => `${step}: ${finding}`))
      if ((await overflow(page)) > 0) wrong.push(`${step}: wider than ${size.name}`)
    }
  }
  await settled(page)
  await look('room')
  await wizard.room({ town: '柳镇' })
  await look('committees')
  await wizard.committees('柳河村\n杨湾村')
  await look('admin')
  await wizard.admin({ loginName: '王芳', password: '门前一棵大槐树' })
  await look('code')
  expect(wrong).toEqual([])
})
