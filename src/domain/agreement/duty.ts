import type { BusinessDate, Fen, Id } from '../values/brands.ts'

/** When a single performance is due. Only a condition leaves the date unknown until the clerk enters it. */
export type DueWhen =
  | { readonly kind: 'on-signing' }
  | { readonly kind: 'by'; readonly date: BusinessDate }
  /** N days from the effective date, e.g. 协议生效之日起七日内. */
  | { readonly kind: 'within-days'; readonly days: number }
  /** In words, e.g. 保险理赔款到账后十日内; `dueOn` is entered when the last day becomes known. */
  | { readonly kind: 'condition'; readonly text: string; readonly dueOn?: BusinessDate | undefined }

export const PAY_METHODS = ['cash', 'bank-transfer', 'mobile-pay', 'through-committee', 'other'] as const
export type PayMethod = (typeof PAY_METHODS)[number]
export const PAY_METHOD_NAMES = {
  cash: '现金当面交付',
  'bank-transfer': '银行转账',
  'mobile-pay': '微信或支付宝转账',
  'through-committee': '交调解委员会转付',
  other: '其他方式',
} as const satisfies Record<PayMethod, string>

/** 履行方式. `detail` says it in words where the list doesn't; `account` holds bank, holder and number as one text. */
export interface DutyMethod {
  readonly kind: PayMethod
  readonly detail?: string | undefined
  readonly account?: string | undefined
}

/** A part of an amount under its own name, e.g. 医疗费 or 护理费. The parts sum to the amount. */
export interface AmountItem {
  readonly name: string
  readonly amount: Fen
}

/**
 * `each`: every debtor owes the whole stated amount or act separately (各自); `joint`: it is owed once, by all together
 * (连带); `unstated`: owed once, and nobody said how: 连带 comes from the law or from an agreement alone (民法典518), so no
 * paper says it.
 */
export const LIABILITIES = ['each', 'joint', 'unstated'] as const
export type Liability = (typeof LIABILITIES)[number]

interface DutyBase {
  readonly id: Id
  readonly debtorPartyIds: readonly Id[]
  readonly creditorPartyIds: readonly Id[]
  readonly liability: Liability
  /** What is paid for, or the verb phrase of what is to be done or left undone. */
  readonly what: string
  readonly how?: DutyMethod | undefined
  readonly where?: string | undefined
  /** What was not yet due falls away from then on: waived, creditor died, replaced by a supplementary agreement. */
  readonly ended?: { readonly on: BusinessDate; readonly reason: string } | undefined
}

export interface MoneyDuty extends DutyBase {
  readonly kind: 'money'
  readonly amount: Fen
  readonly items?: readonly AmountItem[] | undefined
  readonly when: DueWhen
}

/** How a total is cut. The last instalment carries the remainder in the first two. */
export type InstalmentPlan =
  | { readonly by: 'amounts'; readonly count: number; readonly first: Fen; readonly following: Fen }
  | { readonly by: 'equal'; readonly count: number }
  | { readonly by: 'list'; readonly parts: readonly { readonly amount: Fen; readonly when: DueWhen }[] }

export interface InstalmentsDuty extends DutyBase {
  readonly kind: 'instalments'
  readonly total: Fen
  readonly items?: readonly AmountItem[] | undefined
  readonly plan: InstalmentPlan
  /** The first due day; with plan `list` the parts say theirs. */
  readonly firstWhen: DueWhen
  /** The second due day where it isn't one interval after the first, e.g. the first is paid on signing. */
  readonly secondOn?: BusinessDate | undefined
  readonly everyMonths: number
}

export const PERIOD_MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<string, number>
export type Period = keyof typeof PERIOD_MONTHS

export interface PeriodicDuty extends DutyBase {
  readonly kind: 'periodic'
  /** Each period's amount. */
  readonly amount: Fen
  readonly items?: readonly AmountItem[] | undefined
  readonly every: Period
  /** The first due day; the others are its corresponding days. */
  readonly from: BusinessDate
  readonly until: PeriodicEnd
}

/** An open end is said in words, e.g. 终身 or 至孩子独立生活时止. */
export type PeriodicEnd =
  | { readonly kind: 'date'; readonly date: BusinessDate }
  | { readonly kind: 'open'; readonly text: string }

export interface ActDuty extends DutyBase {
  readonly kind: 'act'
  readonly when: DueWhen
}

/** Nothing ever falls due; only a recorded breach counts. */
export interface RefrainDuty extends DutyBase {
  readonly kind: 'refrain'
}

export interface ApologyDuty extends DutyBase {
  readonly kind: 'apology'
  readonly when: DueWhen
}

export interface OtherDuty extends DutyBase {
  readonly kind: 'other'
  readonly amount?: Fen | undefined
  readonly when: DueWhen
}

/** One promise of an agreement. Text, schedule, state and reminders are all derived from it, so they can't disagree. */
export type Duty =
  | MoneyDuty
  | InstalmentsDuty
  | PeriodicDuty
  | ActDuty
  | RefrainDuty
  | ApologyDuty
  | OtherDuty
export const DUTY_KINDS = [
  'money',
  'instalments',
  'periodic',
  'act',
  'refrain',
  'apology',
  'other',
] as const satisfies readonly Duty['kind'][]
export type DutyKind = Duty['kind']

export const DUTY_KIND_NAMES = {
  money: '一次性付款',
  instalments: '分期付款',
  periodic: '定期付款',
  act: '作为',
  refrain: '不作为',
  apology: '赔礼道歉',
  other: '其他',
} as const satisfies Record<DutyKind, string>
