import { AgreementPage } from '../pages/agreement-page.ts'
import { CasePage } from '../pages/case-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { SessionPage } from '../pages/session-page.ts'
import { Workbench } from '../pages/workbench.ts'
import { expect, test } from '../support/fixtures.ts'
import { readPdf } from '../support/read-pdf.ts'
import { signedScan } from '../support/signed-scan.ts'
import { archiveWhole, nextDay } from '../support/steps.ts'

/** mediation.md section 7, case 12: 8 000 yuan lent in 1999; 24 instalments, 300 a month, the last carries what is left. */
const DISPUTE = {
  applicants: [{ name: '何福生', number: '379999198001010032' }],
  respondents: [{ name: '邱玉明', number: '379999199109300044' }],
  kind: '合同',
  title: '何福生与邱玉明借款纠纷',
  summary: '1999年邱玉明之父向何福生借款8000元，一直未还，邱玉明愿意分期偿还。',
  requests: ['偿还借款8000元'],
}
const INSTALMENTS = {
  kind: '分期付款',
  what: '借款',
  amount: '8000',
  pay: '微信或支付宝转账',
  instalments: {
    count: '24',
    first: '300',
    following: '300',
    firstBefore: '2025-02-28',
    secondOn: '2025-03-31',
  },
}
const SESSION = {
  from: '9:00',
  to: '10:10',
  place: '红石镇人民调解室',
  lines: [
    ['周德厚', '借条在，数目双方都认，怎么还？'],
    ['邱玉明', '一次拿不出，每月三百。'],
    ['何福生', '可以，最后一个月付清。'],
  ],
  result: '达成协议',
} as const

test.use({ day: '2025-02-10' })

test('case 12 as it happens: 24 instalments, the last 1100, receipts and the plan', async ({
  desk: _,
  room,
  page,
}) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  await file.step('受理')
  await file.giveNotice()
  await file.nameMediators(['周德厚', '李秋萍'])
  await file.step('开始调解')
  await new SessionPage(page).record(SESSION)
  const composer = new AgreementPage(page)
  await composer.open(file.id)
  await composer.fill({ duties: [INSTALMENTS] })
  await expect(composer.duty(1)).toContainText('共 24 期，首期 300.00 元，末期 1,100.00 元')
  await expect(composer.duty(1)).toContainText('捌仟元整')
  const { id } = file
  await composer.saveAndPreview()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('协议书')

  const papers = new PaperPage(page)
  await papers.open(id, 'written-agreement')
  const text = await readPdf(await papers.print())
  for (const words of [
    '何福生',
    '邱玉明',
    '人民币捌仟元整',
    '8000.00',
    '300',
    '1100',
    '2025年2月28日',
    '周德厚',
    '李秋萍',
  ])
    expect(text.replaceAll(',', ''), words).toContain(words)

  await file.open(id)
  await file.signAll('written-agreement')
  await expect(file.section('agreement')).toContainText('生效日期：2025年2月10日')
  await file.attachScan('人民调解协议书', signedScan('协议书'))
  await file.step('结案（达成协议）', { reason: '各方当场确认，愿意照此结案' })
  const plan = file.section('performance')
  await plan.getByRole('button', { name: '全部 24 期' }).click()
  await expect(plan.getByRole('table', { name: '履行计划' }).locator('tbody tr')).toHaveCount(24)
  const last = plan.getByRole('table', { name: '履行计划' }).locator('tbody tr').last()
  await expect(last).toContainText('1,100.00')
  await expect(last).toContainText('2027-01-31')

  await nextDay({ room, page, day: '2025-04-07', find: '邱玉明' })
  await expect(file.row('借款', '2025-02-28')).toContainText('逾期')
  await file.receive('借款', { due: '2025-02-28', on: '2025-02-27' })
  await file.receive('借款', { due: '2025-03-31', on: '2025-03-30', amount: '200' })
  await expect(plan).toContainText('已付 500.00 元')
  await expect(plan).toContainText('未付 7,500.00 元')
  await expect(plan).toContainText('逾期 1 期')
  await file.receive('借款', { due: '2025-03-31', on: '2025-04-07', amount: '100' })
  await expect(plan).toContainText('已付 600.00 元')
  await archiveWhole(file, '张敏')
  // 归档 does not end the performance: later receipts still come in (补充材料).
  await expect(page.locator('.page-state')).toContainText('履行中')
  await nextDay({ room, page, day: '2025-04-30', find: 'hfs' })
  await file.receive('借款', { due: '2025-04-30' })
  await expect(plan).toContainText('已付 900.00 元')
})

test('case 12 as 补录: agreement and receipts first, then how it came about', async ({ room, page }) => {
  room.setToday('2025-04-07')
  await page.goto(await room.start())
  await new Workbench(page).logIn()
  const file = new CasePage(page)
  const late = { onPaper: true, reason: '当时在村里办的，没有录' }
  await new IntakePage(page).register({ ...DISPUTE, on: '2025-02-10', onPaper: true })
  const { id } = file
  await new AgreementPage(page).compose(id, { on: '2025-02-10', duties: [INSTALMENTS] })
  await file.receive('借款', { due: '2025-02-28', on: '2025-02-27' })
  await file.step('结案（达成协议）', { on: '2025-02-10', ...late })
  await file.nameMediators(['周德厚', '李秋萍'], '2025-02-10')
  await file.signAll('written-agreement', '2025-02-10')
  await file.step('受理', { on: '2025-02-10', ...late })
  await file.step('开始调解', { on: '2025-02-10', ...late })
  await new SessionPage(page).record({ ...SESSION, on: '2025-02-10', onPaper: true })

  await nextDay({ room, page, day: '2025-04-08', find: '邱玉明' })
  await expect(file.section('agreement')).toContainText('生效日期：2025年2月10日')
  await expect(page.locator('.case-number')).toHaveText('红石民调〔2025〕1号')
  await expect(file.section('performance')).toContainText('未付 7,700.00 元')
  await expect(file.section('performance')).toContainText('逾期 1 期')
})
