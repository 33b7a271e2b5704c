import { CasePage } from './pages/case-page.ts'
import { choose } from './pages/controls.ts'
import { IntakePage } from './pages/intake-page.ts'
import { SessionPage } from './pages/session-page.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'
import { signedScan } from './support/signed-scan.ts'
import { holdCall } from './support/slow-calls.ts'

const DISPUTE = {
  applicants: [{ name: '王桂兰', number: '379999198001010032' }],
  respondents: [{ name: '李大强' }],
  kind: '邻里',
  summary: '李大强家屋檐滴水，王桂兰家墙潮。',
}

test('what is chosen and typed while large scans go in is for the next ones', async ({ desk: _, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const box = new CasePage(page).section('papers')
  const note = box.getByLabel('来源和说明')
  await note.fill('申请人提供')
  const adding = await holdCall(page, 'attachments/add')
  const chooser = page.waitForEvent('filechooser')
  await box.getByRole('button', { name: '添加文件' }).click()
  await (await chooser).setFiles(signedScan('身份证复印件'))
  await adding.asked
  await choose(box, '材料种类', '证据')
  await note.fill('现场拍摄')
  adding.release()
  await expect(box.getByText(/身份证复印件/)).toBeVisible()
  await expect(box.locator('.scan-facts').first()).toContainText('申请人提供')
  await expect(box.getByRole('button', { name: '添加文件' })).toBeVisible()
  await expect(note).toHaveValue('现场拍摄')

  // Nothing typed meanwhile: the note went with its scan.
  await new CasePage(page).attachLoose('证据', signedScan('漏水照片'))
  await expect(box.locator('.scan-facts').filter({ hasText: '现场拍摄' })).toContainText('证据')
  await expect(note).toHaveValue('')
})

test('a reason that is being typed stays open when another save raises the revision', async ({
  desk: _,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  const parties = file.section('parties')
  await parties.getByRole('button', { name: '显示完整' }).click()
  const why = parties.getByRole('textbox', { name: '为什么要看' })
  await why.fill('核对')
  await file.step('受理')
  await expect(page.locator('.case-number')).toHaveText(/1号/)
  await expect(why).toHaveValue('核对')
  await why.press('Enter')
  await expect(parties).toContainText('379999198001010032')

  // Shown whole at this revision alone.
  await file.next.getByRole('button', { name: '去办' }).click()
  await file.section('notice').getByRole('button', { name: '记下告知' }).click()
  await expect(file.section('notice')).toContainText('口头告知')
  await expect(parties).not.toContainText('379999198001010032')
  await expect(parties.getByRole('button', { name: '显示完整' })).toBeVisible()
})

test('the numbers asked for one year are not kept for another', async ({ desk, page }) => {
  await desk.open('/settings/numbering')
  const form = page.getByRole('form', { name: '给纸上登记留号' })
  const ask = page.getByRole('button', { name: '给纸上登记留号' })
  const year = async (wanted: string) => {
    const answered = page.waitForResponse((response) => response.url().endsWith('/rpc/settings/numbers'))
    await choose(page, '年份', wanted)
    await answered
    await desk.ready('编号')
  }
  // Both have been read before: going from one to the other takes nothing off the page.
  await year('2025')
  await year('2026')
  await ask.click()
  await form.getByLabel('留几个').fill('3')
  await expect(form.locator('.draft-mark[data-draft="kept"]')).toBeVisible()
  await year('2025')
  await expect(ask).toBeVisible()
  await expect(form).toHaveCount(0)
  await ask.click()
  await expect(form.getByLabel('留几个')).toHaveValue('')
  await year('2026')
  await expect(form).toHaveCount(0)
})

test('an untouched record goes on from what another window saved; voiding saves nothing half typed', async ({
  desk,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const file = new CasePage(page)
  await file.step('受理')
  await file.giveNotice()
  await file.nameMediators(['周德厚'])
  const typed = { from: '9:00', to: '10:00', place: '村委会', result: '有待继续调解', lines: [] } as const
  await new SessionPage(page).record({ ...typed, lines: [['王桂兰', '墙根都潮了。']] })
  const { id } = file
  await file
    .section('sessions')
    .getByRole('link', { name: /^第 1 次/ })
    .click()
  await desk.ready('调解记录')
  const { form } = new SessionPage(page)

  const other = await page.context().newPage()
  await other.goto(page.url())
  const there = new SessionPage(other)
  await there.form.getByLabel('地点').fill('王桂兰家')
  await there.form.getByRole('button', { name: '保存', exact: true }).click()
  await expect(there.form).toBeHidden()
  await new Workbench(other).ready()
  await other.close()

  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(form.getByLabel('地点')).toHaveValue('王桂兰家')
  await form.getByLabel('结果说明').fill('下周一再谈')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await expect(form).toBeHidden()
  await desk.ready()
  await expect(file.section('sessions')).toContainText('王桂兰家')
  await expect(file.section('sessions')).toContainText('下周一再谈')

  await file
    .section('sessions')
    .getByRole('link', { name: /^第 1 次/ })
    .click()
  await desk.ready('调解记录')
  await form.getByLabel('结果说明').fill('不谈了')
  const saves: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc/cases/saveSession')) saves.push(request.postData() ?? '')
  })
  await form.getByRole('button', { name: '作废这次记录' }).click()
  await expect(form.locator('.confirm-line')).toContainText('不会一起保存')
  await form.getByRole('textbox', { name: '作废的原因' }).fill('记错了案件')
  await page.keyboard.press('Control+Enter')
  await expect(file.section('sessions')).toContainText('已作废：记错了案件')
  // The reason line's own key does not save the form around it as well.
  expect(saves).toHaveLength(1)
  expect(saves[0]).not.toContain('不谈了')
  await expect(file.section('sessions')).toContainText('下周一再谈')

  await file.section('sessions').getByRole('link', { name: /^作废/ }).click()
  await page.getByRole('button', { name: '接着填写' }).click()
  await expect(form.getByLabel('结果说明')).toHaveValue('不谈了')
  await file.open(id)
})
