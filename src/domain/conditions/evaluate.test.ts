import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXAMPLE_TERMS, given } from '#test/property/example-terms.ts'
import { drawCondition } from '#test/property/random-condition.ts'
import {
  type Draw,
  define,
  drawTerms,
  drawThings,
  readSettled,
  readThing,
  scalarFor,
} from '#test/property/random-world.ts'
import type { FactCondition } from '../facts/fact-dictionary.ts'
import { evaluate } from './evaluate.ts'
import type { Condition, OrderOp, Parameter, Terms } from './types.ts'

const BIG: FactCondition = { kind: 'compare', fact: 'case.amountFen', op: '≥', value: 10_000_000 }
const verdict = (condition: FactCondition, ...[facts, lists]: Parameters<typeof given>) =>
  evaluate(condition, given(facts, lists), EXAMPLE_TERMS).verdict

describe('a fact answers value, unknown or not applicable', () => {
  test.each<[unknown, string, string]>([
    [10_000_000, 'holds', 'fails'],
    [0, 'fails', 'holds'],
    ['unknown', 'unknown', 'unknown'],
    // A dispute without money is neither big nor not big.
    ['not-applicable', 'not-applicable', 'not-applicable'],
  ])('金额 %s: 金额≥10万 %s, 非(金额≥10万) %s', (amount, plain, denied) => {
    const facts = { 'case.amountFen': amount as number }
    expect(verdict(BIG, facts)).toBe(plain)
    expect(verdict({ kind: 'not', of: BIG }, facts)).toBe(denied)
  })

  test.each<[unknown, string, string]>([
    ['2026-11-01', 'holds', 'holds'],
    ['unknown', 'fails', 'holds'],
    ['not-applicable', 'not-applicable', 'fails'],
  ])('告知日期 %s: 已填明 %s, 有这一项 %s', (day, known, applies) => {
    const facts = { 'case.noticeGivenOn': day as string }
    expect(verdict({ kind: 'is-known', fact: 'case.noticeGivenOn' }, facts)).toBe(known)
    expect(verdict({ kind: 'applies', fact: 'case.noticeGivenOn' }, facts)).toBe(applies)
  })
})

describe('all and any', () => {
  const death: FactCondition = { kind: 'compare', fact: 'case.hasDeath', op: '=', value: true }
  test.each<[Parameters<typeof given>[0], string, string]>([
    [{ 'case.amountFen': 0, 'case.hasDeath': true }, 'fails', 'holds'],
    [{ 'case.amountFen': 'not-applicable', 'case.hasDeath': true }, 'not-applicable', 'holds'],
    [{ 'case.amountFen': 'not-applicable', 'case.hasDeath': false }, 'fails', 'not-applicable'],
    [{ 'case.amountFen': 'unknown', 'case.hasDeath': true }, 'unknown', 'holds'],
    [{ 'case.amountFen': 'unknown', 'case.hasDeath': false }, 'fails', 'unknown'],
    // Either it fails or it doesn't apply: it certainly doesn't hold, and more isn't known.
    [{ 'case.amountFen': 'not-applicable', 'case.hasDeath': 'unknown' }, 'unknown', 'unknown'],
  ])('%o: all %s, any %s', (facts, all, any) => {
    expect(verdict({ kind: 'all', of: [BIG, death] }, facts)).toBe(all)
    expect(verdict({ kind: 'any', of: [BIG, death] }, facts)).toBe(any)
  })
})

