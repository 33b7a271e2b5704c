import { describe, expect, it } from 'vitest'
import { EXAMPLE_TERMS, given } from '#test/property/example-terms.ts'
import shipped from '../../../resources/parameters/case.json' with { type: 'json' }
import { evaluate } from '../conditions/evaluate.ts'
import { say } from '../conditions/say.ts'
import type { FactCondition } from '../facts/fact-dictionary.ts'
import type { BusinessDate } from '../values/brands.ts'
import {
  figuresOn,
  generalPeriodOn,
  leastOf,
  numberOn,
  PARAMETER_NAMES,
  type ParameterDefinition,
  sayParameter,
  withOwnValues,
} from './parameters.ts'
import { readParameters } from './read-parameters.ts'

const day = (text: string) => text as BusinessDate
const parameters = readParameters(shipped)
const own = (from: string, value: number | string) => ({
  from: day(from),
  value,
  citation: '柳镇工作办法第四条',
})
const withOwn = (name: string, values: readonly ReturnType<typeof own>[]): readonly ParameterDefinition[] =>
  parameters.map((one) => (one.name === name ? withOwnValues(one, values) : one))

describe('the shipped figures', () => {
  it('have each a value since a day, by a document', () => {
    expect(parameters.map(({ name }) => name).toSorted()).toEqual([...PARAMETER_NAMES].toSorted())
    for (const { values } of parameters) for (const { citation } of values) expect(citation).not.toBe('')
  })

  const broken = (change: (one: Record<string, unknown>) => unknown) => ({
    parameters: shipped.parameters.map((one, at) => (at === 0 ? change({ ...one }) : one)),
  })
  it.each<[string, unknown]>([
    ['not a file', []],
    ['one too few', { parameters: shipped.parameters.slice(1) }],
    ['one twice', { parameters: [...shipped.parameters, shipped.parameters[0]] }],
    ['a name nobody reads', broken((one) => ({ ...one, name: 'other' }))],
    ['no value', broken((one) => ({ ...one, values: [] }))],
    ['no document', broken((one) => ({ ...one, values: [{ from: '2026-01-01', value: 3, citation: '' }] }))],
    ['no day', broken((one) => ({ ...one, values: [{ from: '2026-02-30', value: 3, citation: '甲' }] }))],
    ['zero days', broken((one) => ({ ...one, values: [{ from: '2026-01-01', value: 0, citation: '甲' }] }))],
    ['newest first', broken((one) => ({ ...one, values: [own('2026-02-01', 3), own('2026-01-01', 4)] }))],
    ['not one of its answers', broken((one) => ({ ...one, options: [{ value: 'a', name: '甲' }] }))],
  ])('%s is refused', (_, data) => {
    expect(() => readParameters(data)).toThrow('parameter')
  })
})

describe('the figure on a day', () => {
  const changed = withOwn('acceptWithin', [own('2027-01-01', 7), own('2026-07-01', 5)])
  it.each([
    ['2002-10-31', undefined],
    ['2002-11-01', 3],
    ['2026-06-30', 3],
    ['2026-07-01', 5],
    ['2026-12-31', 5],
    ['2027-01-01', 7],
  ])('on %s: %s', (on, value) => {
    expect(numberOn(changed, 'acceptWithin', day(on))?.value).toBe(value)
  })
  it('of a day nobody knows is unknown', () => {
    expect(numberOn(changed, 'acceptWithin', undefined)).toBeUndefined()
  })
  it('the least it ever was', () => {
    expect(leastOf(changed, 'acceptWithin')).toBe(3)
  })
  it('a later shipped value does not undo what the town decided', () => {
    const later = {
      ...parameters[0],
      values: [own('2002-11-01', 3), own('2028-01-01', 9)],
    } as ParameterDefinition
    const [only] = [withOwnValues(later, [own('2026-07-01', 5)])]
    expect(numberOn([only], 'acceptWithin', day('2028-06-01'))?.value).toBe(5)
  })
  it.each([
    ['2026-06-30', 'month', '一个月（到下月的对应日）'],
    ['2026-07-01', 'days-30', '三十日'],
  ])('the general period on %s: %s', (on, value, words) => {
    const periods = withOwn('generalPeriod', [own('2026-07-01', 'days-30')])
    const found = generalPeriodOn(periods, day(on))
    expect(found?.value).toBe(value)
    const definition = periods.find(({ name }) => name === 'generalPeriod') as ParameterDefinition
    expect(sayParameter(definition, found?.value ?? '')).toBe(words)
  })
})

describe('a condition that reads one', () => {
  const many: FactCondition = {
    kind: 'compare',
    fact: 'case.peopleInvolved',
    op: '≥',
    value: { param: 'massFrom' },
  }
  const termsOn = (on: string) => ({
    ...EXAMPLE_TERMS,
    parameters: figuresOn(withOwn('massFrom', [own('2026-07-01', 5)]), day(on)),
  })
  it.each([
    ['2026-06-30', 5, 'fails'],
    ['2026-07-01', 5, 'holds'],
    ['1999-01-01', 500, 'unknown'],
  ])('on %s, of %i people, it %s', (on, people, verdict) => {
    const dispute = given({ 'case.peopleInvolved': people })
    expect(evaluate(many, dispute, termsOn(on)).verdict).toBe(verdict)
  })
  it('tells the figure with its date and document', () => {
    const node = evaluate(many, given({ 'case.peopleInvolved': 5 }), termsOn('2026-07-01'))
    expect(JSON.stringify(node)).toContain('柳镇工作办法第四条')
    expect(JSON.stringify(node)).toContain('2026-07-01')
    expect(say(many, termsOn('2026-07-01'))).toContain('5人')
  })
})
