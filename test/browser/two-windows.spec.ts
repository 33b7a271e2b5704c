import type { Page } from '@playwright/test'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'
import { ADMIN, CLERK } from './support/staff.ts'

const DISPUTE = {
  applicants: [{ name: '彭大勇' }],
  respondents: [{ name: '张守田' }],
  kind: '邻里',
  summary: '通道被堵。',
}

/** Another window of the same browser, as a middle click on a link opens it. */
async function secondWindow(page: Page): Promise<{ readonly other: Page; readonly there: Workbench }> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  const there = new Workbench(other)
  await there.atWork()
  return { other, there }
}

test('another one logs in in the second window: the first shows hers and nothing of his; what he typed stays his', async ({
  desk,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await desk.open(`/cases/${id}/parties`)
  await page.getByLabel('更正的原因').fill('名字写错了，')
  await expect(page.locator('.draft-mark[data-draft="kept"]')).toBeVisible()

  const { other, there } = await secondWindow(page)
  await other.keyboard.press('Control+l')
  await there.ready(/谁在使用|请登录/)
  // Told at once, without anybody touching it.
  await expect(page.getByRole('heading', { name: /谁在使用|请登录/ })).toBeVisible()
  await expect(page.getByText('彭大勇')).toHaveCount(0)

  await there.logIn(CLERK)
  await expect(page.getByRole('link', { name: CLERK.displayName })).toBeVisible()
  await desk.ready('工作台')
  await expect(page.getByLabel('更正的原因')).toHaveCount(0)

  await there.lock()
  await there.logIn(ADMIN)
  await expect(page.getByRole('link', { name: ADMIN.displayName })).toBeVisible()
  await desk.open(`/cases/${id}/parties`)
  await page.getByRole('button', { name: '接着填写' }).click()
  await expect(page.getByLabel('更正的原因')).toHaveValue('名字写错了，')
})

test('a window that was not told finds another one at work: nothing read before is shown to her', async ({
  desk,
  page,
}) => {
  // As in a window the browser had frozen: it hears nothing of the others.
  await page.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined
  })
  await page.reload()
  await desk.atWork()
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  const { there } = await secondWindow(page)
  await there.lock()
  await there.logIn(CLERK)
  await expect(page.getByRole('heading', { level: 1, name: /彭大勇/ })).toBeVisible()

  // It comes back into sight; the case itself is no longer answered, as if it were hidden from her.
  await page.route('**/rpc/cases/get', (route) => route.abort())
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByRole('link', { name: CLERK.displayName })).toBeVisible()
  await desk.ready('工作台')
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${id}`)
  await expect(page.getByText('彭大勇')).toHaveCount(0)
})

test('a window nobody looks at neither locks the one at work nor a session that is being recorded', async ({
  desk,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await desk.open(`/cases/${id}/sessions/new`)
  const line = page.getByRole('textbox', { name: /^第 1 条，/ })
  await line.pressSequentially('墙已经')

  const { other } = await secondWindow(page)
  await other.clock.install()
  await other.reload()
  await new Workbench(other).open('/')
  await other.clock.fastForward('11:00')
  await other.clock.runFor(6000)
  // The session is open over there: this window covers itself instead.
  await expect(other.getByRole('dialog', { name: '屏幕已遮挡' })).toBeVisible()
  await expect(line).toHaveValue('墙已经')

  await other.keyboard.press('Space')
  await expect(other.getByRole('dialog', { name: '屏幕已遮挡' })).toBeHidden()
  await desk.open('/')
  await other.clock.fastForward('09:50')
  await page.mouse.move(200, 200)
  await page.mouse.move(210, 210)
  await other.waitForTimeout(200)
  await other.clock.fastForward('09:00')
  await other.clock.runFor(6000)
  await desk.ready('工作台')
  await expect(other.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible()

  await other.clock.fastForward('11:00')
  await other.clock.runFor(6000)
  await expect(page.getByRole('heading', { name: /谁在使用|请登录/ })).toBeVisible()
})
