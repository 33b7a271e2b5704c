import { IntakePage } from './pages/intake-page.ts'
import { expect, test } from './support/fixtures.ts'

const DISPUTE = {
  applicants: [{ name: '彭大勇' }],
  respondents: [{ name: '张守田' }],
  kind: '邻里',
  summary: '通道被堵。',
}
const DUTY = { loginName: '值班', password: '门前石榴红似火' }

test('a filter is typed in one go: the word under the keys stays while the rows are asked for', async ({
  desk,
  page,
}) => {
  await desk.go('操作记录')
  const from = page.getByLabel('从', { exact: true })
  await from.click()
  // Each key may be a date of its own (2026.11.2 is one on the way to 2026.11.23).
  await page.keyboard.type('2026.11.2', { delay: 60 })
  await page.waitForTimeout(300)
  await page.keyboard.type('3', { delay: 60 })
  await expect(from).toBeFocused()
  await expect(from).toHaveValue('2026.11.23')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('table', { name: '操作记录' })).toContainText('登录')
  await page.getByRole('button', { name: '复制到 WPS' }).click()
  await expect(page.getByText(/^已复制 \d+ 行，到 WPS 里粘贴即可。$/)).toBeVisible()
})

test('a pasted list says what it didn’t understand, and the rest is taken', async ({ desk, page }) => {
  await desk.go('受理')
  const intake = new IntakePage(page)
  await intake.form.getByRole('button', { name: '粘贴名单' }).click()
  await intake.form.getByLabel('名单', { exact: true }).fill('彭 大勇 138 0000 0001\n李梅 45\n')
  await expect(intake.form.getByRole('status').filter({ hasText: '没有认出来' })).toContainText('第 2 行：45')
  await intake.form.getByRole('button', { name: '把这 2 人列为申请人' }).click()
  await expect(
    intake
      .party(/^申请人/)
      .first()
      .getByLabel('姓名或名称'),
  ).toHaveValue('彭大勇')
  await expect(
    intake
      .party(/^申请人/)
      .first()
      .getByLabel('电话'),
  ).toHaveValue('13800000001')
})

test('综治值守 reads its lists and is led to no page it may not see; what it can’t change says so', async ({
  desk,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  await desk.open('/settings/accounts?id=new')
  await page.getByLabel('登录名').fill(DUTY.loginName)
  await page.getByRole('checkbox', { name: '登记员' }).uncheck()
  await page.getByRole('checkbox', { name: '综治值守' }).check()
  await page.getByLabel('初始密码', { exact: true }).fill(DUTY.password)
  await page.getByLabel('再输入一次初始密码').fill(DUTY.password)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('table').getByText(DUTY.loginName).first()).toBeVisible()
  await desk.lock()
  await desk.logIn(DUTY)
  await desk.ready('工作台')
  await expect(page.locator('.due-list')).toContainText('由承办人查看')
  await expect(page.locator('main a[href*="/cases/"]')).toHaveCount(0)
  await desk.go('案件')
  await expect(page.getByRole('table')).toContainText('邻里')
  await expect(page.locator('main a[href*="/cases/"]')).toHaveCount(0)

  await desk.open('/settings')
  const room = page.getByRole('form', { name: '调解室' })
  await expect(room.getByLabel(/^调解室名称/)).toBeDisabled()
  await expect(room).toContainText('您的角色只能看，不能改')
  await expect(room.getByRole('button', { name: '保存' })).toHaveCount(0)
  await desk.open('/settings/committees')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('form')).toContainText('您的角色只能看，不能改')
  await expect(page.getByLabel(/^名称/)).toBeDisabled()
  await expect(page.locator('.select-input .ant-select').first()).toHaveClass(/ant-select-disabled/)
})
