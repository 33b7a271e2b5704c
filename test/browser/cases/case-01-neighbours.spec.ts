import { AgreementPage } from '../pages/agreement-page.ts'
import { CasePage } from '../pages/case-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { SessionPage } from '../pages/session-page.ts'
import { Workbench } from '../pages/workbench.ts'
import { expect, test } from '../support/fixtures.ts'
import { readPdf } from '../support/read-pdf.ts'
import { signedScan } from '../support/signed-scan.ts'
import { archiveWhole, fileEveryScan, nextDay, printEveryPaper, wholeDossier } from '../support/steps.ts'

/** mediation.md section 7, case 1: the only passage walled up; mediated twice, by word of mouth first, then in writing. */
const DISPUTE = {
  applicants: [{ name: '彭大勇', number: '379999195803120010', phone: '13900000001' }],
  respondents: [{ name: '张守田', number: '379999194805060053', phone: '13900000002' }],
  kind: '邻里',
  summary: '张守田家排水沟被堵，用砖墙堵住彭大勇唯一的出入通道；报警后恢复，几天后又再堵。',
  requests: ['恢复通行', '赔偿损失'],
  occurredOn: '2022-12-28',
  place: '红石镇东河村',
  source: { name: '公安机关委托移送', detail: '红石派出所 红公调移〔2022〕18号' },
  elsewhere: { who: '公安', detail: '红石派出所出警，已口头委托', entrusted: true },
}

const FIRST = {
  from: '900',
  to: '1030',
  place: '东河村村委会',
  lines: [
    ['周德厚', '今天请双方来，就通道被堵一事调解。权利义务已经告知，是否清楚？'],
    ['彭大勇', '清楚。墙一砌，我家车就出不去了。'],
    ['张守田', '沟通了我就拆。'],
  ],
  result: '有待继续调解',
  detail: '双方口头说定：张守田先拆墙，彭大勇三日内疏通排水沟。',
} as const

const SECOND = {
  from: '14:00',
  to: '15:40',
  place: '红石镇人民调解室',
  lines: [
    ['周德厚', '说定的没有做到，今天把话写下来。'],
    ['彭大勇', '误工和修车，赔两百就算了。'],
    ['张守田', '同意，墙我拆掉。'],
  ],
  result: '达成协议',
} as const

const DUTIES = [
  { kind: '一次性付款', what: '损失', amount: '200', before: '2023-01-06', pay: '现金当面交付' },
  { kind: '作为', what: '拆除砖墙，恢复通行', before: '2023-01-08' },
]

test.use({ day: '2022-12-30' })

