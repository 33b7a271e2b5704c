import { expect, type Page } from '@playwright/test'
import { ADMIN } from '../support/staff.ts'

/** The frame around every page: log-in, the rail, waiting until a page shows what it has to show. */
export class Workbench {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** No page waits for time: it says itself when it is whole. */
  async ready(title?: string | RegExp): Promise<void> {
    if (title !== undefined)
      await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(this.page.locator('main[data-ready="true"]')).toBeVisible()
  }

  async logIn(who: { readonly loginName: string; readonly password: string } = ADMIN): Promise<void> {
    const name = this.page.getByRole('button', { name: who.loginName, exact: true })
    await name.click()
    await this.page.getByLabel(`${who.loginName} 的密码`).fill(who.password)
    await this.page.keyboard.press('Enter')
    await this.atWork()
  }

  async logInWithPin(loginName: string, pin: string): Promise<void> {
    await this.page.getByRole('button', { name: loginName, exact: true }).click()
    await this.page.getByLabel(`${loginName} 的快速口令`).fill(pin)
    await this.page.keyboard.press('Enter')
    await this.atWork()
  }

  async atWork(): Promise<void> {
    await expect(this.page.getByRole('complementary', { name: '导航' })).toBeVisible()
    await this.ready()
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l')
    await this.ready(/谁在使用|请登录/)
  }

  async go(place: '工作台' | '受理' | '案件' | '设置' | '备份' | '操作记录'): Promise<void> {
    await this.page.getByRole('navigation', { name: '主要位置' }).getByRole('link', { name: place }).click()
    await this.ready()
  }

  /** Opens an address of the program, e.g. `/intake`. */
  async open(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `#${path}`)
    await this.ready()
  }

  /** Opens the case whose title holds these words, through the search box, as a person would. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const box = this.page.getByRole('combobox', { name: '查找案件' })
    const list = this.page.getByRole('listbox', { name: '找到的案件' })
    await box.fill(words)
    await expect(list).toHaveAttribute('aria-busy', 'false')
    const title = list.locator('.search-title').first()
    const named = await title.innerText()
    await title.click()
    await expect(this.page).toHaveURL(/#\/cases\/[0-9a-f-]{36}/)
    await this.ready(named)
  }

  async largeType(): Promise<void> {
    await this.page.getByRole('button', { name: /大字/ }).click()
  }
}
