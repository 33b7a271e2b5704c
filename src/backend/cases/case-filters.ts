import { say } from '#domain/conditions/say.ts'
import type { Terms } from '#domain/conditions/types.ts'
import { parseCondition } from '#domain/conditions/validate.ts'
import type { FactCondition, FactName } from '#domain/facts/fact-dictionary.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import shipped from '../../../resources/filters/case-filters.json' with { type: 'json' }
import { createBinder } from '../database/facts/binder.ts'
import { compileCondition } from '../database/facts/compile-condition.ts'
import { FACT_SOURCES } from '../database/facts/sources/fact-sources.ts'
import type { Db } from '../database/open-database.ts'
import { refusal } from '../refuse.ts'
import { caseTerms } from '../settings/terms.ts'

interface CaseFilter {
  readonly id: string
  readonly name: string
  readonly citation: string
  readonly condition: FactCondition
}

/** The shipped filters, read as anything from outside is: a condition the dictionary doesn't know is the program's own mistake. */
function filtersIn(terms: Terms): readonly CaseFilter[] {
  return shipped.filters.map(({ id, name, citation, condition }) => {
    const parsed = parseCondition<FactName>(condition, 'case', terms)
    if (!parsed.ok) throw new Error(`filter ${id}: ${JSON.stringify(parsed.problems)}`)
    return { id, name, citation, condition: parsed.condition }
  })
}

/** What a clerk may choose in the list, each said in words. */
export function caseFilters(db: Db, today: BusinessDate) {
  const terms = caseTerms(db, today)
  return filtersIn(terms).map(({ id, name, citation, condition }) => ({
    id,
    name,
    citation,
    sentence: `${say(condition, terms)}。`,
  }))
}

export interface FilterSql {
  /** Over a row `c` of `cases`: true where the condition certainly holds; what is unknown stays out. */
  readonly sql: string
  readonly params: Readonly<Record<string, string | number | null>>
}

export function filterSql(db: Db, id: string, today: BusinessDate): FilterSql {
  const terms = caseTerms(db, today)
  const filter = filtersIn(terms).find((one) => one.id === id)
  if (!filter) throw refusal('NOT_FOUND')
  const binder = createBinder()
  const { holds } = compileCondition(filter.condition, 'case', { sources: FACT_SOURCES, terms, binder })
  return { sql: `(${holds})`, params: { ...binder.values, ...(holds.includes('@today') ? { today } : {}) } }
}
