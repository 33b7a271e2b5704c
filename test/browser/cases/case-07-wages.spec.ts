import { AgreementPage } from '../pages/agreement-page.ts'
import { CasePage } from '../pages/case-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { SessionPage } from '../pages/session-page.ts'
import { expect, test } from '../support/fixtures.ts'
import { readPdf } from '../support/read-pdf.ts'
import { signedScan } from '../support/signed-scan.ts'
import { archiveWhole, nextDay } from '../support/steps.ts'

const WORKERS = [
  ...['石大山', '石小河', '田春生', '田春旺', '郑有财', '郑有粮', '冯铁柱', '冯铜柱', '韩志强'],
  ...['韩志刚', '曹满仓', '曹满囤', '丁家兴', '丁家旺', '吕长河', '吕长江', '施玉田', '施玉林'],
]
const WAGES = WORKERS.map((name, index) => ({ name, yuan: 11_000 + index * 50.5 }))
const FACTORY = '青石砂石厂'

/** mediation.md section 7, case 7: eighteen workers, one quarry; pasted as they come from a sheet; in writing, as the law asks. */
test('case 7: eighteen applicants from a sheet, a sum each, and only in writing', async ({
  desk: _,
  room,
  page,
}) => {
  const file = new CasePage(page)
  const intake = new IntakePage(page)
  await intake.open()
  await intake
    .party(/^被申请人/)
    .getByLabel('姓名或名称')
    .fill(FACTORY)
  await intake
    .party(/^被申请人/)
    .getByRole('combobox', { name: /主体类型/ })
    .selectOption({ label: '企业' })
  await intake.pasteRoster(
    `姓名\n${WORKERS.map((name, index) => `${index + 1}\t${name}`).join('\n')}`,
    WORKERS.length,
  )
  await expect(intake.form.getByRole('group', { name: /^申请人\d+ / })).toHaveCount(WORKERS.length)
  await intake.fill({
    applicants: [],
    respondents: [],
    kind: '拖欠农民工工资',
    summary: '十八名工人被青石砂石厂拖欠工资，共二十余万元。',
    requests: ['支付拖欠的工资'],
  })
  await intake.save('登记')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('石大山等18人')

  await file.step('受理')
  await file.giveNotice()
  await file.nameMediators(['周德厚'])
  await file.step('开始调解')
  await new SessionPage(page).record({
    from: '9:00',
    to: '12:00',
    place: '红石镇人民调解室',
    lines: [
      ['周德厚', '各人欠多少，按名单一笔一笔核。'],
      [FACTORY, '数目认，今天签，年底前付清。'],
    ],
    result: '达成协议',
  })
  const { id } = file
  const composer = new AgreementPage(page)
  await composer.compose(id, { form: '口头', duties: [], extra: ['年底前付清全部工资。'] })

  // R10 劳动争议调解仲裁法14: an agreement about labour is written.
  await expect(file.next).toContainText(/书面/)
  await file.openStep('结案（达成协议）')
  const close = file.next.getByRole('form', { name: '结案（达成协议）' })
  await close.getByRole('checkbox', { name: /当时在纸上办的/ }).uncheck()
  await close.getByLabel('仍然办理的理由').fill('工人急着回家')
  await close.getByRole('button', { name: '结案（达成协议）', exact: true }).click()
  await expect(close.getByRole('alert')).toContainText(/书面/)
  await close.getByRole('button', { name: '取消' }).click()

  await composer.open(id)
  await composer.fill({
    form: '书面',
    duties: [{ kind: '一次性付款', what: '工资', amount: '1', before: '2026-12-31', pay: '银行转账' }],
    extra: [],
  })
  await composer.form.getByRole('button', { name: '按名单一人一笔' }).click()
  await composer.form
    .getByLabel('名单和金额')
    .fill(WAGES.map(({ name, yuan }) => `${name}\t${yuan.toFixed(2)}`).join('\n'))
  const total = WAGES.reduce((sum, { yuan }) => sum + Math.round(yuan * 100), 0) / 100
  const grouped = total.toLocaleString('en-US', { minimumFractionDigits: 2 })
  await composer.form.getByRole('button', { name: `生成 18 条，合计 ${grouped} 元` }).click()
  await composer.form.getByRole('button', { name: '移去第 1 条' }).click()
  await expect(composer.form.locator('.duty')).toHaveCount(18)
  await composer.save()
  await expect(file.section('agreement').locator('.clauses > li')).toHaveCount(18)
  await expect(file.section('performance')).toContainText(`未付 ${grouped} 元`)

  const papers = new PaperPage(page)
  await papers.open(id, 'written-agreement')
  const text = await readPdf(await papers.print())
  for (const { name, yuan } of WAGES) {
    expect(text, name).toContain(name)
    expect(text, `${yuan}`).toContain(yuan.toFixed(2))
  }
  expect(text).toContain('人民币壹万壹仟元整')
  expect(text).toContain('人民币壹万壹仟零伍拾元伍角')
  expect(text).toContain('2026年12月31日')

  await file.open(id)
  await file.signAll('written-agreement')
  await expect(file.section('agreement')).toContainText('生效日期：2026年11月23日')
  await file.attachScan('人民调解协议书', signedScan('协议书'))
  await file.step('结案（达成协议）', { reason: '各方当场确认，愿意照此结案' })
  for (const { name } of WAGES.slice(0, 2)) await file.receive(name)
  await archiveWhole(file, '张敏')

  await nextDay({ room, page, day: '2026-11-24', find: '吕长江' })
  await expect(file.section('dossier')).toContainText('已归档')
  await expect(page.locator('.page-state')).toContainText('履行中')
  await file.section('parties').getByRole('button', { name: '全部 19 方' }).click()
  await expect(file.section('parties')).toContainText('施玉林')
})
