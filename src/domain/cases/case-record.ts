import type { ExcludedSpan } from '../agreement/deadlines.ts'
import type { Duty } from '../agreement/duty.ts'
import type { Receipt } from '../agreement/receipt.ts'
import type { BusinessDate, Id, Instant } from '../values/brands.ts'
import type { Move } from './moves.ts'
import type { Party } from './party.ts'
import type { Deceased } from './relatives.ts'

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
  /** Told how personal data are handled; absent where nobody asked. */
  readonly personalData?: boolean | undefined
  readonly by?: string | undefined
}

/**
 * What wants a consent of its own because no law asks for it: recording, health papers to others, use as an example
 * (个人信息保护法 25, 29). A refusal never stops a case.
 */
export const CONSENT_KINDS = ['recording', 'health', 'example'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]
export const CONSENT_NAMES = {
  recording: '录音录像',
  health: '健康资料提供给他人',
  example: '作案例使用（隐去姓名）',
} as const satisfies Record<ConsentKind, string>

export interface Consent {
  readonly kind: ConsentKind
  readonly partyId: Id
  readonly answer: 'agrees' | 'refuses'
  readonly on: BusinessDate
}

/** B1: a party asked that a mediator step back, and what came of it (人民调解法 19: the parties may choose). */
export interface Recusal {
  readonly id: Id
  readonly on: BusinessDate
  readonly byPartyId: Id
  readonly mediatorId: Id
  /** Kept beside the id: a mediator replaced is no longer among those of the case. */
  readonly mediatorName: string
  readonly ground: string
  readonly outcome?: 'replaced' | 'kept' | 'withdrawn' | undefined
  readonly decidedOn?: BusinessDate | undefined
  /** 各方书面同意: what the mediator may go on by all the same (R06). */
  readonly consentOn?: BusinessDate | undefined
  readonly note?: string | undefined
}
export const RECUSAL_OUTCOMES = {
  replaced: '已换调解员',
  kept: '说明情况后由原调解员继续',
  withdrawn: '当事人撤回要求',
} as const satisfies Record<NonNullable<Recusal['outcome']>, string>

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
  /** Of who can't write and only pressed a finger: who read the text aloud, and who saw it. */
  readonly readBy?: string | undefined
  readonly witness?: string | undefined
  readonly on: BusinessDate
  readonly enteredAt: Instant
  /** 追认: the day the party approved what an agent without the power signed for it (R20, 民法典171). */
  readonly ratifiedOn?: BusinessDate | undefined
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
  /** What was urged; absent on what an older program stored, which then speaks of everything late. */
  readonly dutyId?: Id | undefined
  /** Which rows of it, each of one instalment and, where several owe separately, of one of them; absent = the whole duty. */
  readonly seqs?: readonly number[] | undefined
  readonly on: BusinessDate
  readonly how: string
  readonly whom: string
  readonly result?: string | undefined
  readonly enteredAt?: Instant | undefined
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
  /** Whether it went to court after all, and what came of it. */
  readonly litigation?: string | undefined
  /** Signs that it may boil over again, or trouble left behind. */
  readonly risk?: string | undefined
  readonly measures?: string | undefined
  /** What the visit found wrong with the mediation itself. */
  readonly mistaken?: string | undefined
  readonly enteredAt?: Instant | undefined
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
  /** One of the official sources of the statistics (mediation.md 3.4). */
  readonly source: string
  /** How it came, in the room's own words: by phone, 12345, a sweep. Each maps to a source. */
  readonly cameBy?: string | undefined
  readonly sourceDetail?: string | undefined
  readonly kind18?: string | undefined
  readonly kind17?: string | undefined
  readonly tags: readonly string[]
  readonly specialProcedure?: string | undefined
  readonly grade?: string | undefined
  /** 签收法院材料: a court's delegated or entrusted mediation counts from it (法释〔2016〕14号27). */
  readonly courtPapersOn?: BusinessDate | undefined
  /** 鉴定: left out of the period of a medical dispute (医疗纠纷预防和处理条例38). */
  readonly appraisals?: readonly ExcludedSpan[] | undefined
  /** A longer period all sides agreed to, and when they did. */
  readonly extendedTo?: { readonly date: BusinessDate; readonly agreedOn: BusinessDate } | undefined
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
  /** Who died of the affair, with the near relatives whose claim it is (民法典 1181). */
  readonly deceased?: readonly Deceased[] | undefined
  readonly notice?: RightsNotice | undefined
  readonly consents?: readonly Consent[] | undefined
  readonly mediators: readonly CaseMediator[]
  readonly recusals?: readonly Recusal[] | undefined
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