describe('lists', () => {
  const minor: FactCondition = { kind: 'compare', fact: 'party.ageOnAcceptance', op: '<', value: 18 }
  const person = (age: number | 'unknown' | 'not-applicable') => given({ 'party.ageOnAcceptance': age })
  const lists = {
    nobody: [],
    companies: [person('not-applicable')],
    children: [person(7), person('not-applicable'), person(17)],
    mixed: [person(7), person(40)],
    perhaps: [person('unknown'), person('not-applicable')],
    childAndPerhaps: [person(7), person('unknown')],
    unwritten: { kind: 'unknown', missing: '当事人名单' },
  } as const
  // architecture.md: every(none left) = not applicable, some(none) = false, none(none) = true; an unknown list is one unknown child.
  test.each<[keyof typeof lists, some: string, every: string, none: string]>([
    ['nobody', 'fails', 'not-applicable', 'holds'],
    ['companies', 'fails', 'not-applicable', 'holds'],
    ['children', 'holds', 'holds', 'fails'],
    ['mixed', 'holds', 'fails', 'fails'],
    ['perhaps', 'unknown', 'unknown', 'unknown'],
    ['childAndPerhaps', 'holds', 'unknown', 'fails'],
    ['unwritten', 'unknown', 'unknown', 'unknown'],
  ])('%s: some %s, every %s, none %s', (name, ...expected) => {
    const kinds = ['some', 'every', 'none'] as const
    const found = kinds.map((kind) => verdict({ kind, over: 'party', is: minor }, {}, { party: lists[name] }))
    expect(found).toEqual(expected)
  })

  test.each<[OrderOp, number, string]>([
    // Two minors for certain, a third perhaps.
    ['≥', 2, 'holds'],
    ['≥', 3, 'unknown'],
    ['≥', 4, 'fails'],
    ['>', 1, 'holds'],
    ['>', 2, 'unknown'],
    ['>', 3, 'fails'],
    ['<', 2, 'fails'],
    ['<', 3, 'unknown'],
    ['<', 4, 'holds'],
    ['≤', 1, 'fails'],
    ['≤', 2, 'unknown'],
    ['≤', 3, 'holds'],
    ['=', 1, 'fails'],
    ['=', 2, 'unknown'],
    ['=', 3, 'unknown'],
    ['=', 4, 'fails'],
    ['≠', 1, 'holds'],
    ['≠', 2, 'unknown'],
    ['≠', 4, 'holds'],
  ])('of minors certain 2, possible 3: count %s %i %s', (op, value, expected) => {
    const party = [person(7), person(8), person('unknown'), person(50), person('not-applicable')]
    expect(verdict({ kind: 'count', over: 'party', where: minor, op, value }, {}, { party })).toBe(expected)
  })

  test('an unknown list has no number at all, and an empty one has zero', () => {
    const counted: FactCondition = { kind: 'count', over: 'party', op: '<', value: 10 }
    expect(verdict(counted, {}, { party: lists.unwritten })).toBe('unknown')
    expect(verdict(counted, {}, { party: [] })).toBe('holds')
  })

  const duty = (amount: number | 'unknown' | 'not-applicable', kind = 'money') =>
    given({ 'duty.amountFen': amount, 'duty.kind': kind })
  const owed: FactCondition = { kind: 'sum', over: 'duty', fact: 'duty.amountFen', op: '=', value: 20_900 }
  test.each<[string, ReturnType<typeof given>[], string]>([
    ['two sums', [duty(20_000), duty(900)], 'holds'],
    ['an apology has no amount', [duty(20_900), duty('not-applicable')], 'holds'],
    ['none at all is zero', [], 'fails'],
    ['one part unknown', [duty(20_900), duty('unknown')], 'unknown'],
  ])('sum: %s', (_name, list, expected) => {
    expect(verdict(owed, {}, { duty: list })).toBe(expected)
  })

  test('a narrowed sum asks nothing of what it leaves out', () => {
    const where: FactCondition = { kind: 'compare', fact: 'duty.kind', op: '=', value: 'money' }
    expect(verdict({ ...owed, where }, {}, { duty: [duty(20_900), duty('unknown', 'act')] })).toBe('holds')
    expect(verdict({ ...owed, where }, {}, { duty: [duty(20_900), duty(5, 'unknown')] })).toBe('unknown')
    // Against a fact of the case that sums.
    const same: FactCondition = { ...owed, value: { fact: 'case.amountFen' } }
    expect(verdict(same, { 'case.amountFen': 20_900 }, { duty: [duty(20_900)] })).toBe('holds')
  })
})

describe('figures and days', () => {
  test.each<[FactCondition, string]>([
    [{ kind: 'compare', fact: 'case.dueOn', op: '≤', value: { param: 'today', days: 7 } }, 'holds'],
    [{ kind: 'compare', fact: 'case.dueOn', op: '≤', value: { param: 'today', days: 6 } }, 'fails'],
    [
      { kind: 'compare', fact: 'case.dueOn', op: '=', value: { param: 'today', months: 1, days: -23 } },
      'holds',
    ],
    // 截止日 isn't set in these terms.
    [{ kind: 'compare', fact: 'case.dueOn', op: '≤', value: { param: 'asOf' } }, 'unknown'],
    [
      { kind: 'compare', fact: 'case.dueOn', op: 'between', value: ['2026-12-01', { param: 'asOf' }] },
      'fails',
    ],
    [{ kind: 'compare', fact: 'case.closedOn', op: '≤', value: { fact: 'case.dueOn' } }, 'not-applicable'],
    [{ kind: 'compare', fact: 'case.tags', op: 'has', value: 'crowd' }, 'holds'],
    [{ kind: 'compare', fact: 'case.tags', op: 'lacks', value: 'violence' }, 'holds'],
    [{ kind: 'compare', fact: 'case.kind18', op: 'in', value: ['medical', 'wages'] }, 'holds'],
    [{ kind: 'compare', fact: 'case.kind18', op: 'not-in', value: ['medical', 'wages'] }, 'fails'],
  ])('%o %s', (condition, expected) => {
    const facts = {
      'case.dueOn': '2026-11-30',
      'case.closedOn': 'not-applicable',
      'case.tags': ['crowd'],
      'case.kind18': 'wages',
    } as const
    expect(verdict(condition, facts)).toBe(expected)
  })

  test('a figure nobody has set is unknown, never zero, and is named', () => {
    const small: FactCondition = {
      kind: 'compare',
      fact: 'case.amountFen',
      op: '>',
      value: { param: 'smallAmount' },
    }
    const tree = evaluate(small, given({ 'case.amountFen': 500 }), EXAMPLE_TERMS)
    expect(tree).toMatchObject({ verdict: 'unknown', missing: ['小额线（未设定）'] })
  })
})

