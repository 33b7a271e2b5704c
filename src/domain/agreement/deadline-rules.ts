import type { GeneralPeriod } from '../rules/parameters.ts'

interface Length {
  readonly length: { readonly unit: 'month' | 'day' | 'working-day'; readonly count: number }
  readonly lengthName: string
}

interface DeadlineRule extends Partial<Length> {
  /** The law behind it is in force since; before, the general rule is all there is. */
  readonly effectiveFrom: string
  /** The day the period runs from: mediation accepted, application received, or the court's papers signed for. */
  readonly start: 'accepted' | 'applied' | 'court-papers'
  readonly startName: string
  /** Only these have a consequence the law itself attaches (R21). */
  readonly hard: boolean
  readonly afterwards: string
  readonly citation: string
}

const SOFT_END = '届满后可由各方同意延长，或者终止调解。'
const BACK_TO_COURT = '届满未达成协议的，应书面报告并将材料退回法院；双方同意的可以延长。'

/** How long a mediation may take, by special procedure. Facts with their sources, in the order of mediation.md 1.5 and R21. */
export const DEADLINE_RULES = {
  /** Its length is the town's setting `generalPeriod`. */
  general: {
    effectiveFrom: '2002-11-01',
    start: 'accepted',
    startName: '受理日',
    hard: false,
    afterwards: SOFT_END,
    citation: '人民调解工作若干规定第33条',
  },
  labour: {
    effectiveFrom: '2008-05-01',
    length: { unit: 'day', count: 15 },
    lengthName: '十五日',
    start: 'applied',
    startName: '收到申请之日',
    hard: false,
    afterwards: '届满未达成协议的，当事人可以申请仲裁，调解不必因此终止。',
    citation: '劳动争议调解仲裁法第14条',
  },
  medical: {
    effectiveFrom: '2018-10-01',
    length: { unit: 'working-day', count: 30 },
    lengthName: '三十个工作日（鉴定时间不计入）',
    start: 'accepted',
    startName: '受理日',
    hard: true,
    afterwards: '届满未达成协议又未约定延长的，视为调解不成。',
    citation: '医疗纠纷预防和处理条例第38条',
  },
  /** 法院委派, before the case is docketed. */
  'court-delegated': {
    effectiveFrom: '2016-07-01',
    length: { unit: 'day', count: 30 },
    lengthName: '三十日',
    start: 'court-papers',
    startName: '签收法院材料之日',
    hard: true,
    afterwards: '届满未达成协议的，应将材料移送法院；双方同意的可以延长。',
    citation: '法释〔2016〕14号第21、27条；人民法院在线调解规则第24条',
  },
  /** 法院委托, after docketing. */
  'court-entrusted-ordinary': {
    effectiveFrom: '2016-07-01',
    length: { unit: 'day', count: 15 },
    lengthName: '十五日（普通程序）',
    start: 'court-papers',
    startName: '签收法院材料之日',
    hard: true,
    afterwards: BACK_TO_COURT,
    citation: '法释〔2016〕14号第20、21、26、27条',
  },
  'court-entrusted-summary': {
    effectiveFrom: '2016-07-01',
    length: { unit: 'day', count: 7 },
    lengthName: '七日（简易程序）',
    start: 'court-papers',
    startName: '签收法院材料之日',
    hard: true,
    afterwards: BACK_TO_COURT,
    citation: '法释〔2016〕14号第20、21、26、27条',
  },
} as const satisfies Record<string, DeadlineRule>

/** 一般: a month to its corresponding day, or thirty days, as the town counts (mediation.md A2). */
export const GENERAL_LENGTHS = {
  month: { length: { unit: 'month', count: 1 }, lengthName: '一个月' },
  'days-30': { length: { unit: 'day', count: 30 }, lengthName: '三十日' },
} as const satisfies Record<GeneralPeriod, Length>

/** R16 人民调解法33, in force with the law itself. */
export const CONFIRMATION_RULE = {
  days: 30,
  remindBefore: [15, 7, 3, 1],
  effectiveFrom: '2011-01-01',
  citation: '人民调解法第33条；民事诉讼法第85、205条',
} as const

export type DeadlineKind = keyof typeof DEADLINE_RULES
