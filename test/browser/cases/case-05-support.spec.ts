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

const CHILDREN = ['周大成', '周二成', '周三成', '周秀兰', '周秀芳']

/** mediation.md section 7, case 5: a mother past ninety and five children; 300 for living and 700 for care, each, each month. */
const DISPUTE = {
  applicants: [{ name: '刘桂英' }],
  respondents: CHILDREN.map((name) => ({ name })),
  kind: '婚姻家庭',
  title: '刘桂英与子女赡养纠纷',
  summary: '刘桂英年过九旬，由三子二女赡养。以前调解过，子女未按约给付。',
  requests: ['每人每月给付生活费300元、护理费700元'],
}
const DUTIES = [
  { what: '赡养生活费', amount: '300' },
  { what: '护理费', amount: '700' },
].map((duty) => ({
  kind: '定期付款',
  ...duty,
  each: true,
  pay: '现金当面交付',
  periodic: { from: '2023-01-05', until: '终身' },
}))
const SESSION = {
  from: '9:00',
  to: '11:30',
  place: '刘桂英家中',
  lines: [
    ['周德厚', '赡养老人是法定义务，今天把每月给多少说定。'],
    ['周大成', '五个人一样多，我们同意。'],
    ['刘桂英', '按月给就行。'],
  ],
  result: '达成协议',
} as const

test.use({ day: '2022-12-28' })

test('case 5 as it happens: five children pay every month, one misses, is urged', async ({
  desk: _,
  room,
  page,
}) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  await file.step('受理')
  await file.giveNotice()
  await file.nameMediators(['李秋萍', '周德厚'])
  await file.step('开始调解')
  await new SessionPage(page).record(SESSION)
  const { id } = file
  await new AgreementPage(page).compose(id, { duties: DUTIES })
  const papers = new PaperPage(page)
  await papers.open(id, 'written-agreement')
  const text = await readPdf(await papers.print())
  for (const words of [
    '刘桂英',
    ...CHILDREN,
    '人民币叁佰元整',
    '人民币柒佰元整',
    '2023年1月5日',
    '终身',
    '李秋萍',
  ])
    expect(text, words).toContain(words)

  await file.open(id)
  await file.signAll('written-agreement')
  await expect(file.section('agreement')).toContainText('生效日期：2022年12月28日')
  await file.attachScan('人民调解协议书', signedScan('协议书'))
  await file.step('结案（达成协议）', { reason: '各方当场确认，愿意照此结案' })

  await nextDay({ room, page, day: '2023-01-06', find: '刘桂英' })
  for (const child of CHILDREN.slice(0, 4))
    await file.receive('赡养生活费', { due: '2023-01-05', on: '2023-01-05', by: child, amount: '300' })
  await file.receive('护理费', { due: '2023-01-05', on: '2023-01-05', amount: '3500' })
  const plan = file.section('performance')
  await expect(plan).toContainText('已付 4,700.00 元')

  await nextDay({ room, page, day: '2023-01-12', find: '刘桂英' })
  const missed = file.row('赡养生活费', '2023-01-05')
  await expect(missed).toContainText('逾期')
  await expect(page.locator('.page-state')).toContainText('未按约履行')
  await file.urge('赡养生活费', {
    due: '2023-01-05',
    on: '2023-01-12',
    how: '上门',
    result: '周秀芳说月底前补上，已告知老人可以起诉。',
  })
  await expect(file.section('performance')).toContainText('周秀芳说月底前补上')
  await file.receive('赡养生活费', { due: '2023-01-05', on: '2023-01-12', by: '周秀芳', amount: '300' })
  await expect(page.locator('.page-state')).not.toContainText('未按约履行')
  await archiveWhole(file, '张敏')
  await nextDay({ room, page, day: '2023-01-13', find: '刘桂英' })
  await expect(file.section('dossier')).toContainText('已归档')
  await expect(page.locator('.page-state')).toContainText('履行中')
})

test('case 5 as 补录: the urging is entered before the acceptance', async ({ room, page }) => {
  room.setToday('2023-02-20')
  await page.goto(await room.start())
  await new Workbench(page).logIn()
  const file = new CasePage(page)
  const late = { onPaper: true, reason: '当时在老人家里办的' }
  await new IntakePage(page).register({ ...DISPUTE, on: '2022-12-28', onPaper: true })
  const { id } = file
  await file.step('结案（达成协议）', { on: '2022-12-28', ...late })
  await new AgreementPage(page).compose(id, { on: '2022-12-28', duties: DUTIES })
  await file.urge('赡养生活费', { due: '2023-01-05', on: '2023-01-12', how: '电话', result: '答应补付' })
  await file.step('受理', { on: '2022-12-28', ...late })
  await file.nameMediators(['李秋萍'], '2022-12-28')
  await file.step('开始调解', { on: '2022-12-28', ...late })
  await file.giveNotice('2022-12-28')
  await file.signAll('written-agreement', '2022-12-28')
  await new SessionPage(page).record({ ...SESSION, lines: [], on: '2022-12-28', onPaper: true })
  await nextDay({ room, page, day: '2023-02-21', find: '刘桂英' })
  await expect(page.locator('.page-state')).toContainText('未按约履行')
  await expect(file.section('agreement')).toContainText('生效日期：2022年12月28日')
})
