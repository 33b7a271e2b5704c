import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'

const DISPUTE = {
  applicants: [{ name: '彭大勇' }],
  respondents: [{ name: '张守田' }],
  kind: '邻里',
  summary: '通道被堵。',
}

test('the backend dies while one types: the bar says so, and after log-in what was typed is offered', async ({
  desk,
  room,
  page,
}) => {
  await desk.go('受理')
  const intake = new IntakePage(page)
  await intake
    .party(/^申请人/)
    .getByLabel('姓名或名称')
    .pressSequentially('彭大勇')
  await intake.form.getByLabel('简要情况').pressSequentially('通道被堵，')
  room.killBackend()
  await expect(page.locator('.connection-bar')).toContainText('重新启动，录入的内容都在')
  await desk.logIn()
  if (!page.url().includes('/intake')) await desk.go('受理')
  const offer = page.getByRole('region', { name: '上次没有保存的内容' })
  await expect(offer).toBeVisible()
  await offer.getByRole('button', { name: '接着填写' }).click()
  await expect(intake.party(/^申请人/).getByLabel('姓名或名称')).toHaveValue('彭大勇')
  await expect(intake.form.getByLabel('简要情况')).toHaveValue('通道被堵，')
})

test('locked while nothing answers: the page is out of sight at once, and has no way back', async ({
  desk,
  room,
  page,
}) => {
  await desk.go('受理')
  const intake = new IntakePage(page)
  await intake
    .party(/^申请人/)
    .getByLabel('姓名或名称')
    .pressSequentially('彭大勇')
  await room.kill()
  await expect(page.locator('.connection-bar')).toContainText('重新启动')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('dialog', { name: '正在锁定' })).toBeVisible({ timeout: 500 })
  await expect(page.locator('.under-cover')).toBeHidden()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await expect(page.locator('.under-cover')).toBeHidden()
})

test('what was typed is offered again after the whole program has ended', async ({ desk, room, page }) => {
  await desk.go('受理')
  const intake = new IntakePage(page)
  await intake
    .party(/^申请人/)
    .getByLabel('姓名或名称')
    .pressSequentially('段秋菊')
  await expect(page.locator('.draft-mark[data-draft="kept"]')).toBeVisible()
  await page.goto('about:blank')
  await page.goto(await room.restart())
  await desk.logIn()
  await page.getByRole('link', { name: '受理登记' }).click()
  await page.getByRole('button', { name: '接着填写' }).click()
  await expect(intake.party(/^申请人/).getByLabel('姓名或名称')).toHaveValue('段秋菊')
})

test('changed meanwhile in another window: nothing is overwritten, the difference is named', async ({
  desk,
  room,
  page,
  context,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await desk.open(`/cases/${id}/facts`)
  const here = page.getByRole('form', { name: '基本情况' })
  await here.getByLabel('发生地点').fill('东河村三组')
  await expect(page.locator('.draft-mark[data-draft="kept"]')).toBeVisible()

  const other = await context.newPage()
  await other.goto(await room.entry())
  const elsewhere = new Workbench(other)
  await elsewhere.atWork()
  await elsewhere.open(`/cases/${id}/facts`)
  const there = other.getByRole('form', { name: '基本情况' })
  await other.getByRole('button', { name: '从头开始' }).click()
  await there.getByLabel('简要情况').fill('通道被堵，已两次。')
  await there.getByRole('button', { name: '保存', exact: true }).click()
  await expect(there).toBeHidden()

  await here.getByRole('button', { name: '保存', exact: true }).click()
  await expect(here.getByRole('alert')).toContainText('刚被改过')
  await expect(here.locator('.changed-note')).toContainText('简要情况')
  await expect(here.getByLabel('发生地点')).toHaveValue('东河村三组')
})

test('very long names and texts stay on the page', async ({ desk, page }) => {
  const name = '欧阳'.repeat(25)
  await new IntakePage(page).register({
    applicants: [{ name }],
    respondents: [{ name: '内蒙古自治区呼伦贝尔市鄂温克族自治旗某某农牧业专业合作社联合社有限责任公司' }],
    kind: '邻里',
    summary: '长'.repeat(3000),
    requests: Array.from({ length: 12 }, (_, index) => `第${index + 1}项：${'甲'.repeat(120)}`),
  })
  await desk.ready()
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0)
  await desk.go('案件')
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0)
  await desk.go('工作台')
})
