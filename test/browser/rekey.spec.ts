import { SetupWizard } from './pages/setup-wizard.ts'
import { expect, test } from './support/fixtures.ts'
import { ADMIN, CLERK } from './support/staff.ts'

const NEW_PASSWORD = '门前石榴红似火'

/** From 账户 alone: the new code on paper, the change, and the way back in for everybody. */
test('the keys are changed: the administrator keeps his password, the clerk is given a new one', async ({
  desk,
  page,
}) => {
  test.setTimeout(120_000)
  await desk.open('/settings/accounts')
  const section = page.getByRole('region', { name: '更换密钥' })
  await section.getByRole('button', { name: '更换密钥' }).click()
  await section.getByLabel('您自己的密码').fill(ADMIN.password)
  await section.getByRole('button', { name: '取新的恢复码' }).click()
  const wizard = new SetupWizard(page)
  const code = await wizard.readCode()
  await wizard.typeGroups((group) => code[group - 1] ?? '', '核对并更换密钥')
  await expect(page.getByText('密钥已更换').first()).toBeVisible({ timeout: 60_000 })
  const logIn = section.getByRole('button', { name: '登录' })
  if (await logIn.isVisible()) await logIn.click()

  await page.getByRole('button', { name: CLERK.loginName, exact: true }).click()
  await page.getByLabel(`${CLERK.loginName} 的密码`).fill(CLERK.password)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/管理员/).first()).toBeVisible()
  await page.reload()
  await desk.logIn()
  await desk.open('/settings/accounts')
  const row = page.getByRole('row', { name: new RegExp(CLERK.loginName) })
  await expect(row).toContainText('待设新密码')
  await row.getByRole('link').first().click()
  const form = page.getByRole('form', { name: '重设密码' })
  await form.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD)
  await form.getByLabel('再输入一次新密码').fill(NEW_PASSWORD)
  await form.getByRole('button', { name: '重设密码' }).click()
  await expect(form.getByText('密码已重设')).toBeVisible()
  await desk.lock()
  await desk.logIn({ ...CLERK, password: NEW_PASSWORD })
})
