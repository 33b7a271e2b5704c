import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'
import { holdCall } from './support/slow-calls.ts'
import { ADMIN, CLERK } from './support/staff.ts'

const DISPUTE = {
  applicants: [{ name: '彭大勇' }],
  respondents: [{ name: '张守田' }],
  kind: '邻里',
  summary: '通道被堵。',
}

test('password in the morning, the short PIN after, another person in between; lock hides everything', async ({
  desk,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  await new SettingsPage(page).setPin('2468', ADMIN.password)
  await desk.lock()
  await expect(page.getByText('彭大勇')).toHaveCount(0)
  // Another person starts at 工作台, not on the page of the one before.
  await desk.logIn(CLERK)
  await desk.ready('工作台')
  await expect(
    page.getByRole('navigation', { name: '主要位置' }).getByRole('link', { name: '操作记录' }),
  ).toHaveCount(0)
  await desk.lock()
  await desk.logInWithPin(ADMIN.loginName, '2468')
  await desk.find('彭大勇')
  await desk.lock()
  await desk.logInWithPin(ADMIN.loginName, '2468')
  await desk.ready(/彭大勇/)
})

test('a wrong password says so, and after five one has to wait', async ({ room, page }) => {
  await page.goto(await room.start())
  const desk = new Workbench(page)
  await desk.ready()
  await page.getByRole('button', { name: ADMIN.loginName, exact: true }).click()
  const secret = page.getByLabel(`${ADMIN.loginName} 的密码`)
  await secret.fill('不是这个')
  await page.keyboard.press('Enter')
  await expect(page.getByText('密码不对')).toBeVisible()
  await expect(page.getByRole('complementary', { name: '导航' })).toHaveCount(0)
  const answered = page.getByText(/请在 \d+ 秒后再试/)
  for (let turn = 1; turn < 6 && !(await answered.isVisible()); turn += 1) {
    await secret.fill(`还不是这个${turn}`)
    const heard = page.waitForResponse((response) => response.url().endsWith('/accounts/unlock'))
    await page.keyboard.press('Enter')
    await heard
    await expect(page.getByRole('button', { name: '登录', exact: true })).not.toHaveAttribute(
      'aria-busy',
      'true',
    )
  }
  await expect(page.getByText(/请在 \d+ 秒后再试/)).toBeVisible()
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeDisabled()
})

test('during a session the screen is covered, and returns to the same word', async ({ desk, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await desk.open(`/cases/${id}/sessions/new`)
  const line = page.getByRole('textbox', { name: /^第 1 条，/ })
  // A bare number is what was said; it never chooses who speaks.
  await line.pressSequentially('200元我出')
  await expect(line).toHaveValue('200元我出')
  await line.fill('')
  await line.pressSequentially('墙已经')
  await page.getByRole('button', { name: '遮挡屏幕' }).click()
  const cover = page.getByRole('dialog', { name: '屏幕已遮挡' })
  await expect(cover).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^第 1 条，/ })).toHaveCount(0)
  // Nothing goes on unseen below it: no other place, no search, no view for the party.
  const before = page.url()
  for (const key of ['Control+1', 'Control+k', 'F9', 'F1', 'Control+s']) await page.keyboard.press(key)
  expect(page.url()).toBe(before)
  await expect(page.getByRole('button', { name: '返回（空格）' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(cover).toBeHidden()
  await expect(line).toHaveValue('墙已经')
  await expect(page.locator('.party-bar')).toHaveCount(0)
  await desk.ready()
})

test('locking a covered screen leaves it covered until it is locked', async ({ desk, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await desk.open(`/cases/${id}/sessions/new`)
  await page.getByRole('button', { name: '遮挡屏幕' }).click()
  const cover = page.getByRole('dialog', { name: '屏幕已遮挡' })
  await expect(cover).toBeVisible()
  const locking = await holdCall(page, 'accounts/lock')
  await page.keyboard.press('Control+l')
  await locking.asked
  await expect(page.getByRole('dialog', { name: '正在锁定' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^第 1 条，/ })).toHaveCount(0)
  locking.release()
  await desk.ready(/谁在使用|请登录/)
  await expect(cover).toHaveCount(0)
})

test('idle time during a session covers and returns to the same word; elsewhere it locks', async ({
  desk,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await page.clock.install()
  await page.reload()
  await desk.open(`/cases/${id}/sessions/new`)
  const line = page.getByRole('textbox', { name: /^第 1 条，/ })
  await line.pressSequentially('墙已经')
  const cover = page.getByRole('dialog', { name: '屏幕已遮挡' })
  await page.clock.fastForward('11:00')
  await page.clock.runFor(6000)
  await expect(cover).toBeVisible()
  await page.keyboard.press('Space')
  await expect(cover).toBeHidden()
  await page.clock.runFor(100)
  await expect(line).toBeFocused()
  await page.keyboard.type('塌了')
  await expect(line).toHaveValue('墙已经塌了')
  await desk.open('/work')
  await page.clock.fastForward('11:00')
  await page.clock.runFor(6000)
  await expect(page.getByText('彭大勇')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: /谁在使用|请登录/ })).toBeVisible()
})

test('whoever looks on sees only what the party may see', async ({ desk, page }) => {
  await new IntakePage(page).register(DISPUTE)
  await page.keyboard.press('F9')
  await expect(page.getByRole('combobox', { name: '查找案件' })).toHaveCount(0)
  await expect(page.locator('#history')).toHaveCount(0)
  await page.keyboard.press('F9')
  await expect(page.locator('#history')).toHaveCount(1)
  await desk.ready()
})
