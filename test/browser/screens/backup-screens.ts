import { expect, type Locator, type Page } from '@playwright/test'
import { answer } from '../pages/controls.ts'
import { Workbench } from '../pages/workbench.ts'
import { ADMIN } from '../support/staff.ts'

interface RestoreTyped {
  /** Where the generations lie. */
  readonly dir: string
  readonly code?: string
  readonly lastNumber?: { readonly committee: string; readonly year: string; readonly seq: string }
}

/** 备份, 从备份恢复, and the two screens that show what a restore did: by roles and visible names alone. */
export class BackupScreens {
  readonly page: Page
  readonly desk: Workbench

  constructor(page: Page) {
    this.page = page
    this.desk = new Workbench(page)
  }

  async backUp(): Promise<void> {
    await this.desk.go('备份')
    await this.page.getByRole('button', { name: '现在备份' }).click()
    await expect(this.page.getByText(/已写好并核对无误/)).toBeVisible()
  }

  /** 恢复演练 of the newest generation. */
  async rehearse(): Promise<void> {
    await this.page.getByRole('button', { name: /^演练/ }).first().click()
    await expect(this.page.getByText('演练通过')).toBeVisible()
  }

  /** The form for the newest generation of a folder. */
  async openRestore(dir: string): Promise<Locator> {
    await this.desk.go('备份')
    await this.page.getByRole('link', { name: '从备份恢复' }).click()
    await this.page.getByRole('textbox', { name: '备份所在的文件夹' }).fill(dir)
    await this.page.getByRole('button', { name: '查看备份' }).click()
    await this.page
      .getByRole('button', { name: /^恢复到/ })
      .first()
      .click()
    return this.page.getByRole('form', { name: '从备份恢复' })
  }

  async restore({ dir, code, lastNumber }: RestoreTyped): Promise<string> {
    const form = await this.openRestore(dir)
    if (code === undefined) await form.getByLabel(/^(现在的密码|备份那天的密码)/).fill(ADMIN.password)
    else {
      await answer(form, '凭什么打开', '恢复码')
      await form.getByRole('textbox', { name: '恢复码' }).fill(code)
    }
    await answer(form, '备份以后，纸上编过新的案号吗', lastNumber === undefined ? '没有编过' : '编过')
    if (lastNumber !== undefined) {
      await form.getByLabel('第 1 行 调委会名称').fill(lastNumber.committee)
      await form.getByLabel('第 1 行 年份').fill(lastNumber.year)
      await form.getByLabel('第 1 行 最后一个号').fill(lastNumber.seq)
    }
    await form.getByRole('button', { name: '核对并恢复' }).click()
    const done = this.page.getByRole('status', { name: '恢复完成' })
    await expect(done).toBeVisible()
    // Nobody is at work: no rail, no name.
    await expect(this.page.getByRole('complementary', { name: '导航' })).toHaveCount(0)
    const sentence = await done.innerText()
    await done.getByRole('button', { name: '登录' }).click()
    return sentence
  }

  /** The series of the own committee this year: number and state, newest first. */
  async numbers(): Promise<readonly string[]> {
    await this.desk.open('/settings/numbering')
    const rows = this.page.getByRole('table', { name: '号码' }).getByRole('row')
    await expect(rows.nth(1)).toBeVisible()
    return (await rows.allInnerTexts()).slice(1).map((row) => row.replaceAll(/\s+/g, ' ').trim())
  }

  async nextNumber(): Promise<string> {
    await this.desk.open('/settings/numbering')
    return this.page.getByText(/^下一个号：/).innerText()
  }

  async verify(): Promise<void> {
    await this.desk.go('操作记录')
    await this.page.getByRole('button', { name: '核对全部记录' }).click()
    await expect(this.page.getByText(/^核对无误：/)).toBeVisible()
  }
}
