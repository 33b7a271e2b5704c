import type { BusinessDate, Id } from '../values/brands.ts'
import type { GroupMeeting } from './group-meeting.ts'

export const SIDES = ['applicant', 'respondent', 'third'] as const
export type Side = (typeof SIDES)[number]
export const SIDE_NAMES = {
  applicant: '申请人',
  respondent: '被申请人',
  third: '第三人',
} as const satisfies Record<Side, string>

export const PARTY_KINDS = [
  'person',
  'individual-business',
  'farm-household',
  'company',
  'village-body',
  'villager-group',
  'other-organisation',
] as const
export type PartyKind = (typeof PARTY_KINDS)[number]
export const PARTY_KIND_NAMES = {
  person: '自然人',
  'individual-business': '个体工商户',
  'farm-household': '农村承包经营户',
  company: '企业',
  'village-body': '村（居）民委员会',
  'villager-group': '村（居）民小组',
  'other-organisation': '其他组织',
} as const satisfies Record<PartyKind, string>

/** "No card" and "refused" are answers, not errors; `unknown` is a fact still to be asked. */
export type IdDocument =
  | { readonly kind: 'id-card'; readonly number: string }
  | { readonly kind: 'credit-code'; readonly number: string }
  | { readonly kind: 'other'; readonly name: string; readonly number: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' }

/** Civil capacity (民法典 18–22). 16+ living on own labour counts as full (18 ②): recorded as `full` with `capacityGround`. */
export const CAPACITIES = ['full', 'limited', 'none'] as const
export type Capacity = (typeof CAPACITIES)[number]
export const CAPACITY_NAMES = {
  full: '完全行为能力',
  limited: '限制行为能力',
  none: '无行为能力',
} as const satisfies Record<Capacity, string>

export interface Guardian {
  readonly id: Id
  readonly name: string
  readonly relation?: string | undefined
  readonly phone?: string | undefined
  readonly idNumber?: string | undefined
}

/** The eight options of the power-of-attorney form (mediation.md 3.2 item 6). */
export const AGENT_POWERS = [
  'apply-or-end',
  'evidence',
  'choose-mediator',
  'admit-change-waive',
  'attend',
  'sign-agreement',
  'receive-papers',
  'other',
] as const
export type AgentPower = (typeof AGENT_POWERS)[number]
export const AGENT_POWER_NAMES = {
  'apply-or-end': '代为申请或要求终止调解',
  evidence: '收集、提供证据',
  'choose-mediator': '选择或接受调解员',
  'admit-change-waive': '承认、变更、放弃请求',
  attend: '参加调解并签署调查、调解记录和告知书',
  'sign-agreement': '签署调解协议书',
  'receive-papers': '领取文书',
  other: '其他',
} as const satisfies Record<AgentPower, string>

export const AGENT_KINDS = ['lawyer', 'legal-worker', 'staff', 'relative', 'citizen'] as const
export type AgentKind = (typeof AGENT_KINDS)[number]
export const AGENT_KIND_NAMES = {
  lawyer: '律师',
  'legal-worker': '基层法律服务工作者',
  staff: '单位工作人员',
  relative: '近亲属',
  citizen: '其他公民',
} as const satisfies Record<AgentKind, string>

export interface Agent {
  readonly id: Id
  readonly name: string
  readonly kind: AgentKind
  readonly powers: readonly AgentPower[]
  readonly otherPower?: string | undefined
  readonly phone?: string | undefined
  readonly idNumber?: string | undefined
  readonly authorisedOn?: BusinessDate | undefined
}

/** What a party said to being mediated, and when (R01: a refusal may later become consent). */
export interface Attitude {
  readonly on: BusinessDate
  readonly answer: 'agrees' | 'refuses'
}

export interface Party {
  readonly id: Id
  readonly side: Side
  readonly kind: PartyKind
  readonly name: string
  readonly document: IdDocument
  readonly sex?: 'male' | 'female' | undefined
  readonly birthDate?: BusinessDate | undefined
  /** The age a person told on a day, where the day of birth is not known. No rule reads it: a year short is a child. */
  readonly ageStated?: { readonly years: number; readonly on: BusinessDate } | undefined
  readonly ethnicity?: string | undefined
  readonly occupation?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  /** Organisations: who acts for it and in what post. */
  readonly headName?: string | undefined
  readonly headPost?: string | undefined
  readonly capacity?: Capacity | undefined
  readonly capacityGround?: string | undefined
  /** 纯获利益: what the agreement gives a person of limited capacity costs nothing, so it may accept alone (民法典19、22、145). */
  readonly onlyBenefits?: boolean | undefined
  readonly guardians: readonly Guardian[]
  readonly agents: readonly Agent[]
  readonly attitudes: readonly Attitude[]
  /** Set when a refusing party is taken out of the mediation and the others go on (R01). */
  readonly separatedOn?: BusinessDate | undefined
  /** A 村民小组 acts by its meeting (村民委员会组织法 28). */
  readonly meeting?: GroupMeeting | undefined
  readonly note?: string | undefined
}
