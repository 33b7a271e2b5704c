import { expect, type Locator, type Page } from '@playwright/test'
import { answer } from './controls.ts'
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

  /** 规则数值: a new value of one rule, typed and saved by keyboard from the line's own 改. */
  async setNumber(
    rule: string,
    value: string,
    decided: { readonly from: string; readonly by: string },
  ): Promise<void> {
    await this.openRule(rule)
    const form = this.page.getByRole('form', { name: rule })
    await form.getByLabel(/^数值/).fill(value)
    await this.saveRule(form, decided)
  }

  async setChoice(
    rule: string,
    option: string,
    decided: { readonly from: string; readonly by: string },
  ): Promise<void> {
    await this.openRule(rule)
    const form = this.page.getByRole('form', { name: rule })
    await answer(form, '数值', option)
    await this.saveRule(form, decided)
  }

  /** The line of a rule in the table: value, since when, by which document. */
  rule(rule: string): Locator {
    return this.page.getByRole('table', { name: '规则数值' }).getByRole('row').filter({ hasText: rule })
  }

  private async openRule(rule: string): Promise<void> {
    await this.desk.open('/settings/parameters')
    await this.page.getByRole('link', { name: `改：${rule}` }).focus()
    await this.page.keyboard.press('Enter')
    await this.desk.ready(rule)
  }

  private async saveRule(
    form: Locator,
    { from, by }: { readonly from: string; readonly by: string },
  ): Promise<void> {
    await form.getByLabel('自哪天起').fill(from)
    await form.getByLabel('依据').fill(by)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.page.getByRole('table', { name: '历次数值' })).toContainText(by)
  }

  async setPin(pin: string, password: string): Promise<void> {
    await this.desk.open('/me')
    await this.page.getByLabel('登录密码').fill(password)
    await this.page.getByLabel('快速口令', { exact: true }).fill(pin)
    await this.page.getByLabel('再输入一次快速口令').fill(pin)
    await this.page.getByRole('button', { name: '设快速口令' }).click()
    await expect(this.page.getByText('快速口令已设好')).toBeVisible()
  }
}
