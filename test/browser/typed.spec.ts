import type { Page } from '@playwright/test'
import { AgreementPage } from './pages/agreement-page.ts'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'
import { holdAnswer } from './support/slow-calls.ts'

const DISPUTE = {
  applicants: [{ name: '沈玉梅' }],
  respondents: [{ name: '高立本' }],
  kind: '邻里',
  summary: '高立本家砌墙挡光。',
}
const KEPT = '.draft-mark[data-draft="kept"]'

/** The page dies, and is opened again where it was. */
async function pageAgain(page: Page, entry: string, path: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(entry)
  const desk = new Workbench(page)
  await desk.atWork()
  await desk.open(path)
}

test('a day that can’t be read, or none, is not saved as the day before it', async ({ desk: _, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  await file.openStep('受理')
  const form = file.next.getByRole('form', { name: '受理' })
  const day = form.getByLabel('办理日期')
  // 11.3 is a day on the way to 11.31, which is none.
  await day.fill('')
  await day.pressSequentially('11.31')
  await page.keyboard.press('Control+Enter')
  await expect(form).toContainText('这一天读不出来')
  await expect(day).toBeFocused()
  await day.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(form).toContainText('这里要有日期')
  await form.getByRole('button', { name: '受理', exact: true }).click()
  // Left empty, the field shows the day the form still holds.
  await expect(day).not.toHaveValue('')
  await expect(page.locator('.case-number')).toHaveText('未编号')
  await day.fill('11.23')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.case-number')).toHaveText(/1号/)
})

test('a fact that can’t be read stays typed and unsaved', async ({ desk, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await desk.open(`/cases/${id}/facts`)
  const form = page.getByRole('form', { name: '基本情况' })
  await form.getByLabel('发生日期').fill('2026-02-30')
  await form.getByLabel('涉及人数').fill('十八')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByLabel('发生日期')).toBeFocused()
  await form.getByLabel('发生日期').fill('2026-02-28')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByLabel('涉及人数')).toBeFocused()
  await expect(form.getByLabel('涉及人数')).toHaveValue('十八')
  await form.getByLabel('涉及人数').fill('18人')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#facts')).toContainText('2026年2月28日')
  await expect(page.locator('#facts')).toContainText('18 人')
})

test('what is typed while a save is under way stays, and is saved by the next', async ({ desk, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  const { id } = file
  await desk.open(`/cases/${id}/facts`)
  const form = page.getByRole('form', { name: '基本情况' })
  const summary = form.getByLabel('简要情况')
  const saving = await holdAnswer(page, 'cases/saveFacts')
  await summary.press('End')
  await page.keyboard.insertText('双方各执一词。')
  await page.keyboard.press('Control+Enter')
  await saving.asked
  await page.keyboard.insertText('村里量过墙高。')
  const save = form.getByRole('button', { name: /^保存/ })
  await expect(save).toHaveAttribute('aria-busy', 'true')
  saving.release()
  await expect(save).not.toHaveAttribute('aria-busy')
  await expect(summary).toHaveValue(/村里量过墙高。$/)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#facts')).toContainText('双方各执一词。村里量过墙高。')
  // Nothing is left to be offered.
  await new Workbench(page).open(`/cases/${id}/facts`)
  await expect(summary).toHaveValue(/村里量过墙高。$/)
})

test('what can’t be read yet is kept over a crash, in the field it was typed in', async ({
  desk,
  room,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  const { id } = file
  await desk.open(`/cases/${id}/facts`)
  const facts = page.getByRole('form', { name: '基本情况' })
  await facts.getByLabel('发生日期').pressSequentially('2026-1')
  // The mark stands since the first field: what is waited for is the draft that has the second in it.
  const whole = page.waitForResponse(
    (answer) => answer.url().endsWith('/drafts/put') && (answer.request().postData() ?? '').includes('十八'),
  )
  await facts.getByLabel('涉及人数').pressSequentially('十八')
  await whole
  await expect(facts.locator(KEPT)).toBeVisible()
  await pageAgain(page, await room.entry(), `/cases/${id}/facts`)
  await page.getByRole('button', { name: '接着填写' }).click()
  await expect(facts.getByLabel('发生日期')).toHaveValue('2026-1')
  await expect(facts.getByLabel('涉及人数')).toHaveValue('十八')
  await page.keyboard.press('Control+Enter')
  await expect(facts.getByLabel('发生日期')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('1-20')
  await facts.getByLabel('涉及人数').fill('18')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#facts')).toContainText('2026年11月20日')

  // Nothing unreadable is left behind by a form that was let go.
  await file.open(id)
  await file.openStep('受理')
  const step = file.next.getByRole('form', { name: '受理' })
  await step.getByLabel('办理日期').fill('11.31')
  await expect(step.locator(KEPT)).toBeVisible()
  await step.getByRole('button', { name: '取消' }).click()
  await file.openStep('受理')
  await expect(step.getByLabel('办理日期')).not.toHaveValue('11.31')
  await step.getByLabel('办理日期').fill('11.31')
  await expect(step.locator(KEPT)).toBeVisible()
  await pageAgain(page, await room.entry(), `/cases/${id}`)
  await file.openStep('受理')
  await file.next.getByRole('button', { name: '接着填写' }).click()
  await expect(step.getByLabel('办理日期')).toHaveValue('11.31')
  await step.getByLabel('办理日期').fill('11.23')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.case-number')).toHaveText(/1号/)
})

test('a day of signing that is half typed stands on its own line again', async ({ desk: _, room, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  const { id } = file
  const duty = { kind: '一次性付款', what: '补偿款', amount: '3000', pay: '现金', before: '2026-11-30' }
  await new AgreementPage(page).compose(id, { on: '2026-11-20', duties: [duty] })
  const grid = file.section('signing').getByTestId('signing-written-agreement')
  const day = (name: string) => grid.getByLabel(`${name}签署的日期`)
  await day('高立本').fill('11.2x')
  await expect(grid.locator(KEPT)).toBeVisible()
  await pageAgain(page, await room.entry(), `/cases/${id}`)
  await expect(day('高立本')).toHaveValue('11.2x')
  await expect(grid).toContainText('这一天读不出来')
  await expect(day('沈玉梅')).toHaveValue('')
  await day('高立本').fill('11.21')
  await day('高立本').press('Tab')
  await expect(day('高立本')).toHaveValue('2026-11-21')
  await expect(grid.locator(KEPT)).toBeVisible()
  await pageAgain(page, await room.entry(), `/cases/${id}`)
  await expect(day('高立本')).toHaveValue('2026-11-21')
})
