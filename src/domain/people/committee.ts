/** A people's mediation committee whose name, number series and seal stand on its papers (人民调解法 7, 8, 34). */
export interface Committee {
  readonly name: string
  readonly kind: CommitteeKind
  /** Twelve- or nine-digit division code, or any code the county gives; text. */
  readonly code?: string | undefined
  /** Prefix of its case numbers, e.g. `柳镇人调字`. */
  readonly numberPrefix: string
  /** Pattern of its case numbers, e.g. `{prefix}〔{year}〕{seq}号`. */
  readonly numberPattern: string
  readonly address?: string | undefined
  readonly phone?: string | undefined
  readonly own: boolean
  readonly activeFrom?: string | undefined
  readonly activeTo?: string | undefined
  /** From which number on the program numbers a year; those before it stand on paper (A8). */
  readonly numberStarts?: readonly NumberStart[] | undefined
}

export interface NumberStart {
  readonly year: number
  readonly from: number
}

/** Whether it may take a case on a day: founded, and not past the day it was merged or dissolved. */
export function isActiveOn(committee: Pick<Committee, 'activeFrom' | 'activeTo'>, on: string): boolean {
  const { activeFrom, activeTo } = committee
  return (activeFrom === undefined || activeFrom <= on) && (activeTo === undefined || on <= activeTo)
}

/** The first number of the program's own in a year. */
export function numberStartOf(committee: Pick<Committee, 'numberStarts'>, year: number): number {
  return committee.numberStarts?.find((start) => start.year === year)?.from ?? 1
}

export const COMMITTEE_KINDS = ['village', 'town', 'enterprise', 'trade', 'stationed', 'other'] as const
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number]

export const COMMITTEE_KIND_NAMES = {
  village: '村（居）',
  town: '乡镇（街道）',
  enterprise: '企事业单位',
  trade: '行业性、专业性',
  stationed: '派驻',
  other: '其他',
} as const satisfies Record<CommitteeKind, string>
