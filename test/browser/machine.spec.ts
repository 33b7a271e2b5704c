import { expect, test } from './support/fixtures.ts'

test('a printer that fails is told beside the button, and the next try is a new one', async ({
  desk,
  page,
}) => {
  await desk.open('/papers/rights-notice')
  const refused = '**/print'
  await page.route(refused, (route) => route.fulfill({ status: 503 }))
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('没有打印出来，内容没有变动')
  await page.unroute(refused)
  const sent = page.waitForRequest((request) => new URL(request.url()).pathname === '/print')
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await sent
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a bound of a figure is said at its field, with the bound', async ({ desk, page, errors }) => {
  await desk.open('/settings/numbering')
  await page.getByRole('button', { name: '给纸上登记留号' }).click()
  const form = page.getByRole('form', { name: '给纸上登记留号' })
  await page.keyboard.press('Control+Enter')
  await expect(form).toContainText('请先填留几个')
  await form.getByLabel('留几个').fill('5000')
  await form.getByLabel('用途').fill('下村登记')
  await page.keyboard.press('Control+Enter')
  await expect(form).toContainText(/最多 \d+/)
  await expect(form.getByLabel('留几个')).toHaveValue('5000')
  // Refused by the contract, which the browser notes as a failed request.
  expect(errors.splice(0)).toEqual([expect.stringContaining('400')])
})
