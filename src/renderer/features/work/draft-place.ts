import type { BusinessDate, Instant } from '#domain/values/brands.ts'
import { businessDateOf } from '#domain/values/dates.ts'
import type { Client } from '../../app/bridge/index.ts'
import type { RouteTarget } from '../../app/router/routes.ts'

/** When this window opened: what was kept before it was cut off by something. */
const OPENED_AT = performance.timeOrigin

export type DraftLine = Awaited<ReturnType<Client['drafts']['list']>>[number]

/** Forms asked in place: their button is on the case page and offers what was typed. */
const ON_CASE_PAGE: Readonly<Record<string, { readonly title: string; readonly anchor: string }>> = {
  'case-move': { title: '办理步骤', anchor: 'next' },
  'case-move-date': { title: '改办理日期', anchor: 'history' },
  'case-notice': { title: '权利义务告知', anchor: 'notice' },
  'case-mediators': { title: '调解员', anchor: 'mediators' },
  'case-recusal': { title: '要求回避', anchor: 'mediators' },
  'case-receipt': { title: '履行登记', anchor: 'performance' },
  'case-urging': { title: '督促', anchor: 'performance' },
  'case-visit': { title: '回访', anchor: 'performance' },
  'case-condition': { title: '条件成就', anchor: 'performance' },
  'case-end-duty': { title: '提前终止', anchor: 'performance' },
  'case-signing': { title: '签署', anchor: 'signing' },
  'case-ratified': { title: '追认', anchor: 'signing' },
  'case-material': { title: '材料的来源和说明', anchor: 'papers' },
  'case-reason': { title: '更正、划去或查看的原因', anchor: 'next' },
  'case-shelf': { title: '存放位置和档号', anchor: 'dossier' },
}

/** Where a draft is gone on with, by the form that wrote it. */
export function draftPlace(
  draft: DraftLine,
): { readonly title: string; readonly to: RouteTarget } | undefined {
  const { form, caseId, key } = draft
  if (form === 'intake') return { title: '受理登记', to: { name: 'intake' } }
  if (form === 'intake-month') return { title: '整月补录', to: { name: 'month' } }
  if (caseId === undefined) return undefined
  const params = { id: caseId }
  if (form === 'case-facts') return { title: '案件基本情况', to: { name: 'caseFacts', params } }
  if (form === 'case-parties') return { title: '当事人信息', to: { name: 'caseParties', params } }
  if (form === 'case-screening') return { title: '受理审查', to: { name: 'caseScreening', params } }
  if (form === 'case-agreement') return { title: '调解协议', to: { name: 'caseAgreement', params } }
  const onPage = ON_CASE_PAGE[form]
  if (onPage) return { title: onPage.title, to: { name: 'case', params, anchor: onPage.anchor } }
  if (form === 'case-session') {
    return {
      title: '调解记录',
      to: { name: 'caseSession', params: { ...params, sessionId: key.split(':').at(-1) ?? 'new' } },
    }
  }
  return undefined
}

/** Of today, or left by a program that ended since: it is what the person comes back for. */
export function isFresh(savedAt: string, today: BusinessDate, openedAt = OPENED_AT): boolean {
  return businessDateOf(savedAt as Instant) === today || Date.parse(savedAt) < openedAt
}
