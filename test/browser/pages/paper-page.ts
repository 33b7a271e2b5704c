import { expect, type Page } from '@playwright/test'
import { Workbench } from './workbench.ts'

/** One paper on the desk: the preview is the PDF; printing hands the kept bytes to the browser. */
export class PaperPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(caseId: string, kind: string, query = ''): Promise<void> {
    await this.openPath(`/cases/${caseId}/papers/${kind}${query}`)
  }

  async openPath(path: string): Promise<void> {
    await new Workbench(this.page).open(path)
    await expect(this.page.locator('section.desk[data-ready="true"]')).toBeVisible()
  }

  /** Prints and answers the bytes that went to the printer. */
  async print(): Promise<Buffer> {
    const sent = this.page.waitForRequest((request) => new URL(request.url()).pathname === '/print')
    await this.page.getByRole('button', { name: /^打印(草稿)?$/ }).click()
    const bytes = (await sent).postDataBuffer()
    // Kept before it is sent: what a headless browser does with it afterwards is the browser's affair.
    await expect(this.page.locator('.printed > li').first()).toBeVisible()
    if (bytes === null) throw new Error('nothing went to the printer')
    return bytes
  }
}
