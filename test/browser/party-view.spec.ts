import { hrefOf, ROUTES, type RouteName } from '../../src/renderer/app/router/routes.ts'
import { PARTY_PAGES } from '../../src/renderer/app/shell/places.ts'
import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { expect, test } from './support/fixtures.ts'

const NUMBER = '379999199109300044'
const PHONE = '13900000007'
const HOME = '石桥村3组17号'
const NOTE = '住在娘家，勿告诉对方'
const TAG = '家暴'
const DISPUTE = {
  applicants: [{ name: '彭大勇', number: '379999198001010032' }],
  respondents: [{ name: '邱玉明', number: NUMBER, phone: PHONE }],
  kind: '婚姻家庭',
  summary: '为孩子上学争吵。',
}
const NOT_FOR_THEM = '这一页不给对方看'

test('under F9 no page shows the other side’s number, phone, home, remark or the tags', async ({
  desk,
  page,
}) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)

  // Home and remark of the one, the tag of the case; the pages show them while the clerk is alone.
  await desk.open(`/cases/${id}/parties`)
  const other = page.getByRole('group', { name: /^被申请人/ }).first()
  await other.getByRole('button', { name: /^更多：/ }).click()
  await other.getByLabel('单位或住址').fill(HOME)
  await other.getByLabel('备注').fill(NOTE)
  await page.keyboard.press('Control+Enter')
  await desk.ready(/彭大勇/)
  await desk.open(`/cases/${id}/facts`)
  await page.getByRole('checkbox', { name: TAG }).check()
  await page.keyboard.press('Control+Enter')
  await desk.ready(/彭大勇/)
  await expect(page.locator('#facts')).toContainText(TAG)
  await expect(page.locator('#parties')).toContainText(HOME.slice(0, 3))

  await page.keyboard.press('F9')
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const params = { id, sessionId: 'new', kind: 'written-agreement', move: 'accept' }
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      hrefOf({ name, params } as Parameters<typeof hrefOf>[0]),
    )
    if (PARTY_PAGES.has(name)) await desk.ready()
    else await expect(page.getByText(NOT_FOR_THEM), name).toBeVisible()
    const seen = await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      const typed = fields.filter((field) => field.checkVisibility()).map((field) => field.value)
      return [document.body.innerText, ...typed].join('\n')
    })
    for (const secret of [NUMBER, PHONE, HOME, NOTE, TAG]) expect(seen, name).not.toContain(secret)
  }
})

test('what is half typed stands there again when F9 is pressed once more', async ({ desk, page }) => {
  await new IntakePage(page).register(DISPUTE)
  const { id } = new CasePage(page)
  await desk.open(`/cases/${id}/parties`)
  const reason = page.getByLabel('更正的原因')
  await reason.fill('名字写错了，')
  await page.keyboard.press('F9')
  await expect(page.getByText(NOT_FOR_THEM)).toBeVisible()
  await expect(reason).toBeHidden()
  await page.keyboard.press('F9')
  await expect(page.getByText(NOT_FOR_THEM)).toHaveCount(0)
  await expect(reason).toHaveValue('名字写错了，')
  await expect(
    page
      .getByRole('group', { name: /^被申请人/ })
      .first()
      .getByLabel('电话'),
  ).toHaveValue(PHONE)
})
