import type { Locator, Page } from '@playwright/test'

/**
 * The clerk's hands, counted: each key pressed and each click beyond the characters of the facts themselves counts one.
 * Characters typed into a field are the facts and cost nothing; going there, choosing and confirming do.
 */
export class Hands {
  readonly page: Page
  #effort = 0
  readonly #log: string[] = []

  constructor(page: Page) {
    this.page = page
  }

  get effort(): number {
    return this.#effort
  }

  /** What was done, to be read when a budget is broken. */
  get log(): string {
    return this.#log.join(' ')
  }

  async press(key: string, times = 1): Promise<void> {
    for (let turn = 0; turn < times; turn += 1) {
      this.#count(key)
      await this.page.keyboard.press(key)
    }
  }

  async click(target: Locator): Promise<void> {
    this.#count('click')
    await target.click()
  }

  /** A radio button or a tick. */
  async check(target: Locator): Promise<void> {
    this.#count('click')
    await target.check()
  }

  /** Facts, into whatever has the focus. */
  async type(text: string): Promise<void> {
    this.#log.push(`「${text}」`)
    await this.page.keyboard.insertText(text)
  }

  /** One of a list that is open: part of its name, looked at, Enter. */
  async choose(text: string): Promise<void> {
    await this.type(text)
    const active = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')
    await active.filter({ hasText: text }).waitFor()
    await this.press('Enter')
  }

  #count(what: string): void {
    this.#effort += 1
    this.#log.push(what)
  }
}
