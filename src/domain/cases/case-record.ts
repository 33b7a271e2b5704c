import type { Duty } from '../agreement/duty.ts'
import type { Receipt } from '../agreement/receipt.ts'
import type { BusinessDate, Id, Instant } from '../values/brands.ts'
import type { Move } from './moves.ts'
import type { Party } from './party.ts'

/** Where a record came from: typed as it happened, entered after the fact (补录), or taken over from a ledger. */
export type Origin = 'live' | 'backfill' | 'ledger'

/** A11: only 人民调解 carries the committee's seal, number, table and subsidy. */
export const MATTER_KINDS = ['people', 'administrative', 'judicial'] as const
export type MatterKind = (typeof MATTER_KINDS)[number]
export const MATTER_KIND_NAMES = {
  people: '人民调解',
  administrative: '行政调解',
  judicial: '司法委托调解',
} as const satisfies Record<MatterKind, string>

export interface CaseNumber {
  readonly year: number
  readonly seq: number
  readonly text: string
}

/** R02, R03: what was asked before acceptance. An absent answer is unknown, never "no". */
export interface Screening {
  /** R02 人民调解工作若干规定 22(2): already accepted or settled by a court, the police or another authority. */
  readonly takenElsewhere?: 'no' | 'court' | 'police' | 'other' | undefined
  readonly takenElsewhereDetail?: string | undefined
  /** R02 exception: that authority itself entrusted or referred the dispute. */
  readonly entrusted?: boolean | undefined
  /** R02 exception: police have not yet decided and the affair is open to mediation (治安管理处罚法 9). */
  readonly policeUndecided?: boolean | undefined
  /** R03 人民调解工作若干规定 22(1): reserved to an authority or closed to mediation by law. */
  readonly reservedByLaw?: boolean | undefined
  readonly reservedDetail?: string | undefined
  readonly askedOn?: BusinessDate | undefined
}

/** R04 人民调解工作若干规定 30: told of nature, principles, effect, rights and duties. */
export interface RightsNotice {
  readonly givenOn: BusinessDate
  readonly how: 'oral' | 'written'
  readonly personalData: boolean
  readonly by?: string | undefined
}

/** 人民调解法 19: one or more, named by the committee or chosen by the parties. */
export interface CaseMediator {
  readonly mediatorId: Id
  readonly name: string
  readonly role: 'lead' | 'assistant'
  readonly chosenBy: 'committee' | 'parties'
  readonly assignedOn: BusinessDate
  /** R06: a tie to a party, and what was done about it. */
  readonly conflict?: { readonly detail: string; readonly consentOn?: BusinessDate | undefined } | undefined
}

/** One act of signing, pressing or sealing on one paper (人民调解法 29); the effective date is computed from these. */
export interface Signing {
  readonly id: Id
  readonly paperKind: string
  readonly role: 'party' | 'guardian' | 'agent' | 'mediator' | 'recorder' | 'seal'
  /** Party, guardian, agent or mediator id; the committee's for its seal and for who keeps its records (记录人, 登记人, 回访人). */
  readonly signerId: Id
  /** The party a guardian or agent signs for. */
  readonly forPartyId?: Id | undefined
  /** The session or visit whose paper it is, where a case has several of the kind. */
  readonly ofId?: Id | undefined
  readonly how: readonly ('signature' | 'fingerprint' | 'stamp')[]
  readonly on: BusinessDate
  readonly enteredAt: Instant
  /** Of a signature under the agreement: what it said then (`agreementHash`). */
  readonly textHash?: string | undefined
}

export interface Agreement {
  readonly form: 'written' | 'oral'
  /** 山东条例 23: settled wholly or in part. */
  readonly scope: 'all' | 'part'
  readonly betweenPartyIds: readonly Id[]
  readonly number?: string | undefined
  readonly facts?: string | undefined
  readonly disputes?: string | undefined
  readonly responsibilities?: string | undefined
  readonly duties: readonly Duty[]
  /** Clauses typed by hand after those that come from the duties. */
  readonly extraClauses: readonly string[]
  readonly method?: string | undefined
  readonly place?: string | undefined
  readonly timeLimit?: string | undefined
  /** 达成日. The oral agreement takes effect on it (人民调解法 30). */
  readonly agreedOn?: BusinessDate | undefined
  /** An oral agreement performed on the spot has nothing left to follow. */
  readonly performedAtOnce?: boolean | undefined
  readonly copies?: number | undefined
}

export interface Urging {
  readonly id: Id
  readonly on: BusinessDate
  readonly how: string
  readonly whom: string
  readonly result?: string | undefined
}

/** 回访 (mediation.md 3.2 item 12). */
export interface ReturnVisit {
  readonly id: Id
  readonly on: BusinessDate
  readonly by: string
  readonly how: 'visit' | 'phone' | 'other'
  readonly partyIds: readonly Id[]
  readonly satisfied?: 'yes' | 'no' | undefined
  readonly outcome?: 'performed' | 'confirmation' | 'backed-out' | 'other' | undefined
  readonly detail: string
  /** 是否起诉及裁判结果. */
  readonly litigation?: string | undefined
  /** 激化和遗留隐患. */
  readonly risk?: string | undefined
  /** 采取的措施. */
  readonly measures?: string | undefined
  /** 有无错误调解. */
  readonly mistaken?: string | undefined
}

/** R08 人民调解法 25: reported to the police or another authority. */
export interface EscalationReport {
  readonly on: BusinessDate
  readonly to: string
  readonly how: string
  readonly detail?: string | undefined
}

/** A case with its parties, moves, duties and receipts is one record: one revision, one stale check. */
export interface CaseRecord {
  readonly committeeId: Id
  readonly origin: Origin
  readonly number?: CaseNumber | undefined
  readonly matterKind: MatterKind
  readonly source: string
  readonly sourceDetail?: string | undefined
  readonly kind18?: string | undefined
  readonly kind17?: string | undefined
  readonly tags: readonly string[]
  readonly specialProcedure?: string | undefined
  readonly grade?: string | undefined
  readonly occurredOn?: BusinessDate | undefined
  readonly place?: string | undefined
  readonly title: string
  readonly summary?: string | undefined
  readonly requests: readonly string[]
  readonly peopleInvolved?: number | undefined
  readonly hasDeath?: boolean | undefined
  readonly escalationRisk?: boolean | undefined
  readonly escalationReport?: EscalationReport | undefined
  /** 公开 or not (人民调解法 23; 人民调解工作若干规定 29). */
  readonly open?: boolean | undefined
  /** Need to know: only the accounts listed, and the administrators, see it. */
  readonly sensitive: boolean
  readonly accessAccountIds: readonly Id[]
  readonly screening: Screening
  readonly parties: readonly Party[]
  readonly notice?: RightsNotice | undefined
  readonly mediators: readonly CaseMediator[]
  readonly moves: readonly Move[]
  readonly agreement?: Agreement | undefined
  /** Oral agreements a later written one took the place of; their registers stay in the file. */
  readonly earlierAgreements?: readonly Agreement[] | undefined
  readonly signings: readonly Signing[]
  readonly receipts: readonly Receipt[]
  readonly urgings: readonly Urging[]
  readonly visits: readonly ReturnVisit[]
  readonly retention?: 'short' | 'long' | 'permanent' | undefined
  readonly shelf?: string | undefined
  readonly dossierNote?: string | undefined
  /** 缺件说明 (R23): kind of paper → why it is missing. */
  readonly missingPaperReasons: readonly { readonly paperKind: string; readonly reason: string }[]
}
