import { expect, type Page } from '@playwright/test'
import type { CasePage } from '../pages/case-page.ts'
import { Workbench } from '../pages/workbench.ts'
import type { RoomHost } from './room-host.ts'

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
