import { AgreementPage } from './pages/agreement-page.ts'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { PaperPage } from './pages/paper-page.ts'
import { expect, test } from './support/fixtures.ts'
import { readPdf } from './support/read-pdf.ts'

const DISPUTE = {
  applicants: [{ name: '何福生', number: '379999198001010032' }],
  respondents: [{ name: '邱玉明', number: '379999199109300044' }],
  kind: '合同',
  title: '何福生与邱玉明借款纠纷',
  summary: '邱玉明借何福生5000元未还。',
  requests: ['偿还借款5000元'],
}
const NUMBER = '6228480012345678901'
const DUTY = { kind: '一次性付款', what: '借款', amount: '5000', before: '2026-12-31', pay: '银行转账' }

test('an account is masked on the case, for the parties and in the composer; kept when left so, shown when asked for', async ({
  desk: _,
  page,
}) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  const { id } = file
  const composer = new AgreementPage(page)
  await composer.open(id)
  await composer.fill({ duties: [DUTY] })
  await composer.duty(1).getByLabel('收款账户').fill(`何福生，农行红石支行，${NUMBER}`)
  await composer.save()

  const agreement = file.section('agreement')
  const masked = /收款账户：何福生，农行红石支行，\*{15}8901/
  await expect(agreement).toContainText(masked)
  await expect(page.locator('body')).not.toContainText(NUMBER)

  // Mended without asking for the number: it is still there on paper.
  await composer.open(id)
  await expect(composer.duty(1).getByLabel('收款账户')).toHaveValue(/\*8901$/)
  await expect(composer.page.getByLabel('条款预览')).toContainText(masked)
  await composer.duty(1).getByLabel(/^金额/).fill('4800')
  await composer.save()
  await expect(agreement).toContainText(masked)

  await agreement.getByRole('button', { name: '显示完整' }).click()
  await agreement.getByRole('textbox').fill('核对账号')
  await agreement.getByRole('textbox').press('Enter')
  await expect(agreement).toContainText(NUMBER)
  // The party across the desk sees it masked whatever the clerk has asked for.
  await page.keyboard.press('F9')
  await expect(agreement).toContainText(masked)
  await expect(agreement).not.toContainText(NUMBER)
  await page.keyboard.press('F9')
  await expect(agreement).toContainText(NUMBER)

  await composer.open(id)
  await composer.form.getByRole('button', { name: '显示完整' }).click()
  await composer.form.getByRole('textbox', { name: '为什么要看' }).fill('换一张卡')
  await composer.form.getByRole('textbox', { name: '为什么要看' }).press('Enter')
  const account = composer.duty(1).getByLabel('收款账户')
  await expect(account).toHaveValue(new RegExp(`${NUMBER}$`))
  await account.fill('何福生，邮储银行，6217990098765432109')
  await composer.save()
  await expect(agreement).toContainText(/邮储银行，\*{15}2109/)

  const papers = new PaperPage(page)
  await papers.open(id, 'written-agreement')
  expect(await readPdf(await papers.print())).toContain('6217990098765432109')
  await file.desk.go('操作记录')
  await expect(page.getByText('核对账号')).toBeVisible()
  await expect(page.getByText('换一张卡')).toBeVisible()
})
