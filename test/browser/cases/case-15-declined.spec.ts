import { CasePage } from '../pages/case-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { expect, test } from '../support/fixtures.ts'
import { readPdf } from '../support/read-pdf.ts'
import { signedScan } from '../support/signed-scan.ts'
import { nextDay } from '../support/steps.ts'

/** mediation.md section 7, case 15: money of many people, the police have opened a case; acceptance stops at the door. */
test('case 15: screening stops acceptance; declined with other channels, and the notice', async ({
  desk: _,
  room,
  page,
}) => {
  const file = new CasePage(page)
  await new IntakePage(page).register({
    applicants: [{ name: '段秋菊', number: '379999196207250024' }],
    respondents: [{ name: '聚宝投资咨询部', kind: '个体工商户' }],
    kind: '其他消费',
    summary: '段秋菊等一百余人把钱交给聚宝投资咨询部，到期不能兑付，公安机关已立案侦查。',
    requests: ['返还本金50000元'],
    elsewhere: {
      who: '公安',
      detail: '县公安局已以涉嫌非法吸收公众存款立案',
      entrusted: false,
      undecided: false,
    },
    reservedByLaw: '涉嫌犯罪，须由公安机关处理',
  })
  const { id } = file
  const stop = file.next.locator('details').filter({ hasText: '受理现在还不能办' })
  await stop.locator('summary').click()
  await expect(stop).toContainText('法院、公安机关或其他行政机关已经受理或者解决')
  await expect(stop).toContainText('人民调解工作若干规定第22条')
  await expect(stop).toContainText('专门机关')

  await file.step('不予受理', {
    ground: '人民法院、公安机关',
    channels: ['向公安机关报案', '向人民法院起诉'],
  })
  await expect(page.locator('.page-state')).toContainText('不予受理')
  await expect(page.locator('.case-number')).toHaveText('未编号')

  const papers = new PaperPage(page)
  await papers.open(id, 'decline-notice')
  const text = await readPdf(await papers.print())
  for (const words of ['段秋菊', '聚宝投资咨询部', '公安', '向人民法院起诉', '2026年11月23日'])
    expect(text, words).toContain(words)

  await file.open(id)
  await file.attachScan('不予受理', signedScan('不予受理告知'))
  const line = file.section('dossier').locator('.checklist > li').filter({ hasText: '不予受理' })
  await expect(line).toContainText('在卷')
  // 卷内目录 item 1: what was asked of the room is in its file, also where it was declined.
  expect(await file.explainMissing('当事人口头提出，没有写申请书')).toEqual(['人民调解申请书或受理登记表'])
  await file.step('立卷', { fields: { 立卷人: '张敏' } })
  await file.step('归档')

  await nextDay({ room, page, day: '2026-11-24', find: '段秋菊' })
  await expect(file.section('dossier')).toContainText('已归档')
  await expect(file.section('history')).toContainText('不予受理')
})
