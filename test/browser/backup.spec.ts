import { join } from 'node:path'
import { CasePage } from './pages/case-page.ts'
import { answer } from './pages/controls.ts'
import { IntakePage } from './pages/intake-page.ts'
import { BackupScreens } from './screens/backup-screens.ts'
import { expect, test } from './support/fixtures.ts'
import { signedScan } from './support/signed-scan.ts'
import { COMMITTEE } from './support/staff.ts'

const dispute = (one: string, other: string) => ({
  applicants: [{ name: one }],
  respondents: [{ name: other }],
  kind: '邻里',
  summary: '通道被堵。',
})

/** O3 from the screens alone: what was entered after the backup is gone, and its numbers are not given again. */
test('backed up, changed, restored with the last number on paper: reserved, verified, worked on', async ({
  desk,
  room,
  page,
}) => {
  test.setTimeout(150_000)
  const screens = new BackupScreens(page)
  const intake = new IntakePage(page)
  const file = new CasePage(page)
  await intake.register(dispute('彭大勇', '张守田'))
  await file.step('受理')
  await file.attachScan('调解申请书', signedScan('申请书扫描件'))
  const first = file.id
  await screens.backUp()
  await screens.rehearse()

  await file.open(first)
  await file.giveNotice()
  await intake.register(dispute('段秋菊', '石大山'))
  await file.step('受理')
  await expect(page.locator('.case-number')).toHaveText('红石民调〔2026〕2号')

  const sentence = await screens.restore({
    dir: join(room.dataDir, 'backups'),
    lastNumber: { committee: COMMITTEE.name, year: '2026', seq: '3' },
  })
  expect(sentence).toMatch(/已恢复到 2026年11月23日 \d\d:\d\d 的备份/)
  expect(sentence).toContain(`被替换的文件都还留着，在 ${join(room.dataDir, 'replaced-')}`)
  expect(sentence).toContain('停用了 2 个已用在纸上的号')
  await desk.logIn()
  await desk.ready('工作台')

  const rows = await screens.numbers()
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatch(/红石民调〔2026〕3号.*停用/)
  expect(rows[1]).toMatch(/红石民调〔2026〕2号.*停用/)
  expect(rows[2]).toMatch(/红石民调〔2026〕1号.*已用/)
  expect(await screens.nextNumber()).toContain('4')
  await screens.verify()

  await desk.go('案件')
  await desk.ready('案件')
  await expect(page.getByText('彭大勇与张守田邻里纠纷')).toBeVisible()
  await expect(page.getByText('段秋菊与石大山邻里纠纷')).toHaveCount(0)
  await file.open(first)
  await expect(file.section('papers')).toContainText('申请书扫描件')
  await expect(file.section('notice').getByRole('button', { name: '登记告知' })).toBeVisible()

  await intake.register(dispute('段秋菊', '石大山'))
  await file.step('受理')
  await expect(page.locator('.case-number')).toHaveText('红石民调〔2026〕4号')
  await screens.verify()
})

test('the last number on paper is asked for, and kept over a lock without the password', async ({
  desk,
  room,
  page,
}) => {
  const screens = new BackupScreens(page)
  const dir = join(room.dataDir, 'backups')
  await screens.backUp()
  const form = await screens.openRestore(dir)
  const save = form.getByRole('button', { name: '核对并恢复' })
  const secret = form.getByLabel(/^现在的密码/)
  await secret.fill('随便几个字')
  await expect(save).toBeDisabled()
  await answer(form, '备份以后，纸上编过新的案号吗', '没有编过')
  await expect(save).toBeEnabled()
  await answer(form, '备份以后，纸上编过新的案号吗', '编过')
  await expect(save).toBeDisabled()
  await form.getByLabel('第 1 行 最后一个号').fill('37')
  await expect(save).toBeEnabled()

  await desk.lock()
  await desk.logIn()
  await desk.ready()
  await screens.openRestore(dir)
  await page.getByRole('button', { name: '接着填写' }).click()
  await expect(form.getByLabel('第 1 行 最后一个号')).toHaveValue('37')
  await expect(form.getByLabel('第 1 行 调委会名称')).toHaveValue(COMMITTEE.name)
  await expect(secret).toHaveValue('')
})
