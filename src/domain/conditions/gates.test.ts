import { expect, test } from 'vitest'
import { EXAMPLE_TERMS, given } from '#test/property/example-terms.ts'
import type { FactName } from '../facts/fact-dictionary.ts'
import { evaluateGates, type Gate, type GateState } from './gates.ts'

// R10: 劳动争议调解仲裁法 10, 农村土地承包经营纠纷调解仲裁法 7–10, 医疗纠纷预防和处理条例 39.
const WRITTEN: Gate<FactName> = {
  code: 'R10',
  when: { kind: 'compare', fact: 'case.specialProcedure', op: 'in', value: ['labour', 'land', 'medical'] },
  must: { kind: 'compare', fact: 'case.agreementForm', op: '=', value: 'written' },
  level: 'block',
  sentence: '这类纠纷应当制作书面协议，不能用口头协议。',
  next: '把协议形式改为书面。',
  citation: '劳动争议调解仲裁法第十条',
}

type Facts = Parameters<typeof given>[0]
test.each<[Facts, GateState, readonly string[]]>([
  [{ 'case.specialProcedure': 'labour', 'case.agreementForm': 'oral' }, 'broken', []],
  [{ 'case.specialProcedure': 'labour', 'case.agreementForm': 'written' }, 'met', []],
  [{ 'case.specialProcedure': 'not-applicable', 'case.agreementForm': 'oral' }, 'not-applicable', []],
  [{ 'case.specialProcedure': 'court', 'case.agreementForm': 'oral' }, 'not-applicable', []],
  [{ 'case.specialProcedure': 'labour' }, 'unclear', ['case.agreementForm']],
  [{ 'case.agreementForm': 'oral' }, 'unclear', ['case.specialProcedure']],
  // Whatever kind it turns out to be, a written agreement can't break this gate: nothing to ask.
  [{ 'case.agreementForm': 'written' }, 'met', []],
  // No agreement yet: the rule has nothing to say.
  [{ 'case.specialProcedure': 'labour', 'case.agreementForm': 'not-applicable' }, 'not-applicable', []],
])('%o: %s', (facts, state, missing) => {
  const [result] = evaluateGates([WRITTEN], given(facts), EXAMPLE_TERMS)
  expect(result).toMatchObject({ gate: WRITTEN, state, missing })
})
