import { CasePage } from './pages/case-page.ts'
import { IntakePage } from './pages/intake-page.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { SetupWizard } from './pages/setup-wizard.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'

/** A fresh machine: the wizard, the code written down and typed back, the first case; after a restart it is all there. */
test('from an empty folder to the first case, and after a restart', async ({ bare, page }) => {
  await page.goto(await bare.start())
  const wizard = new SetupWizard(page)
  await wizard.room({ town: '柳镇', county: '青川县' })
  await wizard.committees('柳河村 330182101201\n杨湾社区 330182101202')
  await wizard.admin({ loginName: '王芳', password: '门前一棵大槐树' })
  await wizard.typeBackTheCode()
  const desk = new Workbench(page)
  await desk.atWork()
  await desk.ready('工作台')

  await new SettingsPage(page).addMediator({ name: '陈德明', birthDate: '1960-05-06' })
  await new IntakePage(page).register({
    applicants: [{ name: '赵一𬍛', number: '379999195803120010' }],
    respondents: [{ name: '钱二' }],
    kind: '邻里',
    summary: '屋檐滴水淋湿对方墙面。',
    requests: ['改水'],
  })
  const file = new CasePage(page)
  await file.step('受理')
  await expect(page.locator('.case-number')).toHaveText('柳镇人调字〔2026〕1号')
  await file.giveNotice()
  await file.nameMediators(['陈德明'])
  // Nothing is due for weeks: the desk names the case all the same.
  await desk.go('工作台')
  await expect(page.getByRole('region', { name: '在办' })).toContainText('赵一𬍛与钱二邻里纠纷')

  await page.goto(await bare.restart())
  await desk.logIn({ loginName: '王芳', password: '门前一棵大槐树' })
  await expect(page.locator('.rail-room')).toHaveText('柳镇人民调解室')
  await desk.find('赵一𬍛')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('赵一𬍛与钱二邻里纠纷')
  await expect(page.locator('.case-number')).toHaveText('柳镇人调字〔2026〕1号')
  await expect(file.section('mediators')).toContainText('陈德明')
})

test('a wrong group of the code is refused, and the code can be looked at again', async ({ bare, page }) => {
  await page.goto(await bare.start())
  const wizard = new SetupWizard(page)
  await wizard.room({ town: '柳镇' })
  await wizard.committees('')
  await wizard.admin({ loginName: '王芳', password: '门前一棵大槐树' })
  const groups = await wizard.readCode()
  await wizard.typeGroups(() => '0000X')
  await expect(page.getByRole('alert').or(page.locator('.field-error')).first()).toBeVisible()
  await page.getByRole('button', { name: '再看一次恢复码' }).click()
  expect(await wizard.readCode()).toEqual(groups)
  await wizard.typeGroups((group) => groups[group - 1] ?? '')
  await new Workbench(page).atWork()
})
