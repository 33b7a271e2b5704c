import type { CaseView } from '#contract/schemas/case-view.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { client as theClient } from '../../../app/client.ts'
import { newId } from '../../../ui/new-id.ts'
import { clean } from '../common/clean.ts'

export interface MoveDraft {
  readonly moveId: Id
  readonly on: BusinessDate
  readonly onPaper: boolean
  readonly exceptionReason: string
  readonly note: string
  readonly initiative: 'application' | 'committee'
  readonly paperSeq: string
  readonly ground?: string | undefined
  readonly groundText: string
  readonly channels: readonly string[]
  readonly to: string
  readonly reason: string
  readonly channelsTold: boolean
  readonly byPartyIds: readonly string[]
  readonly by: string
  readonly archiveNumber: string
}

export function startMove(view: CaseView, today: BusinessDate, backfill: boolean): MoveDraft {
  return {
    moveId: newId(),
    on: today,
    onPaper: backfill,
    exceptionReason: '',
    note: '',
    initiative: view.record.source === 'initiative' ? 'committee' : 'application',
    paperSeq: '',
    groundText: '',
    channels: [],
    to: '',
    reason: '',
    channelsTold: false,
    byPartyIds: [],
    by: '',
    archiveNumber: '',
  }
}

type Cases = typeof theClient.cases

/** One procedure per move. */
export function callMove(
  cases: Cases,
  type: string,
  of: { readonly id: Id; readonly base: number },
  draft: MoveDraft,
): Promise<unknown> {
  const { moveId, on, onPaper, exceptionReason, note } = draft
  const base = clean({
    ...of,
    moveId,
    on,
    onPaper,
    exceptionReason: exceptionReason.trim() || undefined,
    note,
  })
  switch (type) {
    case 'accept':
      return cases.accept({
        ...base,
        initiative: draft.initiative,
        ...(draft.paperSeq !== '' && { paperSeq: Number(draft.paperSeq) }),
      })
    case 'decline':
      return cases.decline({ ...base, ground: draft.ground ?? '', channels: [...draft.channels] })
    case 'divert':
      return cases.divert({ ...base, to: draft.to, ground: draft.groundText })
    case 'begin':
      return cases.begin(base)
    case 'suspend':
      return cases.suspend({ ...base, reason: draft.reason })
    case 'resume':
      return cases.resume(base)
    case 'close-agreed':
      return cases.closeAgreed(base)
    case 'terminate':
      return cases.terminate({
        ...base,
        ...(draft.ground !== undefined && { ground: draft.ground }),
        channelsTold: draft.channelsTold,
      })
    case 'withdraw':
      return cases.withdraw({ ...base, byPartyIds: [...draft.byPartyIds], reason: draft.reason })
    case 'establish-file':
      return cases.establishFile({ ...base, by: draft.by })
    case 'archive':
      return cases.archive({
        ...base,
        ...(draft.archiveNumber !== '' && { archiveNumber: draft.archiveNumber }),
      })
    case 'hand-over':
      return cases.handOver({ ...base, to: draft.to })
    case 'open-correction':
      return cases.openCorrection({ ...base, reason: draft.reason })
    case 'finish-correction':
      return cases.finishCorrection(base)
    default:
      return Promise.reject(new Error(`no such move: ${type}`))
  }
}