test('case 1 as it happens: police source, two sessions, spoken first, then written', async ({
  desk: _,
  room,
  page,
}) => {
  const intake = new IntakePage(page)
  const file = new CasePage(page)
  await intake.register(DISPUTE)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('彭大勇与张守田邻里纠纷')

  await file.step('受理')
  await expect(page.locator('.case-number')).toHaveText('红石民调〔2022〕1号')
  await file.giveNotice()
  await file.nameMediators(['周德厚'])
  await file.step('开始调解')
  await new SessionPage(page).record(FIRST)
  await new AgreementPage(page).compose(file.id, {
    form: '口头',
    duties: [],
    extra: ['张守田当日拆墙，彭大勇三日内疏通排水沟。'],
  })
  await expect(file.section('agreement')).toContainText('口头协议')

  await nextDay({ room, page, day: '2023-01-04', find: '彭大勇' })
  await new SessionPage(page).record(SECOND)
  await new AgreementPage(page).compose(file.id, { form: '书面', on: '2023-01-04', duties: DUTIES })
  await expect(file.section('agreement')).toContainText('书面协议')
  await expect(file.section('agreement')).toContainText('尚未生效')

  const id = file.id
  const papers = new PaperPage(page)
  await papers.open(id, 'written-agreement')
  const text = await readPdf(await papers.print())
  for (const words of [
    '彭大勇',
    '张守田',
    '人民币贰佰元整',
    '200.00',
    '2023年1月6日',
    '2023年1月8日',
    '拆除砖墙，恢复通行',
    '周德厚',
  ])
    expect(text, words).toContain(words)

  await file.open(id)
  await file.signAll('written-agreement', '2023-01-04')
  await expect(file.section('agreement')).toContainText('生效日期：2023年1月4日')
  await file.attachScan('人民调解协议书', signedScan('协议书扫描件'))
  await file.step('结案（达成协议）', { reason: '各方当场确认，愿意照此结案' })

  await nextDay({ room, page, day: '2023-01-07', find: '张守田' })
  await file.receive('损失', { on: '2023-01-05' })
  await file.receive('拆除砖墙', { on: '2023-01-07' })
  await expect(page.locator('.page-state')).toContainText('已履行')
  await file.visit({ on: '2023-01-07', outcome: '履行', detail: '墙已拆，通道恢复，钱已付清。' })
  const titles = await printEveryPaper(page, file)
  for (const name of [
    '受理登记表',
    '权利义务告知书',
    '人民调解记录',
    '人民调解协议书',
    '口头协议登记表',
    '回访记录',
    '封面',
    '目录',
  ])
    expect(titles.join('、'), name).toContain(name)
  await fileEveryScan(file, titles)
  // Everything the file needs is there: nothing has to be explained.
  expect(await archiveWhole(file, '王芳')).toEqual([])

  await nextDay({ room, page, day: '2023-01-09', find: '彭大勇' })
  await expect(file.section('dossier')).toContainText('已归档')
  const whole = await wholeDossier(page, id)
  for (const words of ['调解卷宗', '卷内目录', '红石民调〔2022〕1号', '共'])
    expect(whole, words).toContain(words)
  await file.open(id)
  await expect(file.section('sessions').locator('.timeline > li')).toHaveCount(2)
  await expect(file.section('performance')).toContainText('未付 0.00 元')

  // The record of an archived file is read; to change it one goes by 更正.
  await expect(file.section('sessions').getByRole('button', { name: '记录一次调解' })).toHaveCount(0)
  await file
    .section('sessions')
    .getByRole('link', { name: /^第 1 次/ })
    .click()
  await expect(page.locator('.filed-note')).toContainText('卷宗已归档，这里只能查看')
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expect(page.locator('.record-read').first()).toContainText(FIRST.lines[0][1])
  await page.locator('.filed-note').getByRole('link', { name: '更正' }).click()
  await expect(file.next.getByRole('form', { name: '更正' })).toBeVisible()
})

test('case 1 as 补录: the closing first, then the agreement, acceptance last', async ({ room, page }) => {
  room.setToday('2023-02-01')
  await page.goto(await room.start())
  const desk = new Workbench(page)
  await desk.logIn()
  const file = new CasePage(page)
  const late = { onPaper: true, reason: '当时只记在本子上' }
  await new IntakePage(page).register({ ...DISPUTE, on: '2022-12-30', onPaper: true })
  const id = file.id
  await file.step('结案（达成协议）', { on: '2023-01-04', ...late })
  await new AgreementPage(page).compose(id, { on: '2023-01-04', duties: DUTIES })
  await file.signAll('written-agreement', '2023-01-04')
  await expect(file.section('agreement')).toContainText('调解员还没有签名')
  await file.receive('损失', { on: '2023-01-05' })
  await file.receive('拆除砖墙', { on: '2023-01-07' })
  await file.step('开始调解', { on: '2022-12-30', ...late })
  await file.nameMediators(['周德厚'], '2022-12-30')
  await new SessionPage(page).record({ ...SECOND, on: '2023-01-04', onPaper: true })
  await new SessionPage(page).record({ ...FIRST, on: '2022-12-30', onPaper: true })
  await file.signAll('written-agreement', '2023-01-04')
  await expect(file.section('agreement')).toContainText('生效日期：2023年1月4日')
  await file.giveNotice('2022-12-30')
  await file.step('受理', { on: '2022-12-30', ...late })

  await expect(page.locator('.case-number')).toHaveText('红石民调〔2022〕1号')
  await expect(page.locator('.page-state')).toContainText('补录')
  const steps = file.section('history').locator('.steps > li')
  await expect(steps).toContainText(['登记', '受理', '开始调解', '结案（达成协议）'])
  await nextDay({ room, page, day: '2023-02-02', find: '彭大勇' })
  await expect(file.section('sessions').locator('.timeline > li').first()).toContainText('2022-12-30')
  await expect(page.locator('.page-state')).toContainText('已履行')
})
