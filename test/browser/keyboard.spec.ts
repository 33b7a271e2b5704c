import type { Page } from '@playwright/test'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { expect, test } from './support/fixtures.ts'

/** Tab until the focus is on what is called that; whoever has no mouse must get there. */
async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<void> {
  for (let turn = 0; turn < most; turn += 1) {
    await page.keyboard.press('Tab')
    if (name === (await focusName(page)) || (name instanceof RegExp && name.test(await focusName(page)))) {
      await expect(page.locator(':focus')).toBeVisible()
      return
    }
  }
  throw new Error(`no way by Tab to ${name}`)
}

function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return ''
    const labelled =
      at.getAttribute('aria-label') ?? document.querySelector(`label[for="${at.id}"]`)?.textContent
    const wrapped = at.closest('label')?.textContent
    return (labelled ?? wrapped ?? at.textContent ?? '').trim()
  })
}

test('intake and the first steps of a case, without touching the mouse', async ({ desk, page }) => {
  await page.keyboard.press('Control+2')
  await desk.ready('受理')
  await expect(new IntakePage(page).party(/^申请人/).getByLabel('姓名或名称')).toBeFocused()
  await page.keyboard.insertText('彭大勇')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(new IntakePage(page).party(/^被申请人/).getByLabel('姓名或名称')).toBeFocused()
  await page.keyboard.insertText('张守田')
  await tabTo(page, /^纠纷类型/)
  await page.keyboard.insertText('linli')
  await expect(page.locator('.ant-select-item-option-active')).toContainText('邻里')
  await page.keyboard.press('Enter')
  await tabTo(page, /^都愿意/)
  await page.keyboard.press('Space')
  await tabTo(page, /^没有/)
  await page.keyboard.press('Space')
  await tabTo(page, /^是/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('彭大勇与张守田邻里纠纷')

  await tabTo(page, '受理')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.case-number')).toHaveText(/1号/)
  await tabTo(page, '登记告知')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(new CasePage(page).section('notice')).toContainText('口头告知')
  await tabTo(page, '确定调解员')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('周德厚')
  await expect(page.locator('.ant-select-item-option-active')).toContainText('周德厚')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(new CasePage(page).section('mediators')).toContainText('主持')
})

test('F1 opens the manual where it helps, and goes back to what was being typed', async ({ desk, page }) => {
  await desk.go('受理')
  const name = new IntakePage(page).party(/^申请人/).getByLabel('姓名或名称')
  await name.fill('彭大勇')
  await page.keyboard.press('F1')
  await desk.ready('说明')
  await expect(page.getByRole('region', { name: '一件纠纷从进门到归档' })).toBeFocused()
  await page.keyboard.press('F1')
  await desk.ready('受理')
  await page.getByRole('button', { name: '接着填写' }).click()
  await expect(name).toHaveValue('彭大勇')
  await desk.lock()
  await page.keyboard.press('F1')
  await expect(page.getByRole('region', { name: '忘了密码、恢复码丢了、有人离职' })).toBeAttached()
  await page.keyboard.press('F1')
  await expect(page.getByRole('list', { name: '账户' })).toBeVisible()
})
