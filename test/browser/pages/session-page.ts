import { expect, type Page } from '@playwright/test'
import { answer } from './controls.ts'
import { Workbench } from './workbench.ts'

export interface SessionTyped {
  readonly on?: string
  readonly from: string
  readonly to: string
  readonly place: string
  /** Who says what; narration where nobody does. */
  readonly lines: readonly (readonly [speaker: string, text: string])[]
  readonly result: string
  readonly detail?: string
  readonly onPaper?: boolean
}

/** 调解记录. */
export class SessionPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get form() {
    return this.page.getByRole('form', { name: '调解记录' })
  }

  /** From the case page to the saved record and back. */
  async record(typed: SessionTyped): Promise<void> {
    const desk = new Workbench(this.page)
    await this.page.locator('#sessions').getByRole('button', { name: '记录一次调解' }).click()
    await desk.ready('记录一次调解')
    await this.fill(typed)
    await this.form.getByRole('button', { name: '保存', exact: true }).click()
    await expect(this.form).toBeHidden()
    await desk.ready()
  }

  async fill(typed: SessionTyped): Promise<void> {
    const { form } = this
    if (typed.on !== undefined) await form.getByLabel('日期', { exact: true }).fill(typed.on)
    await form.getByLabel('开始').fill(typed.from)
    await form.getByLabel('结束').fill(typed.to)
    await form.getByLabel('地点').fill(typed.place)
    for (const [index, [speaker, text]] of typed.lines.entries()) {
      const line = form.getByRole('textbox', { name: new RegExp(`^第 ${index + 1} 条，`) })
      await form.getByRole('combobox', { name: `第 ${index + 1} 条谁说的` }).selectOption(speaker)
      await line.fill(text)
      if (index < typed.lines.length - 1) await line.press('Enter')
    }
    await answer(form, '这一次的结果', typed.result)
    if (typed.detail !== undefined) await form.getByLabel('结果说明').fill(typed.detail)
    if (typed.onPaper) await form.getByText('当时记在纸上，现在补录').click()
  }
}
