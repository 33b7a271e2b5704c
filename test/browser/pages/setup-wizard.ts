import { expect, type Page } from '@playwright/test'
import { Workbench } from './workbench.ts'

/** The first quarter of an hour. */
export class SetupWizard {
  readonly page: Page
  readonly desk: Workbench

  constructor(page: Page) {
    this.page = page
    this.desk = new Workbench(page)
  }

  async room({ town, county }: { readonly town: string; readonly county?: string }): Promise<void> {
    await this.desk.ready()
    await this.page.getByLabel(/乡镇（街道）名称/).fill(town)
    if (county !== undefined) await this.page.getByLabel(/所属县/).fill(county)
    await this.next()
  }

  async committees(villages: string): Promise<void> {
    await this.page.getByLabel(/从表格里粘贴/).fill(villages)
    await this.next()
  }

  async admin({
    loginName,
    password,
  }: {
    readonly loginName: string
    readonly password: string
  }): Promise<void> {
    await this.page.getByLabel(/^登录名/).fill(loginName)
    await this.page.getByLabel('密码', { exact: true }).fill(password)
    // Tab goes from one password to the next, past the eye.
    await this.page.keyboard.press('Tab')
    await expect(this.page.getByLabel('再输入一次密码')).toBeFocused()
    await expect(this.page.getByText('请先把密码填两次，两次要一样')).toBeVisible()
    await this.page.keyboard.insertText(password)
    await this.page.getByRole('button', { name: '建立调解室' }).click()
    await expect(this.page.getByRole('list', { name: '恢复码' })).toBeVisible()
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: '下一步', exact: true }).click()
  }

  async readCode(): Promise<readonly string[]> {
    const list = this.page.getByRole('list', { name: '恢复码' })
    await expect(list).toBeVisible()
    return list.locator('.recovery-group').allInnerTexts()
  }

  async typeBackTheCode(): Promise<void> {
    const groups = await this.readCode()
    await this.typeGroups((group) => groups[group - 1] ?? '')
  }

  /** Types what is asked from the paper. */
  async typeGroups(text: (group: number) => string, goOnWith = '核对并开始使用'): Promise<void> {
    const goOn = this.page.getByRole('button', { name: '已经写在纸上，下一步' })
    if (await goOn.isVisible()) await goOn.click()
    const form = this.page.getByRole('form', { name: '核对恢复码' })
    for (const field of await form.getByLabel(/^第 \d 组$/).all()) {
      const id = (await field.getAttribute('id')) ?? ''
      const label = await form.locator(`label[for="${id}"]`).innerText()
      await field.fill(text(Number(/\d/.exec(label)?.[0])))
    }
    await form.getByRole('button', { name: goOnWith }).click()
  }
}
