import type { Template } from '#documents/index.ts'
import { type CaseRecord, MATTER_KIND_NAMES } from '#domain/cases/case-record.ts'
import type { PaperView } from '#domain/papers/paper-view.ts'
import type { Id } from '#domain/values/brands.ts'
import { refusal } from '../refuse.ts'
import { draftReason, draftTemplate } from './draft.ts'
import { isPaperKind } from './paper-kinds.ts'
import type { Press } from './press.ts'
import type { PaperSource } from './source.ts'
import { viewOf, type WhichPaper } from './views/view-of.ts'

/** One paper ready to be rendered. */
export interface PreparedPaper {
  readonly which: WhichPaper
  readonly template: Template
  readonly view: PaperView
  readonly draftOnly?: string | undefined
}

export interface WhichInput {
  readonly caseId: Id
  readonly paperKind: string
  readonly sessionId?: Id | undefined
  readonly visitId?: Id | undefined
}

/** Names the paper asked for, or NOT_FOUND where the case has no such paper, session or visit. */
export function whichPaper(source: PaperSource, input: WhichInput): WhichPaper {
  const { paperKind: kind, sessionId, visitId } = input
  if (!isPaperKind(kind))
    throw refusal('NOT_FOUND', { message: '没有这种文书。请回到案件的文书清单重新选择。' })
  refuseOtherMatter(source.record)
  if (sessionId && !source.sessions.some((session) => session.id === sessionId)) {
    throw refusal('NOT_FOUND', { message: '没有找到这次调解，可能已经作废。请回到案件的文书清单重新选择。' })
  }
  if (visitId && !source.record.visits.some((visit) => visit.id === visitId)) throw refusal('NOT_FOUND')
  return {
    kind,
    sessionId: kind === 'mediation-record' ? sessionId : undefined,
    visitId: kind === 'return-visit' ? visitId : undefined,
  }
}

/** A11 人民调解法 7, 29: these forms, the number and the seal are those of 人民调解 alone. */
export function isPeoplesMediation(record: Pick<CaseRecord, 'matterKind'>): boolean {
  return record.matterKind === 'people'
}

function refuseOtherMatter(record: CaseRecord): void {
  if (isPeoplesMediation(record)) return
  const message = `本案是${MATTER_KIND_NAMES[record.matterKind]}，不使用人民调解的文书、编号和印章，没有打印。请用主办机关的文书，签好后扫描归入；类别登记错了的，先在“案件信息”里改正。`
  throw refusal('NOT_ALLOWED', { message })
}

export function preparePaper(source: PaperSource, which: WhichPaper, press: Press): PreparedPaper {
  const template = press.template(which.kind)
  const view = viewOf(source, which)
  const draftOnly = draftReason(which.kind, view, source.against())
  return { which, view, draftOnly, template: draftOnly === undefined ? template : draftTemplate(template) }
}