test('the tree names what was read, what is missing, and the figures with their source', () => {
  const condition: FactCondition = {
    kind: 'any',
    of: [BIG, { kind: 'count', over: 'party', op: '≥', value: { param: 'majorPeople' } }],
  }
  const tree = evaluate(condition, given({ 'case.amountFen': 9_000 }), EXAMPLE_TERMS)
  expect(tree).toMatchObject({
    label: '涉及金额不少于10万元，或当事人不少于重大纠纷人数线（10名）',
    verdict: 'unknown',
    missing: ['party名单'],
    children: [
      {
        label: '涉及金额不少于10万元',
        verdict: 'fails',
        answer: { kind: 'value', value: 9_000 },
        missing: [],
      },
      {
        verdict: 'unknown',
        parameters: [{ value: 10, citation: '某镇工作办法第五条', effectiveFrom: '2026-01-01' }],
      },
    ],
  })
})

test('a verdict that is settled asks for nothing more; an open one names each missing fact once', () => {
  const death: FactCondition = { kind: 'compare', fact: 'case.hasDeath', op: '=', value: true }
  const any: FactCondition = { kind: 'any', of: [BIG, BIG, death] }
  const dead = evaluate(any, given({ 'case.hasDeath': true }), EXAMPLE_TERMS)
  expect(dead).toMatchObject({
    verdict: 'holds',
    missing: [],
    children: [{ missing: ['case.amountFen'] }, {}, {}],
  })
  const alive = evaluate(any, given({ 'case.hasDeath': false }), EXAMPLE_TERMS)
  expect(alive).toMatchObject({ verdict: 'unknown', missing: ['case.amountFen'] })
})

test('what is decided stays decided, whatever the unknowns turn out to be', () => {
  let decided = 0
  const property = fc.property(fc.gen(), (generate) => {
    const draw: Draw = (arbitrary) => generate(() => arbitrary)
    const terms = drawTerms(draw)
    const settledTerms = settle(draw, terms)
    const cases = drawThings(draw, 'case', fc.constant(8), terms)
    for (let i = 0; i < 8; i++) {
      const condition = withoutIsKnown(drawCondition(draw, 'case', 3, terms))
      for (const thing of cases) {
        const now = evaluate(condition, readThing(thing), terms)
        const later = evaluate(condition, readSettled(thing), settledTerms)
        expect(later.verdict).not.toBe('unknown')
        if (now.holds !== null) expect(later.holds).toBe(now.holds)
        if (now.fails !== null) expect(later.fails).toBe(now.fails)
        if (now.verdict !== 'unknown') decided++
      }
    }
  })
  fc.assert(property, {
    seed: Number(process.env.FC_SEED ?? 5),
    numRuns: Number(process.env.FC_ROUNDS ?? 60),
    endOnFailure: true,
  })
  expect(decided).toBeGreaterThan(1_000)
}, 900_000)

function settle(draw: Draw, terms: Terms): Terms {
  const parameters = Object.entries(terms.parameters).map(([name, parameter]): [string, Parameter] => {
    return [name, { ...parameter, value: parameter.value ?? draw(scalarFor(define(parameter.type, 0))) }]
  })
  return { ...terms, parameters: Object.fromEntries(parameters) }
}

/** 已填明 is the one question whose answer must change when a fact becomes known. */
function withoutIsKnown(condition: Condition): Condition {
  return JSON.parse(JSON.stringify(condition).replaceAll('"is-known"', '"applies"'))
}
