import type { FactName } from '#domain/facts/fact-dictionary.ts'
import type { FactSources } from '../fact-source.ts'
import { CASE_SOURCES } from './case-source.ts'
import {
  CASE_LISTS,
  DUTY_SOURCES,
  MEDIATOR_SOURCES,
  PAPER_SOURCES,
  PARTY_SOURCES,
  SESSION_SOURCES,
} from './part-sources.ts'

/**
 * The fact→SQL map over the real tables. A condition of scope `case` is asked of a row `c` of `cases`; `@today` is bound
 * beside it. A fact without a source does not compile; real-facts.test.ts holds each equal to the evaluator's answer.
 */
export const FACT_SOURCES = {
  facts: {
    ...CASE_SOURCES,
    ...PARTY_SOURCES,
    ...MEDIATOR_SOURCES,
    ...SESSION_SOURCES,
    ...DUTY_SOURCES,
    ...PAPER_SOURCES,
  },
  lists: { case: CASE_LISTS },
} satisfies FactSources<FactName>
