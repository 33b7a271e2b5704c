import { expect, type Page } from '@playwright/test'
import type { CasePage } from '../pages/case-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { Workbench } from '../pages/workbench.ts'
import { readPdf } from './read-pdf.ts'
import type { RoomHost } from './room-host.ts'
import { signedScan } from './signed-scan.ts'

interface NextDay {
  readonly room: RoomHost
  readonly page: Page
  readonly day: string
  /** Words by which the case is found again. */
  readonly find: string
}

/** The room is shut, and opened again on a later day; the case is looked up. */
export async function nextDay({ room, page, day, find }: NextDay): Promise<void> {
  await page.goto('about:blank')
  room.setToday(day)
  await page.goto(await room.restart())
  const desk = new Workbench(page)
  await desk.logIn()
  await desk.find(find)
}

/** From the closed case to the archive: what isn't in the file is explained, then 立卷 and 归档. */
export async function archiveWhole(file: CasePage, by: string): Promise<readonly string[]> {
  const explained = await file.explainMissing('原件留在村里，未收回')
  await file.step('立卷', { fields: { 立卷人: by } })
  await file.step('归档', { fields: { 档案号: 'J-2026-001' } })
  await expect(file.section('dossier')).toContainText('已归档')
  return explained
}

/** Every paper the case offers, printed one after the other and read back with an outside tool; answers their titles. */
export async function printEveryPaper(page: Page, file: CasePage): Promise<readonly string[]> {
  const { id } = file
  const links = file.section('papers').locator('.paper-title a')
  await expect(links.first()).toBeVisible()
  const offered = await links.evaluateAll((all) =>
    all.map((link) => ({ title: link.textContent ?? '', path: (link.getAttribute('href') ?? '').slice(1) })),
  )
  const papers = new PaperPage(page)
  for (const { title, path } of offered) {
    await papers.openPath(path)
    const text = await readPdf(await papers.print())
    // The list adds which session it is, and calls the cover one; the paper itself bears its own name.
    expect(text, title).toContain(
      title
        .replace(/（.*）$/, '')
        .replace('人民调解卷宗封面', '调解卷宗')
        .replaceAll(/\s/g, ''),
    )
  }
  await file.open(id)
  return offered.map(({ title }) => title)
}

/** The signed paper of each line comes back as a scan, and the identity cards beside them. */
export async function fileEveryScan(file: CasePage, titles: readonly string[]): Promise<void> {
  for (const title of titles)
    if (!/封面|目录/.test(title)) await file.attachScan(title, signedScan(title.replaceAll(/[（）]/g, '-')))
  await file.attachLoose('当事人身份证明', signedScan('身份证复印件'))
}

/** 整卷 PDF, made on its page; answers its words. */
export async function wholeDossier(page: Page, caseId: string): Promise<string> {
  await new Workbench(page).open(`/cases/${caseId}/dossier`)
  await page.getByRole('button', { name: '生成整卷' }).click()
  await expect(page.locator('section.desk[data-ready="true"]')).toBeVisible({ timeout: 30_000 })
  const sent = page.waitForRequest((request) => new URL(request.url()).pathname === '/print')
  await page.getByRole('button', { name: '打印', exact: true }).click()
  const bytes = (await sent).postDataBuffer()
  if (bytes === null) throw new Error('nothing went to the printer')
  return readPdf(bytes)
}
