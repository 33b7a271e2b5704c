import { expect, type Page } from '@playwright/test'
import { Workbench } from '../pages/workbench.ts'
import type { RoomHost } from './room-host.ts'

export const SIZES = [
  { name: '1366x768', width: 1366, height: 768, large: false },
  { name: '1280x720-large', width: 1280, height: 720, large: true },
] as const
export type Size = (typeof SIZES)[number]

/** Of the practice room: shown on its log-in page. */
export const PRACTICE = { loginName: '赵敏', password: '柳林镇练习2026' } as const

/** A case of each sort to look at. */
export interface ShownCases {
  readonly agreed: string
  readonly many: string
  readonly open: string
  /** Address of the history of something that has no page of its own. */
  readonly record: string
}

/** Every screen there is after log-in, by its address. */
export function screensOf({
  agreed,
  many,
  open,
  record,
}: ShownCases): readonly (readonly [name: string, path: string])[] {
  return [
    ['work', '/'],
    ['intake', '/intake'],
    ['intake-settled', '/intake/settled'],
    ['intake-month', '/intake/month'],
    ['cases', '/cases'],
    ['cases-overdue', '/cases?view=overdue'],
    ['case-agreed', `/cases/${agreed}`],
    ['case-many', `/cases/${many}`],
    ['case-open', `/cases/${open}`],
    ['case-facts', `/cases/${agreed}/facts`],
    ['case-parties', `/cases/${many}/parties`],
    ['case-screening', `/cases/${open}/screening`],
    ['case-session', `/cases/${open}/sessions/new`],
    ['case-agreement', `/cases/${agreed}/agreement`],
    ['case-agreement-new', `/cases/${open}/agreement`],
    ['case-papers', `/cases/${agreed}/papers`],
    ['case-paper', `/cases/${agreed}/papers/written-agreement`],
    ['case-dossier', `/cases/${agreed}/dossier`],
    ['case-history', `/cases/${agreed}/history`],
    ['blank-paper', '/papers/application'],
    ['settings', '/settings'],
    ['settings-committees', '/settings/committees'],
    ['settings-numbering', '/settings/numbering'],
    ['settings-dictionaries', '/settings/dictionaries'],
    ['settings-mediators', '/settings/mediators'],
    ['settings-parameters', '/settings/parameters'],
    ['settings-parameter', '/settings/parameters?id=acceptWithin'],
    ['settings-kinds', '/settings/dictionaries?id=kind18'],
    ['settings-accounts', '/settings/accounts'],
    ['settings-account-new', '/settings/accounts?id=new'],
    ['my-account', '/me'],
    ['backup', '/backup'],
    ['restore', '/backup/restore'],
    ['audit', '/audit'],
    ['audit-record', record],
    ['manual', '/manual'],
  ]
}

export async function openPractice(page: Page, room: RoomHost): Promise<ShownCases> {
  await page.goto(await room.start())
  const desk = new Workbench(page)
  await desk.logIn(PRACTICE)
  const find = (words: string) => findCase(page, words)
  return {
    agreed: await find('彭大勇'),
    many: await find('石大山'),
    open: await find('宋玉兰'),
    record: await findRecord(page),
  }
}

async function findRecord(page: Page): Promise<string> {
  await new Workbench(page).open('/audit')
  const link = page.getByRole('table', { name: '操作记录' }).locator('a[href^="#/audit/"]').first()
  return ((await link.getAttribute('href')) ?? '').slice(1)
}

/** Opens the case found first and answers its id. */
export async function findCase(page: Page, words: string): Promise<string> {
  await new Workbench(page).find(words)
  return /#\/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** In this size, with large type or without, from here on. */
export async function setSize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize({ width: size.width, height: size.height })
  await page.evaluate((large) => localStorage.setItem('large-type', large ? '1' : '0'), size.large)
  await page.reload()
  await expect(page.locator(`html[data-type="${size.large ? 'large' : 'normal'}"]`)).toBeAttached()
}

/** Whole: the page says so, and a sheet on the desk is drawn. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main[data-ready="true"]')).toBeVisible()
  await expect(page.locator('section.desk[data-ready="false"]')).toHaveCount(0)
  await expect(page.locator('.page-loading')).toHaveCount(0)
}
