import { expect, test } from 'vitest'
import { EXAMPLE_TERMS } from '#test/property/example-terms.ts'
import type { FactCondition } from '../facts/fact-dictionary.ts'
import { say } from './say.ts'

const BIG: FactCondition = { kind: 'compare', fact: 'case.amountFen', op: '≥', value: 10_000_000 }
const DEATH: FactCondition = { kind: 'compare', fact: 'case.hasDeath', op: '=', value: true }
const ADULT: FactCondition = { kind: 'compare', fact: 'party.capacity', op: '=', value: 'full' }
const GUARDED: FactCondition = { kind: 'compare', fact: 'party.hasGuardian', op: '=', value: true }

test.each<[FactCondition, string]>([
  [BIG, '涉及金额不少于10万元'],
  [{ kind: 'not', of: BIG }, '涉及金额少于10万元'],
  [{ ...BIG, op: '=', value: 3_560_050 }, '涉及金额等于35600.50元'],
  [{ ...BIG, op: '≠', value: 0 }, '涉及金额不等于0元'],
  [{ ...BIG, op: 'between', value: [1_000_000, 2_550_000] }, '涉及金额在1万元至25500元之间（含两端）'],
  [{ kind: 'not', of: { ...BIG, op: 'between', value: [100, 200] } }, '涉及金额不在1元至2元之间（含两端）'],
  [{ ...BIG, value: { param: 'majorAmount' } }, '涉及金额不少于重大纠纷金额线（10万元）'],
  [{ ...BIG, value: { param: 'smallAmount' } }, '涉及金额不少于小额线（未设定）'],
  [DEATH, '有人死亡'],
  [{ kind: 'not', of: DEATH }, '无人死亡'],
  [{ kind: 'compare', fact: 'case.hasDeath', op: '≠', value: false }, '有人死亡'],
  [{ kind: 'compare', fact: 'case.kind18', op: '=', value: 'medical' }, '纠纷类型（司法18类）是医疗'],
  [
    { kind: 'compare', fact: 'case.specialProcedure', op: 'in', value: ['labour', 'land', 'medical'] },
    '特别程序是劳动争议、农村土地承包、医疗纠纷之一',
  ],
  [
    { kind: 'compare', fact: 'case.source', op: 'not-in', value: ['police', 'court'] },
    '案件来源不属于公安机关委托移送、法院委托移送',
  ],
  [{ kind: 'compare', fact: 'case.grade', op: 'in', value: ['major'] }, '案件等级是重大'],
  // A code that its dictionary no longer has is shown as it is.
  [{ kind: 'compare', fact: 'case.grade', op: '=', value: 'x9' }, '案件等级是x9'],
  [{ kind: 'compare', fact: 'case.tags', op: 'has', value: 'crowd' }, '标签含涉众'],
  [{ kind: 'not', of: { kind: 'compare', fact: 'case.tags', op: 'has', value: 'crowd' } }, '标签不含涉众'],
  [{ kind: 'compare', fact: 'case.acceptedOn', op: '≥', value: '2026-01-05' }, '受理日期不早于2026年1月5日'],
  [
    { kind: 'compare', fact: 'case.dueOn', op: '≤', value: { param: 'today', days: 7 } },
    '调解期限届满日不晚于今天后7日',
  ],
  [
    { kind: 'compare', fact: 'case.acceptedOn', op: '<', value: { param: 'today', months: -1 } },
    '受理日期早于今天前1个月',
  ],
  [
    { kind: 'compare', fact: 'case.closedOn', op: '>', value: { fact: 'case.dueOn' } },
    '结案日期晚于调解期限届满日',
  ],
  [{ kind: 'compare', fact: 'case.partyCount', op: '≥', value: 10 }, '当事人数不少于10人'],
  [{ kind: 'is-known', fact: 'case.noticeGivenOn' }, '权利义务告知日期已填明'],
  [{ kind: 'not', of: { kind: 'is-known', fact: 'case.noticeGivenOn' } }, '权利义务告知日期未填明'],
  [{ kind: 'is-known', fact: 'case.hasDeath' }, '“是否有人死亡”已填明'],
  [{ kind: 'not', of: { kind: 'applies', fact: 'case.amountFen' } }, '没有涉及金额这一项'],
  [{ kind: 'all', of: [] }, '不设条件'],
  [{ kind: 'any', of: [] }, '任何情形都不成立'],
  [{ kind: 'all', of: [DEATH] }, '有人死亡'],
  [
    { kind: 'all', of: [DEATH, { kind: 'any', of: [BIG, DEATH] }] },
    '有人死亡，且（涉及金额不少于10万元，或有人死亡）',
  ],
  [{ kind: 'not', of: { kind: 'all', of: [BIG, DEATH] } }, '并非（涉及金额不少于10万元，且有人死亡）'],
  // R19
  [
    { kind: 'every', over: 'party', where: { kind: 'not', of: ADULT }, is: GUARDED },
    '每一名当事人（限于民事行为能力不是完全行为能力的）：有法定代理人',
  ],
  [
    { kind: 'some', over: 'duty', is: { kind: 'compare', fact: 'duty.isContinuing', op: '=', value: true } },
    '至少有一项义务：属于持续给付',
  ],
  // R01
  [
    { kind: 'none', over: 'party', is: { kind: 'compare', fact: 'party.refused', op: '=', value: true } },
    '没有一名当事人：明确拒绝调解',
  ],
  [
    { kind: 'any', of: [DEATH, { kind: 'every', over: 'party', is: GUARDED }] },
    '有人死亡，或（每一名当事人：有法定代理人）',
  ],
  [
    { kind: 'count', over: 'party', where: ADULT, op: '≥', value: 2 },
    '当事人（限于民事行为能力是完全行为能力的）不少于2名',
  ],
  [{ kind: 'count', over: 'mediator-of-case', op: '=', value: 0 }, '调解员等于0名'],
  [
    { kind: 'sum', over: 'duty', fact: 'duty.amountFen', op: '>', value: 2_090_000 },
    '义务的金额合计超过20900元',
  ],
  [
    { kind: 'sum', over: 'duty', fact: 'duty.amountFen', op: '=', value: { fact: 'case.amountFen' } },
    '义务的金额合计等于涉及金额',
  ],
])('%o', (condition, sentence) => {
  expect(say(condition, EXAMPLE_TERMS)).toBe(sentence)
})
