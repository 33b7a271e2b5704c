import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { expect, test } from './support/fixtures.ts'
import { InputMethod } from './support/input-method.ts'

/** While Chinese is being composed Enter, Escape and the arrows choose words: none of them is the page's. */

const DISPUTE = {
  applicants: [{ name: '王桂兰' }],
  respondents: [{ name: '李大强' }],
  kind: '邻里',
  title: '王桂兰与李大强邻里纠纷',
  summary: '李大强家屋檐滴水，王桂兰家墙潮。',
  requests: ['改屋檐'],
}

test('a form goes on to no other field and sends nothing', async ({ desk, page }) => {
  await desk.go('受理')
  const name = new IntakePage(page).party(/^申请人/).getByLabel('姓名或名称')
  const ime = await InputMethod.of(page)
  await name.focus()
  await ime.compose('peng')
  expect(await ime.take('Enter')).toBe(false)
  expect(await ime.take('Enter', { ctrlKey: true })).toBe(false)
  await ime.commit('彭')
  await expect(name).toHaveValue('彭')
  await expect(name).toBeFocused()
  // A list that is shut has a handler of its own for Enter.
  const kind = page.getByRole('combobox', { name: /^纠纷类型/ })
  await kind.focus()
  expect(await ime.take('Enter')).toBe(false)
  await expect(kind).toBeFocused()
  await expect(kind).toHaveAttribute('aria-expanded', 'false')
  await desk.ready('受理')
})

test('a form asked in place is not left, not sent and not put away', async ({ desk: _, page }) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  await file.openStep('受理')
  const form = file.next.getByRole('form', { name: '受理' })
  const day = form.getByLabel('办理日期')
  const ime = await InputMethod.of(page)
  await day.fill('')
  await ime.compose('11.20')
  expect(await ime.take('Enter')).toBe(false)
  expect(await ime.take('Enter', { ctrlKey: true })).toBe(false)
  expect(await ime.take('Escape')).toBe(false)
  // Not even made into a whole day yet.
  await expect(day).toHaveValue('11.20')
  await expect(day).toBeFocused()
  await ime.commit('11.20')
  await page.keyboard.press('Enter')
  await expect(day).toHaveValue('2026-11-20')
  await expect(form).toBeVisible()
})

test('a question asked in place is neither answered nor put away', async ({ desk: _, page }) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  await file.step('受理')
  await page.getByRole('button', { name: '撤销这一步' }).first().click()
  const reason = page.getByLabel('撤销的原因')
  const ime = await InputMethod.of(page)
  await ime.compose('cuo')
  await expect(page.getByRole('button', { name: '确认撤销这一步' })).toBeEnabled()
  expect(await ime.take('Enter')).toBe(false)
  expect(await ime.take('Escape')).toBe(false)
  await ime.commit('错')
  await expect(reason).toHaveValue('错')
  await expect(page.locator('.case-number')).toHaveText(/1号/)
})

test('the search goes nowhere, and its list stays where it is', async ({ desk, page }) => {
  await new IntakePage(page).register(DISPUTE)
  await desk.open('/')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: '查找案件' })
  const ime = await InputMethod.of(page)
  await ime.compose('wang')
  await expect(page.getByRole('listbox', { name: '找到的案件' })).toHaveAttribute('aria-busy', 'false')
  const chosen = (await box.getAttribute('aria-activedescendant')) ?? ''
  for (const key of ['ArrowDown', 'Enter', 'Escape']) expect(await ime.take(key)).toBe(false)
  await expect(box).toBeFocused()
  await expect(box).toHaveAttribute('aria-activedescendant', chosen)
  await ime.commit('王桂兰')
  await expect(box).toHaveValue('王桂兰')
  await desk.ready('工作台')
})

test('Escape in the calendar puts the calendar away, and only the next one the form', async ({
  desk: _,
  page,
}) => {
  const file = new CasePage(page)
  await new IntakePage(page).register(DISPUTE)
  await file.openStep('受理')
  const form = file.next.getByRole('form', { name: '受理' })
  const opener = form.getByRole('button', { name: '打开日历' }).first()
  await opener.click()
  const month = form.getByRole('table', { name: '2026年11月' })
  await expect(month.getByRole('button', { name: '2026年11月23日' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(month).toBeHidden()
  await expect(form).toBeVisible()
  await expect(opener).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})
