import { describe, expect, test } from 'vitest'
import { EXAMPLE_TERMS } from '#test/property/example-terms.ts'
import type { Scope } from './types.ts'
import { MAX_DEPTH, MAX_NODES, parseCondition } from './validate.ts'

const parse = (json: unknown, scope: Scope = 'case') => parseCondition(json, scope, EXAMPLE_TERMS)
const amount = { kind: 'compare', fact: 'case.amountFen', op: '≥', value: 1 }
const party = { kind: 'compare', fact: 'party.refused', op: '=', value: true }
const nest = (levels: number): unknown => (levels <= 1 ? amount : { kind: 'not', of: nest(levels - 1) })

describe('refused, with where and why in Chinese', () => {
  test.each<[string, unknown, path: string, sentence: string]>([
    ['nothing', null, '', '这里缺一个条件。'],
    ['a list', [], '', '这里缺一个条件。'],
    ['another kind', { kind: 'sql' }, 'kind', '不认识“sql”这种条件。'],
    [
      'an unknown fact',
      { ...amount, fact: 'case.colour' },
      'fact',
      '没有“case.colour”这项事实，请重新选择。',
    ],
    [
      'an inherited name',
      { ...amount, fact: 'constructor' },
      'fact',
      '没有“constructor”这项事实，请重新选择。',
    ],
    ['no fact', { kind: 'is-known' }, 'fact', '没有“undefined”这项事实，请重新选择。'],
    ['a fact of another scope', party, 'fact', '“明确拒绝调解”不是案件的事实，不能在这里使用。'],
    [
      'a case fact of a party',
      { kind: 'some', over: 'party', is: amount },
      'is.fact',
      '“涉及金额”不是当事人的事实，不能在这里使用。',
    ],
    [
      'a case fact in where',
      { kind: 'count', over: 'party', where: amount, op: '=', value: 1 },
      'where.fact',
      '“涉及金额”不是当事人的事实，不能在这里使用。',
    ],
    [
      'a list that is not there',
      { kind: 'some', over: 'room', is: amount },
      'over',
      '案件之下没有“room”可以列举。',
    ],
    [
      'codes in order',
      { kind: 'compare', fact: 'case.grade', op: '≥', value: 'major' },
      'op',
      '“案件等级”不能用“≥”比较。',
    ],
    [
      'a set by =',
      { kind: 'compare', fact: 'case.tags', op: '=', value: 'crowd' },
      'op',
      '“标签”不能用“=”比较。',
    ],
    ['half a fen', { ...amount, value: 0.5 }, 'value', '“涉及金额”要与金额（精确到分）比较。'],
    ['yuan as text', { ...amount, value: '100' }, 'value', '“涉及金额”要与金额（精确到分）比较。'],
    [
      'no such day',
      { kind: 'compare', fact: 'case.closedOn', op: '<', value: '2026-02-30' },
      'value',
      '“结案日期”要与日期（如2026-11-23）比较。',
    ],
    [
      'a code it has not',
      { kind: 'compare', fact: 'case.grade', op: '=', value: 'huge' },
      'value',
      '“案件等级”要与字典里的一项比较。',
    ],
    [
      'one of a list',
      { kind: 'compare', fact: 'case.grade', op: 'in', value: ['major', 3] },
      'value.1',
      '“案件等级”要与字典里的一项比较。',
    ],
    [
      'an empty list',
      { kind: 'compare', fact: 'case.grade', op: 'in', value: [] },
      'value',
      '“案件等级”至少要选一项，最多200项。',
    ],
    ['half a range', { ...amount, op: 'between', value: [1] }, 'value', '“涉及金额”的范围要有起、止两端。'],
    [
      'an unknown figure',
      { ...amount, value: { param: 'x' } },
      'value.param',
      '没有“x”这项参数，请重新选择。',
    ],
    [
      'a figure of another type',
      { ...amount, value: { param: 'majorPeople' } },
      'value',
      '参数“重大纠纷人数线”不是金额（精确到分），不能与“涉及金额”比较。',
    ],
    [
      'money moved by days',
      { ...amount, value: { param: 'majorAmount', days: 1 } },
      'value',
      '只有日期可以前后推移。',
    ],
    [
      'half a day',
      { kind: 'compare', fact: 'case.dueOn', op: '<', value: { param: 'today', days: 0.5 } },
      'value',
      '日期前后推移须是整数，且不超过一百年。',
    ],
    [
      'a fact of another type',
      { ...amount, value: { fact: 'case.dueOn' } },
      'value',
      '“调解期限届满日”与“涉及金额”不是同一类，不能比较。',
    ],
    [
      'yes-or-no with a figure',
      { kind: 'compare', fact: 'case.hasDeath', op: '=', value: { param: 'today' } },
      'value',
      '“有人死亡”只能与“是”或“否”比较。',
    ],
    [
      'a sum of days',
      { kind: 'sum', over: 'duty', fact: 'duty.dueOn', op: '=', value: 1 },
      'fact',
      '“最后一期期限”不是金额或个数，不能合计。',
    ],
    ['a count by in', { kind: 'count', over: 'duty', op: 'in', value: 1 }, 'op', '“义务数”不能用“in”比较。'],
    ['no parts', { kind: 'all' }, 'of', '这里缺一组条件。'],
    ['a bad part', { kind: 'all', of: [amount, 7] }, 'of.1', '这里缺一个条件。'],
    ['too deep', nest(MAX_DEPTH + 1), Array(MAX_DEPTH).fill('of').join('.'), '条件套了超过8层，请拆成几条。'],
  ])('%s', (_name, json, path, sentence) => {
    expect(parse(json)).toEqual({ ok: false, problems: [{ path, sentence }] })
  })

  test('all problems at once; of too many parts only that', () => {
    const bad = { kind: 'any', of: [{ kind: 'x' }, { ...amount, op: 'like' }] }
    expect(parse(bad)).toMatchObject({ problems: [{ path: 'of.0.kind' }, { path: 'of.1.op' }] })
    const long = { kind: 'any', of: Array(MAX_NODES).fill(amount) }
    expect(parse(long)).toMatchObject({ ok: false, problems: [{ sentence: '条件超过200项，请拆成几条。' }] })
    expect(parse({ ...long, of: long.of.slice(1) }).ok).toBe(true)
  })

  test('a depth bomb is refused, not walked', () => {
    expect(parse(nest(5_000)).ok).toBe(false)
  })
})

