import { IntakePage } from './pages/intake-page.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { expect, test } from './support/fixtures.ts'
import { SIZES, setSize } from './support/screens.ts'

const BY = '红石镇人民调解工作办法第四条'

/** 规则数值: what a town decides about days and people, from its day on and by its document. */
test('a figure of the rules is changed with its day and document, and what is due follows it', async ({
  desk,
  page,
}) => {
  const settings = new SettingsPage(page)
  await setSize(page, SIZES[1])
  await settings.setNumber('登记后几日内答复是否受理', '1', { from: '2026.11.23', by: BY })
  await settings.setChoice('一般纠纷的调解期限', '三十日', { from: '2026.12.1', by: BY })

  await desk.open('/settings/parameters')
  await expect(settings.rule('登记后几日内答复是否受理')).toContainText(`1 日2026年11月23日起${BY}`)
  // Decided for later: today the month still holds.
  await expect(settings.rule('一般纠纷的调解期限')).toContainText('一个月')

  await new IntakePage(page).register({
    applicants: [{ name: '赵一', number: '379999195803120010' }],
    respondents: [{ name: '钱二' }],
    kind: '医疗',
    summary: '输液以后起了皮疹。',
    requests: ['赔礼'],
  })
  // The kind of dispute brings its counterpart and its special procedure with it, from the dictionary.
  await expect(page.locator('main')).toContainText('医疗纠纷')
  await desk.go('工作台')
  await expect(page.locator('.due-list')).toContainText(`登记后 1 日内答复（${BY}）`)
  await expect(page.locator('.due-on').first()).toHaveText('2026-11-24')
})
