import type { BusinessDate } from '../values/brands.ts'

/**
 * What a paper is printed from. Every text is already in the form the reader sees (masked or not, money in 大写 and
 * figures); only dates stay typed, because a missing one prints 年月日 to write in. A missing fact is `undefined`:
 * it prints as a blank and is reported, never as an empty string.
 */
export interface PaperView {
  readonly committee?: PaperCommittee | undefined
  readonly caseNumber?: string | undefined
  readonly caseTitle?: string | undefined
  readonly disputeKind?: string | undefined
  readonly source?: string | undefined
  /** 依当事人申请 or 调委会主动调解: how the room came to mediate (人民调解法 17). */
  readonly initiative?: string | undefined
  /** 经当事人同意, only where everybody's consent was written down by the day of acceptance. */
  readonly consent?: string | undefined
  readonly appliedOn?: BusinessDate | undefined
  readonly registeredOn?: BusinessDate | undefined
  readonly acceptedOn?: BusinessDate | undefined
  readonly occurredOn?: BusinessDate | undefined
  readonly occurredAt?: string | undefined
  readonly printedOn?: BusinessDate | undefined
  readonly parties?: readonly PaperParty[] | undefined
  readonly mediators?: readonly PaperMediator[] | undefined
  readonly mediatorChoice?: string | undefined
  readonly recorder?: string | undefined
  readonly registrar?: string | undefined
  readonly summary?: string | undefined
  readonly requests?: readonly string[] | undefined
  readonly session?: PaperSession | undefined
  readonly agreement?: PaperAgreement | undefined
  readonly oral?: PaperOralAgreement | undefined
  readonly visit?: PaperVisit | undefined
  readonly dossier?: PaperDossier | undefined
  readonly termination?: PaperTermination | undefined
  readonly refusal?: PaperRefusal | undefined
  /** Paragraphs the town adds to its notice of rights and duties. */
  readonly notice?: string | undefined
}

export interface PaperCommittee {
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly phone?: string | undefined
  readonly court?: string | undefined
}

export type PaperSide = 'applicant' | 'respondent' | 'other'

export interface PaperParty {
  readonly side?: PaperSide | undefined
  /** 申请人, 被申请人, 当事人, 甲方 … as this paper calls them. */
  readonly role?: string | undefined
  readonly name?: string | undefined
  readonly sex?: string | undefined
  readonly ethnicity?: string | undefined
  readonly birthDate?: BusinessDate | undefined
  readonly age?: string | undefined
  readonly occupation?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly idNumber?: string | undefined
  readonly isOrganisation?: boolean | undefined
  readonly creditCode?: string | undefined
  readonly legalRepresentative?: string | undefined
  readonly legalRepresentativePosition?: string | undefined
  readonly guardians?: readonly PaperRepresentative[] | undefined
  readonly agents?: readonly PaperRepresentative[] | undefined
  /** Signs in the annex beside the own sum, and not a second time at the end. */
  readonly signsInAnnex?: boolean | undefined
}

export interface PaperRepresentative {
  readonly name?: string | undefined
  /** 父亲, 律师, 近亲属 … */
  readonly relation?: string | undefined
  readonly phone?: string | undefined
  readonly idNumber?: string | undefined
  readonly powers?: readonly string[] | undefined
  /** An agent who may sign this paper signs beside the party (民法典 171). */
  readonly signs?: boolean | undefined
}

export interface PaperMediator {
  readonly name?: string | undefined
  readonly position?: string | undefined
  readonly chairs?: boolean | undefined
}

export interface PaperSession {
  readonly ordinal?: string | undefined
  readonly heldOn?: BusinessDate | undefined
  /** The time of day, e.g. 9时30分至11时20分. */
  readonly time?: string | undefined
  readonly place?: string | undefined
  readonly cause?: string | undefined
  /** Those invited with the parties' consent (人民调解法 20); neither parties, mediators nor the recorder. */
  readonly participants?: readonly string[] | undefined
  readonly consent?: string | undefined
  /** Guardians and agents who were there; each with a box to tick where nobody wrote it down. */
  readonly representatives?: readonly string[] | undefined
  /** The day they were told their rights, if that was before the session (人民调解工作若干规定 30). */
  readonly toldOn?: BusinessDate | undefined
  /** Said only where each of those present is on record as agreeing (人民调解法 17). */
  readonly agreed?: string | undefined
  /** Said only where the record has it that the other lawful ways were named (人民调解法 26). */
  readonly channelsTold?: string | undefined
  readonly openness?: string | undefined
  readonly entries?: readonly PaperRecordEntry[] | undefined
  readonly result?: string | undefined
  readonly resultDetail?: string | undefined
}

