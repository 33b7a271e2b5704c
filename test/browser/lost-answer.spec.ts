import type { Page } from '@playwright/test'
import { AgreementPage } from './pages/agreement-page.ts'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { PaperPage } from './pages/paper-page.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'
import { loseAnswer } from './support/slow-calls.ts'

const DISPUTE = {
  applicants: [{ name: '彭大勇' }],
  respondents: [{ name: '张守田' }],
  kind: '邻里',
  summary: '通道被堵，双方谈好由张守田修补院墙。',
}
const DUTY = { kind: '一次性付款', what: '院墙修补费', amount: '5000', pay: '现金' }
const KEPT = '.draft-mark[data-draft="kept"]'

/** The page dies and is opened again on the same case. */
async function pageAgain(page: Page, entry: string, id: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(entry)
  await new Workbench(page).atWork()
  await new CasePage(page).open(id)
}

test('a payment whose answer was lost is offered again and counted once', async ({ desk: _, room, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  const { id } = file
  await new AgreementPage(page).compose(id, { on: '2026-11-20', duties: [{ ...DUTY, before: '2026-11-30' }] })
  const plan = file.section('performance')
  await loseAnswer(page, 'cases/addReceipt')
  await file
    .row(DUTY.what)
    .getByRole('button', { name: /^登记履行/ })
    .click()
  const form = plan.getByRole('form', { name: '登记履行' })
  await form.getByLabel('金额').fill('2000')
  await expect(form.locator(KEPT)).toBeVisible()
  await form.getByRole('button', { name: '登记履行', exact: true }).click()
  await expect(form.getByRole('alert')).toBeVisible()

  await pageAgain(page, await room.entry(), id)
  await expect(plan).toContainText('已付 2,000.00 元')
  await file
    .row(DUTY.what)
    .getByRole('button', { name: /^登记履行/ })
    .click()
  await plan.getByRole('button', { name: '接着填写' }).click()
  await expect(form.getByLabel('金额')).toHaveValue(/2,?000/)
  await form.getByRole('button', { name: '登记履行', exact: true }).click()
  await expect(form).toBeHidden()
  await expect(plan).toContainText('已付 2,000.00 元')
  await expect(plan).toContainText('未付 3,000.00 元')
})

test('a whole value kept over a crash meets what another window changed, and nothing typed is lost', async ({
  desk: _,
  room,
  page,
  context,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const here = new CasePage(page)
  const { id } = here
  await here.giveNotice()
  const notice = here.section('notice')
  const form = notice.getByRole('form', { name: '登记告知' })
  const open = (file: CasePage) =>
    file
      .section('notice')
      .getByRole('button', { name: /告知|修改/ })
      .first()
      .click()
  await open(here)
  await form.getByLabel('告知人').fill('周德厚')
  await expect(form.locator(KEPT)).toBeVisible()

  const other = await context.newPage()
  await other.goto(await room.entry())
  await new Workbench(other).atWork()
  const there = new CasePage(other)
  await there.open(id)
  await open(there)
  await there.section('notice').getByRole('button', { name: '从头开始' }).click()
  await there.section('notice').getByLabel('告知人').fill('李秋萍')
  await there.section('notice').getByRole('button', { name: '记下告知' }).click()
  await expect(there.section('notice').getByRole('button', { name: '记下告知' })).toBeHidden()

  const kept = page.waitForResponse((response) => response.url().endsWith('/rpc/drafts/put'))
  await form.getByLabel('告知人').fill('周德厚、何静')
  await kept
  await pageAgain(page, await room.entry(), id)
  await open(here)
  await notice.getByRole('button', { name: '接着填写' }).click()
  await form.getByRole('button', { name: '记下告知' }).click()
  await expect(form.locator('.changed-note')).toContainText('权利义务告知')
  await expect(form.getByLabel('告知人')).toHaveValue('周德厚、何静')
  await form.getByRole('button', { name: '已对照，仍按本页内容保存' }).click()
  await expect(form).toBeHidden()
  await expect(notice).toContainText('周德厚、何静')
})

test('days of signing typed line by line are kept over a crash', async ({ desk: _, room, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  const { id } = file
  await new AgreementPage(page).compose(id, { on: '2026-11-20', duties: [{ ...DUTY, before: '2026-11-30' }] })
  const grid = file.section('signing').getByTestId('signing-written-agreement')
  const signed = grid.getByLabel('张守田签署的日期')
  await signed.fill('2026-11-21')
  await signed.press('Tab')
  await expect(grid.locator(KEPT)).toBeVisible()
  await pageAgain(page, await room.entry(), id)
  await expect(signed).toHaveValue('2026-11-21')
  // Nobody is said to have signed by any hand but the clerk's.
  const line = grid.getByRole('row').filter({ hasText: '张守田' })
  await line.getByRole('checkbox', { name: '签名' }).check()
  await grid.getByRole('button', { name: '记下填了日期的 1 项' }).click()
  await expect(line).toContainText('2026-11-21')
  await expect(grid.getByLabel('彭大勇签署的日期')).toHaveValue('')
})

test('a print whose answer was lost is asked again and is one paper', async ({ desk: _, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const paper = new PaperPage(page)
  await paper.open(new CasePage(page).id, 'application')
  await loseAnswer(page, 'papers/print')
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await paper.print()
  await expect(page.locator('.printed > li')).toHaveCount(1)
})
