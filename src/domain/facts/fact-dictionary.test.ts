import { expect, test } from 'vitest'
import { EXAMPLE_TERMS } from '#test/property/example-terms.ts'
import { evaluate } from '../conditions/evaluate.ts'
import { SCOPES, scopeOfFact, type Terms } from '../conditions/types.ts'
import type { BusinessDate, Fen } from '../values/brands.ts'
import { fen } from '../values/money.ts'
import { FACTS, type FactAnswers, factNames } from './fact-dictionary.ts'
import { answerOf, NOT_APPLICABLE, readerOf, valueAnswer } from './fact-reader.ts'

const DICTIONARY: Terms['facts'] = FACTS

test('every fact belongs to a scope and reads as Chinese', () => {
  for (const name of factNames()) {
    expect(Object.keys(SCOPES)).toContain(scopeOfFact(name))
    expect(DICTIONARY[name]?.label, name).toMatch(/^[\u4E00-\u9FFF0-9（）、]+$/)
  }
})

test('no two facts of a scope share a label: the screen lists them by it', () => {
  const labels = factNames().map((name) => `${scopeOfFact(name)} ${DICTIONARY[name]?.label}`)
  expect(new Set(labels).size).toBe(labels.length)
})

test('the five dates of a case are five facts (mediation.md, appendix A2)', () => {
  expect(factNames()).toEqual(
    expect.arrayContaining([
      'case.acceptedOn',
      'case.agreedOn',
      'case.effectiveOn',
      'case.closedOn',
      'case.archivedOn',
    ]),
  )
})

interface Duty {
  readonly what: 'pay' | 'act'
  readonly amount?: Fen | undefined
  readonly dueOn?: BusinessDate | undefined
}
const NO_MONEY = ({ what }: Duty) => what === 'act'
const ANSWERS = {
  'duty.kind': ({ what }) => valueAnswer(what),
  'duty.amountFen': (duty) => (NO_MONEY(duty) ? NOT_APPLICABLE : answerOf(duty.amount, '应付金额')),
  'duty.receivedFen': (duty) => (NO_MONEY(duty) ? NOT_APPLICABLE : valueAnswer(fen(0))),
  'duty.dueOn': ({ dueOn }) => answerOf(dueOn, '履行期限'),
  'duty.nextDueOn': ({ dueOn }) => answerOf(dueOn, '履行期限'),
  'duty.state': () => valueAnswer('open'),
  'duty.isContinuing': () => valueAnswer(false),
} as const satisfies FactAnswers<'duty', Duty>

test('a reader over a record answers by name, and refuses what is not of its scope', () => {
  const reader = readerOf<'duty', Duty>(ANSWERS, { what: 'act' }, { label: '恢复通道' })
  expect(reader.label).toBe('恢复通道')
  expect(reader.fact('duty.amountFen')).toEqual({ kind: 'not-applicable' })
  expect(readerOf<'duty', Duty>(ANSWERS, { what: 'pay' }, {}).fact('duty.amountFen')).toEqual({
    kind: 'unknown',
    missing: '应付金额',
  })
  expect(() => reader.fact('case.amountFen')).toThrow('no answer for fact case.amountFen')
  expect(() => reader.children('party')).toThrow('no list of party')
  const late = { kind: 'compare', fact: 'duty.dueOn', op: '<', value: { param: 'today' } } as const
  expect(evaluate(late, reader, EXAMPLE_TERMS)).toMatchObject({ verdict: 'unknown', missing: ['履行期限'] })
})
