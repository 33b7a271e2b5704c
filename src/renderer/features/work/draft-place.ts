import type { Client } from '../../app/bridge/index.ts'
import type { RouteTarget } from '../../app/router/routes.ts'

export type DraftLine = Awaited<ReturnType<Client['drafts']['list']>>[number]

/** Where a draft is gone on with, by the form that wrote it. */
export function draftPlace(
  draft: DraftLine,
): { readonly title: string; readonly to: RouteTarget } | undefined {
  const { form, caseId, key } = draft
  if (form === 'intake') return { title: '受理登记', to: { name: 'intake' } }
  if (caseId === undefined) return undefined
  const params = { id: caseId }
  if (form === 'case-facts') return { title: '案件基本情况', to: { name: 'caseFacts', params } }
  if (form === 'case-parties') return { title: '当事人信息', to: { name: 'caseParties', params } }
  if (form === 'case-screening') return { title: '受理审查', to: { name: 'caseScreening', params } }
  if (form === 'case-agreement') return { title: '调解协议', to: { name: 'caseAgreement', params } }
  if (form === 'case-session') {
    return {
      title: '调解记录',
      to: { name: 'caseSession', params: { ...params, sessionId: key.split(':').at(-1) ?? 'new' } },
    }
  }
  return undefined
}