export interface PaperRecordEntry {
  /** 问, 答, 调解员, a person's name; absent for narration. */
  readonly speaker?: string | undefined
  readonly text?: string | undefined
}

export interface PaperAgreement {
  readonly number?: string | undefined
  readonly form?: string | undefined
  readonly scope?: string | undefined
  readonly facts?: string | undefined
  readonly disputes?: string | undefined
  readonly responsibilities?: string | undefined
  readonly clauses?: readonly string[] | undefined
  /** 附表: like payments of different sums to or by many, where each signs beside the own sum (product A3). */
  readonly rosters?: readonly PaperRoster[] | undefined
  readonly method?: string | undefined
  readonly place?: string | undefined
  readonly timeLimit?: string | undefined
  readonly copies?: string | undefined
  readonly copiesHeldByParties?: string | undefined
  readonly signedOn?: BusinessDate | undefined
  readonly amount?: string | undefined
}

export interface PaperRoster {
  /** 附表, 附表1 … */
  readonly title?: string | undefined
  /** What the sums are: 工资. */
  readonly what?: string | undefined
  readonly sumLabel?: string | undefined
  readonly rows?: readonly PaperRosterRow[] | undefined
  readonly total?: string | undefined
}

export interface PaperRosterRow {
  readonly ordinal?: string | undefined
  readonly name?: string | undefined
  /** The last four of the ID number tell two of one name apart and tell no one else anything. */
  readonly idTail?: string | undefined
  readonly sum?: string | undefined
}

export interface PaperOralAgreement {
  readonly reachedOn?: BusinessDate | undefined
  readonly place?: string | undefined
  readonly crossCommittee?: string | undefined
  readonly result?: string | undefined
  readonly amount?: string | undefined
  readonly content?: string | undefined
  readonly performance?: string | undefined
  readonly attachments?: string | undefined
}

export interface PaperVisit {
  readonly visitedOn?: BusinessDate | undefined
  readonly way?: string | undefined
  readonly place?: string | undefined
  readonly cause?: string | undefined
  readonly agreementNumber?: string | undefined
  readonly visited?: readonly string[] | undefined
  readonly performance?: string | undefined
  readonly satisfaction?: string | undefined
  readonly litigation?: string | undefined
  readonly risk?: string | undefined
  /** 有无错误调解. */
  readonly mistaken?: string | undefined
  readonly account?: string | undefined
  readonly measures?: string | undefined
  readonly visitor?: string | undefined
}

export interface PaperDossier {
  readonly title?: string | undefined
  readonly number?: string | undefined
  readonly box?: string | undefined
  readonly startedOn?: BusinessDate | undefined
  readonly endedOn?: BusinessDate | undefined
  readonly filer?: string | undefined
  readonly filedOn?: BusinessDate | undefined
  readonly retention?: string | undefined
  readonly pages?: string | undefined
  readonly remark?: string | undefined
  readonly contents?: readonly PaperContentsRow[] | undefined
}

export interface PaperContentsRow {
  readonly ordinal?: string | undefined
  readonly title?: string | undefined
  readonly date?: BusinessDate | undefined
  readonly pages?: string | undefined
  readonly remark?: string | undefined
}

export interface PaperTermination {
  readonly number?: string | undefined
  readonly ground?: string | undefined
  readonly account?: string | undefined
  readonly undisputed?: string | undefined
  readonly terminatedOn?: BusinessDate | undefined
}

export interface PaperRefusal {
  readonly number?: string | undefined
  /** 不予受理 or 引导: the form serves both. */
  readonly decision?: string | undefined
  readonly ground?: string | undefined
  readonly basis?: string | undefined
  readonly referredTo?: string | undefined
  readonly decidedOn?: BusinessDate | undefined
}