test('what comes out holds only the keys of the language', () => {
  const json = JSON.parse(
    '{"kind":"not","note":"x","of":{"kind":"is-known","fact":"case.dueOn","__proto__":{"a":1}}}',
  )
  expect(parse(json)).toEqual({
    ok: true,
    condition: { kind: 'not', of: { kind: 'is-known', fact: 'case.dueOn' } },
  })
  expect(parse(nest(MAX_DEPTH)).ok).toBe(true)
})

test('a lone surrogate is refused: the database has no such text', () => {
  const terms = {
    ...EXAMPLE_TERMS,
    facts: { 'case.name': { type: 'text', label: '名称', source: 'stored' } },
  } as const
  const json = (value: string) => ({ kind: 'compare', fact: 'case.name', op: '=', value })
  expect(parseCondition(json('\uD840'), 'case', terms).ok).toBe(false)
  expect(parseCondition(json('𠅤'), 'case', terms).ok).toBe(true)
  // Nor a code of a dictionary that isn't at hand.
  const bare = { ...EXAMPLE_TERMS, codes: {} }
  const grade = (value: string) => ({ kind: 'compare', fact: 'case.grade', op: '=', value })
  expect(parseCondition(grade('\uD840'), 'case', bare).ok).toBe(false)
  expect(parseCondition(grade('any'), 'case', bare).ok).toBe(true)
})
