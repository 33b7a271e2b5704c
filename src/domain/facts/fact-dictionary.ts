import type { Answer, Condition, Scope, Terms } from '../conditions/types.ts'
import { CASE_FACTS } from './case-facts.ts'
import { DUTY_FACTS, MEDIATOR_OF_CASE_FACTS, PAPER_FACTS, SESSION_FACTS } from './case-part-facts.ts'
import type { ValueOfFact } from './define-facts.ts'
import { PARTY_FACTS } from './party-facts.ts'

/** Every fact a rule, a table, a filter, a paper or a policy can ask for. To add one: name it here, then answer it. */
export const FACTS = {
  ...CASE_FACTS,
  ...PARTY_FACTS,
  ...MEDIATOR_OF_CASE_FACTS,
  ...SESSION_FACTS,
  ...DUTY_FACTS,
  ...PAPER_FACTS,
} as const satisfies Terms['facts']

export type FactName = keyof typeof FACTS
export type FactNameOf<S extends Scope> = Extract<FactName, `${S}.${string}`>
export type FactValue<N extends FactName> = ValueOfFact<(typeof FACTS)[N]>

/** A reader of one scope: `const ANSWERS = { … } satisfies FactAnswers<'party', PartyInput>`; a missing fact won't compile. */
export type FactAnswers<S extends Scope, Input> = {
  readonly [N in FactNameOf<S>]: (input: Input) => Answer<FactValue<N>>
}

/** A condition written in code: an unknown fact won't compile. */
export type FactCondition = Condition<FactName>

/** The dictionaries whose codes must have names: `const CODES = { … } satisfies Record<DictionaryName, …>`. */
export type DictionaryName = Extract<(typeof FACTS)[FactName], { readonly dictionary: string }>['dictionary']

export function factNames(): readonly FactName[] {
  return Object.keys(FACTS).filter((name): name is FactName => Object.hasOwn(FACTS, name))
}
