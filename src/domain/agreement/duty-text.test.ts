import { describe, expect, test } from 'vitest'
import type { Id } from '../values/brands.ts'
import { dateOf } from '../values/dates.ts'
import { fen } from '../values/money.ts'
import type { Duty } from './duty.ts'
import { dutyText } from './duty-text.ts'

const id = (text: string) => text as Id
const names = (partyId: Id) => ({ a: '甲某', b: '乙某', c: '丙某' })[String(partyId)] ?? partyId
const base = {
  id: id('d'),
  debtorPartyIds: [id('a')],
  creditorPartyIds: [id('b')],
  liability: 'joint',
} as const

/** Amounts and days after the cases of mediation.md section 7; the sentence patterns after its clause templates. */
const clauses: readonly (readonly [string, Duty, string])[] = [
  [
    'once, by bank transfer',
    {
      ...base,
      kind: 'money',
      what: '赔偿款',
      amount: fen(3_560_000),
      when: { kind: 'by', date: dateOf(2026, 12, 1) },
      how: { kind: 'bank-transfer', account: '某某农商行 乙某 6200000000000000000' },
    },
    '甲某于2026年12月1日前一次性向乙某支付赔偿款人民币叁万伍仟陆佰元整（¥35600.00），以银行转账方式支付，收款账户：某某农商行 乙某 6200000000000000000。',
  ],
  [
    'case 3: with its parts, in a place',
    {
      ...base,
      kind: 'money',
      what: '赔偿款',
      amount: fen(1_700_000),
      items: [
        { name: '医疗费', amount: fen(1_200_000) },
        { name: '护理费', amount: fen(500_000) },
      ],
      when: { kind: 'within-days', days: 7 },
      where: '镇人民调解委员会',
      how: { kind: 'cash' },
    },
    '甲某自本协议生效之日起七日内在镇人民调解委员会一次性向乙某支付赔偿款共计人民币壹万柒仟元整（¥17000.00）（其中医疗费人民币壹万贰仟元整（¥12000.00）、护理费人民币伍仟元整（¥5000.00）），以现金当面交付。',
  ],
  [
    'on the spot, two debtors jointly',
    {
      ...base,
      kind: 'money',
      debtorPartyIds: [id('a'), id('c')],
      what: '赔偿款',
      amount: fen(20_000),
      when: { kind: 'on-signing' },
    },
    '甲某、丙某连带在签订本协议时当场一次性向乙某支付赔偿款人民币贰佰元整（¥200.00）。',
  ],
  [
    'two debtors, and nobody said how (民法典518)',
    {
      ...base,
      kind: 'money',
      debtorPartyIds: [id('a'), id('c')],
      liability: 'unstated',
      what: '赔偿款',
      amount: fen(20_000),
      when: { kind: 'on-signing' },
    },
    '甲某、丙某在签订本协议时当场一次性向乙某支付赔偿款人民币贰佰元整（¥200.00）。',
  ],
  [
    'case 12: 24 instalments',
    {
      ...base,
      kind: 'instalments',
      what: '借款',
      total: fen(800_000),
      plan: { by: 'amounts', count: 24, first: fen(30_000), following: fen(30_000) },
      firstWhen: { kind: 'by', date: dateOf(2025, 4, 11) },
      everyMonths: 1,
    },
    '甲某分二十四期向乙某支付借款共计人民币捌仟元整（¥8000.00）：首期于2025年4月11日前支付人民币叁佰元整（¥300.00）；自2025年5月11日起每月11日前支付人民币叁佰元整（¥300.00），共二十二期；末期于2027年3月11日前付清余款人民币壹仟壹佰元整（¥1100.00）。',
  ],
  [
    'three instalments, two months apart, first on signing',
    {
      ...base,
      kind: 'instalments',
      what: '货款',
      total: fen(100_000),
      plan: { by: 'equal', count: 3 },
      firstWhen: { kind: 'on-signing' },
      secondOn: dateOf(2026, 1, 31),
      everyMonths: 2,
    },
    '甲某分三期向乙某支付货款共计人民币壹仟元整（¥1000.00）：首期在签订本协议时当场支付人民币叁佰叁拾叁元叁角叁分（¥333.33）；第二期于2026年1月31日前支付人民币叁佰叁拾叁元叁角叁分（¥333.33）；末期于2026年3月31日前付清余款人民币叁佰叁拾叁元叁角肆分（¥333.34）。',
  ],
  [
    'listed instalments',
    {
      ...base,
      kind: 'instalments',
      what: '工资',
      total: fen(300_000),
      plan: {
        by: 'list',
        parts: [
          { amount: fen(100_000), when: { kind: 'on-signing' } },
          { amount: fen(200_000), when: { kind: 'by', date: dateOf(2026, 2, 1) } },
        ],
      },
      firstWhen: { kind: 'on-signing' },
      everyMonths: 1,
    },
    '甲某分二期向乙某支付工资共计人民币叁仟元整（¥3000.00）：第一期在签订本协议时当场支付人民币壹仟元整（¥1000.00）；第二期于2026年2月1日前支付人民币贰仟元整（¥2000.00）。',
  ],
  [
    'case 5: every month for life',
    {
      ...base,
      kind: 'periodic',
      debtorPartyIds: [id('a'), id('c')],
      liability: 'each',
      what: '赡养费',
      amount: fen(100_000),
      items: [
        { name: '生活费', amount: fen(30_000) },
        { name: '护理费', amount: fen(70_000) },
      ],
      every: 'month',
      from: dateOf(2023, 1, 31),
      until: { kind: 'open', text: '乙某终身' },
    },
    '甲某、丙某各自自2023年1月31日起，每月31日前（当月无该日的为当月最后一日）向乙某支付赡养费共计人民币壹仟元整（¥1000.00）（其中生活费人民币叁佰元整（¥300.00）、护理费人民币柒佰元整（¥700.00）），至乙某终身。',
  ],
  [
    'every year until a day',
    {
      ...base,
      kind: 'periodic',
      what: '土地租金',
      amount: fen(50_000),
      every: 'year',
      from: dateOf(2026, 3, 1),
      until: { kind: 'date', date: dateOf(2030, 3, 1) },
    },
    '甲某自2026年3月1日起，每年3月1日前向乙某支付土地租金人民币伍佰元整（¥500.00），至2030年3月1日止。',
  ],
  [
    'case 2: an act',
    { ...base, kind: 'act', what: '拆除紧邻乙某大门的茅厕', when: { kind: 'within-days', days: 7 } },
    '甲某自本协议生效之日起七日内拆除紧邻乙某大门的茅厕。',
  ],
  [
    'case 1: to refrain, the 不得 said once',
    { ...base, kind: 'refrain', debtorPartyIds: [id('a'), id('c')], what: '不再堵塞通道' },
    '甲某、丙某均自本协议生效之日起不得堵塞通道。',
  ],
  [
    'an apology',
    {
      ...base,
      kind: 'apology',
      what: '言语侮辱一事',
      when: { kind: 'on-signing' },
      how: { kind: 'other', detail: '当面口头致歉' },
    },
    '甲某在签订本协议时当场就言语侮辱一事向乙某赔礼道歉，当面口头致歉。',
  ],
  [
    'something else, on a condition',
    {
      ...base,
      kind: 'other',
      what: '协助办理过户登记',
      when: { kind: 'condition', text: '房款付清后十日内' },
    },
    '甲某于房款付清后十日内协助办理过户登记。',
  ],
]

describe('the clause of a duty', () => {
  test.each(clauses)('%s', (_, duty, text) => expect(dutyText(duty, names)).toBe(text))
})
