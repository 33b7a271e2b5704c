interface DeadlineRule {
  readonly length: { readonly unit: 'month' | 'day' | 'working-day'; readonly count: number }
  readonly lengthName: string
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
  general: {
    length: { unit: 'month', count: 1 },
    lengthName: '一个月',
    start: 'accepted',
    startName: '受理日',
    hard: false,
    afterwards: SOFT_END,
    citation: '人民调解工作若干规定第33条；民法典第202条',
  },
  /** The other value of the town's setting for 一般. */
  'general-30-days': {
    length: { unit: 'day', count: 30 },
    lengthName: '三十日',
    start: 'accepted',
    startName: '受理日',
    hard: false,
    afterwards: SOFT_END,
    citation: '人民调解工作若干规定第33条',
  },
  labour: {
    length: { unit: 'day', count: 15 },
    lengthName: '十五日',
    start: 'applied',
    startName: '收到申请之日',
    hard: false,
    afterwards: '届满未达成协议的，当事人可以申请仲裁，调解不必因此终止。',
    citation: '劳动争议调解仲裁法第14条',
  },
  medical: {
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
    length: { unit: 'day', count: 15 },
    lengthName: '十五日（普通程序）',
    start: 'court-papers',
    startName: '签收法院材料之日',
    hard: true,
    afterwards: BACK_TO_COURT,
    citation: '法释〔2016〕14号第20、21、26、27条',
  },
  'court-entrusted-summary': {
    length: { unit: 'day', count: 7 },
    lengthName: '七日（简易程序）',
    start: 'court-papers',
    startName: '签收法院材料之日',
    hard: true,
    afterwards: BACK_TO_COURT,
    citation: '法释〔2016〕14号第20、21、26、27条',
  },
} as const satisfies Record<string, DeadlineRule>

export type DeadlineKind = keyof typeof DEADLINE_RULES
