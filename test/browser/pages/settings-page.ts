import { expect, type Page } from '@playwright/test'
import { Workbench } from './workbench.ts'

export class SettingsPage {
  readonly page: Page
  readonly desk: Workbench

  constructor(page: Page) {
    this.page = page
    this.desk = new Workbench(page)
  }

  async addMediator({
    name,
    birthDate,
  }: {
    readonly name: string
    readonly birthDate: string
  }): Promise<void> {
    await this.desk.open('/settings/mediators')
    await this.page.getByRole('link', { name: '添加调解员' }).click()
    await this.page.getByLabel(/^姓名/).fill(name)
    await this.page.getByLabel('出生日期').fill(birthDate)
    await this.page
      .getByRole('button', { name: /^保存|^添加/ })
      .first()
      .click()
    await expect(this.page.getByRole('table').getByText(name)).toBeVisible()
  }

  async setPin(pin: string): Promise<void> {
    await this.desk.open('/me')
    await this.page.getByLabel('快速口令', { exact: true }).fill(pin)
    await this.page.getByLabel('再输入一次快速口令').fill(pin)
    await this.page.getByRole('button', { name: '设快速口令' }).click()
    await expect(this.page.getByText('快速口令已设好')).toBeVisible()
  }
}
