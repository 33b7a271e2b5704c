import type { Page } from '@playwright/test'
import { AgreementPage } from './pages/agreement-page.ts'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { SessionPage } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { InputMethod } from './support/input-method.ts'
import { holdCall } from './support/slow-calls.ts'

const DISPUTE = {
  applicants: [{ name: '王桂兰' }],
  respondents: [{ name: '李大强' }],
  kind: '邻里',
  title: '王桂兰与李大强邻里纠纷',
  summary: '李大强家屋檐滴水，王桂兰家墙潮。',
  requests: ['改屋檐'],
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('after each thing asked in place the hands stand where the next act is', async ({ desk: _, page }) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  const primary = file.next.locator('.next-thing .ant-btn-primary')

  // Put away, and done: both times at the next step's button.
  await primary.focus()
  await press(page, 'Enter')
  await expect(file.next.getByRole('form', { name: '受理' })).toBeVisible()
  await press(page, 'Escape')
  await expect(primary).toBeFocused()
  await expect(file.next).not.toContainText('已办')
  await press(page, 'Enter', 'Control+Enter')
  await expect(page.locator('.case-number')).toHaveText(/1号/)
  await expect(primary).toBeFocused()

  // 去办 opens the form of a section further down; done, the hands are back for the step after it.
  await press(page, 'Enter')
  await expect(file.section('notice').getByRole('form')).toBeVisible()
  await press(page, 'Control+Enter')
  await expect(file.section('notice')).toContainText('口头告知')
  await expect(primary).toBeFocused()
  await press(page, 'Enter')
  await page.keyboard.insertText('周德厚')
  await expect(page.locator('.ant-select-item-option-active')).toContainText('周德厚')
  await press(page, 'Enter', 'Control+Enter')
  await expect(file.section('mediators')).toContainText('主持')
  await expect(primary).toBeFocused()

  // Opened by the section's own button: there again.
  const change = file.section('mediators').getByRole('button', { name: '修改' })
  await change.focus()
  await press(page, 'Enter')
  await expect(file.section('mediators').getByRole('form')).toBeVisible()
  await press(page, 'Escape')
  await expect(change).toBeFocused()
})

test('a receipt put away or registered leaves the hands at the plan; a question answered, at its button', async ({
  desk: _,
  page,
}) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  const composer = new AgreementPage(page)
  await composer.open(file.id)
  await composer.fill({
    duties: [{ kind: '一次性付款', what: '损失', amount: '200', before: '2026-12-31', pay: '现金' }],
  })
  await composer.save()
  const section = file.section('performance')
  const receipt = file.row('损失').getByRole('button', { name: /^登记履行/ })
  await receipt.focus()
  await press(page, 'Enter')
  await expect(section.getByRole('form', { name: '登记履行' })).toBeVisible()
  await press(page, 'Escape')
  await expect(receipt).toBeFocused()
  await press(page, 'Enter')
  await section.getByRole('form').getByLabel('金额').fill('200')
  await press(page, 'Control+Enter')
  await expect(section.getByRole('form')).toBeHidden()
  // Nothing is left to register: the section's own first act.
  await expect(section.getByRole('button', { name: '记一次回访' })).toBeFocused()

  const withdraw = section.getByRole('button', { name: '划去' })
  await withdraw.focus()
  await press(page, 'Enter', 'Escape')
  await expect(withdraw).toBeFocused()
})

test('who speaks: Enter goes on with the same person, Alt and a digit begins a line, no place answers to Alt', async ({
  desk,
  page,
}) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  await desk.open(`/cases/${file.id}/sessions/new`)
  const { form } = new SessionPage(page)
  const line = (ordinal: number) => form.getByRole('textbox', { name: new RegExp(`^第 ${ordinal} 条，`) })
  const speaker = (ordinal: number) => form.getByRole('combobox', { name: `第 ${ordinal} 条谁说的` })

  await form.getByLabel('地点').focus()
  await press(page, 'Alt+1')
  await expect(form.getByLabel('地点')).toBeFocused()

  await line(1).focus()
  await press(page, 'Alt+1')
  await page.keyboard.insertText('墙根都潮了。')
  await expect(speaker(1)).toHaveValue('王桂兰')
  // The written line stays hers; he answers on a line of his own.
  await press(page, 'Alt+2')
  await expect(line(2)).toBeFocused()
  await page.keyboard.insertText('她家墙本来就潮。')
  await expect(speaker(1)).toHaveValue('王桂兰')
  await expect(speaker(2)).toHaveValue('李大强')
  await press(page, 'Enter')
  await expect(line(3)).toBeFocused()
  await page.keyboard.insertText('不过可以商量。')
  await expect(speaker(3)).toHaveValue('李大强')
  await form.getByRole('button', { name: /记叙$/ }).click()
  await expect(line(4)).toBeFocused()
  await expect(speaker(4)).toHaveValue('')
  await expect(speaker(3)).toHaveValue('李大强')

  // While words are being composed a digit chooses among them, and Enter takes the letters as they are.
  const ime = await InputMethod.of(page)
  await ime.compose('dao')
  expect(await ime.take('1', { altKey: true })).toBe(false)
  expect(await ime.take('Enter')).toBe(false)
  await ime.commit('到')
  await expect(speaker(4)).toHaveValue('')
  await expect(line(4)).toHaveValue('到')
  await expect(line(5)).toHaveCount(0)

  // To put it right afterwards is an act of its own, and leaves the words alone.
  await speaker(2).selectOption('王桂兰')
  await expect(line(2)).toHaveValue('她家墙本来就潮。')
  await press(page, 'Control+1')
  await desk.ready('工作台')
})

test('the index at the right marks the part that is read, and the one gone to', async ({ desk: _, page }) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  const index = page.getByRole('navigation', { name: '本页内容' })
  const here = index.locator('[aria-current]')
  await expect(here).toHaveText('基本情况')
  await index.getByRole('button', { name: '调解员' }).click()
  await expect(here).toHaveText('调解员')
  await index.getByRole('button', { name: /^卷宗/ }).click()
  await expect(here).toHaveText(/^卷宗/)
  await file.section('facts').evaluate((section) => section.scrollIntoView())
  await expect(here).toHaveText('基本情况')
})

test('the next step asked before the last answer is in stays open', async ({ desk: _, page }) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  await file.openStep('受理')
  await expect(file.section('papers').getByText('受理登记表').first()).toBeVisible()
  // The case is read again at once, its papers late: the new state shows while the first step still waits for them.
  const offers = await holdCall(page, 'papers/offers')
  await file.next
    .getByRole('form', { name: '受理' })
    .getByRole('button', { name: '受理', exact: true })
    .click()
  await expect(page.locator('.case-number')).toHaveText(/1号/)
  await offers.asked
  await file.openStep('终止调解')
  const form = file.next.getByRole('form', { name: '终止调解' })
  await expect(form).toBeVisible()
  const answered = page.waitForResponse((response) => response.url().endsWith('/rpc/papers/offers'))
  offers.release()
  await answered
  await form.getByLabel('办理日期').fill('2026-11-22')
  await expect(form.locator('.draft-mark[data-draft="kept"]')).toBeVisible()
  await expect(form.getByLabel('办理日期')).toHaveValue('2026-11-22')
})
