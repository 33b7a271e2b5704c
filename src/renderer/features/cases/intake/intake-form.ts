import type { MatterKind, Screening } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { newId } from '../../../ui/new-id.ts'
import { blankParty } from '../parties/party-edit.ts'
import type { AskedReason } from './asked-reasons.ts'

export type IntakeMode = 'register' | 'settled'

/** What the clerk types at the door. One state for both ways, so that nothing is lost when 登记 turns into 先调后登. */
export interface IntakeForm {
  /** The case to be: kept in the draft, so that a lost answer never makes a second case. */
  readonly id: Id
  readonly mode: IntakeMode
  readonly committeeId: string
  readonly matterKind: MatterKind
  readonly source: string
  readonly cameBy?: string | undefined
  readonly sourceDetail: string
  readonly parties: readonly Party[]
  /** Names pasted and not yet listed. */
  readonly roster: string
  /** R01: what the parties said to being mediated; empty: not asked yet. */
  readonly willing: '' | 'all' | 'some'
  readonly refusing: readonly Id[]
  /** Empty: as suggested from parties and kind. */
  readonly title: string
  readonly kind18?: string | undefined
  readonly kind17?: string | undefined
  readonly specialProcedure?: string | undefined
  readonly tags: readonly string[]
  readonly occurredOn?: BusinessDate | undefined
  readonly place: string
  readonly summary: string
  readonly requests: readonly string[]
  readonly escalationRisk?: boolean | undefined
  readonly open?: boolean | undefined
  readonly sensitive: boolean
  readonly screening: Screening
  readonly on: BusinessDate
  readonly onPaper: boolean
  readonly mediatorIds: readonly string[]
  /** 先调后登: all that comes before mediation was asked and told, or something was left out. */
  readonly before?: 'all' | 'some' | undefined
  readonly noticeGiven?: boolean | undefined
  readonly reasons: readonly AskedReason[]
  readonly content: string
  readonly performedAtOnce?: boolean | undefined
  readonly amount?: Fen | undefined
  /** Unsaid: the respondent pays the applicant. */
  readonly payer?: 'respondent' | 'applicant' | undefined
  readonly payBy?: BusinessDate | undefined
  readonly paperSeq: string
}

interface Start {
  readonly mode: IntakeMode
  readonly committeeId: string
  readonly today: BusinessDate
  readonly mediatorId?: string | undefined
}

export function startIntake({ mode, committeeId, today, mediatorId }: Start): IntakeForm {
  return {
    id: newId(),
    mode,
    committeeId,
    matterKind: 'people',
    source: 'application',
    sourceDetail: '',
    parties: [blankParty('applicant'), blankParty('respondent')],
    roster: '',
    willing: '',
    refusing: [],
    title: '',
    tags: [],
    place: '',
    summary: '',
    requests: [],
    sensitive: false,
    screening: {},
    on: today,
    onPaper: false,
    mediatorIds: mediatorId === undefined ? [] : [mediatorId],
    reasons: [],
    content: '',
    paperSeq: '',
  }
}
