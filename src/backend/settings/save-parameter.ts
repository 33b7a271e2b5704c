import type { ParameterName } from '#domain/rules/parameters.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { parameterKind } from '../records/kinds/people.ts'
import { reprojectCases } from '../records/reproject.ts'
import { runWork } from '../records/work.ts'
import { parameterRecordId, withValue } from './parameters.ts'

/** The cases whose rows hold something of a figure that changed from `@from` on. */
const FILES_TO_CLOSE = `c.chore_sort IN ('visit', 'archive')`
const IN_ROWS: Readonly<Record<ParameterName, string>> = {
  massFrom: 'c.registered_on >= @from',
  generalPeriod: 'c.accepted_on >= @from',
  acceptWithin: `c.registered_on >= @from AND c.procedure = 'registered'`,
  returnVisitWithin: FILES_TO_CLOSE,
  archiveWithin: FILES_TO_CLOSE,
}

interface ParameterInput {
  readonly name: ParameterName
  readonly base: number
  readonly value: { readonly from: BusinessDate; readonly value: number | string; readonly citation: string }
}

/** Nothing a case says is changed by it; the rows of the cases since that day are, and in the same transaction. */
export function saveParameter(desk: Desk, { name, base, value }: ParameterInput) {
  const id = parameterRecordId(name)
  const revision = runWork(desk.frame(), 'settings.saveParameter', (work) => {
    const saved = work.save(parameterKind, id, withValue(work.db, name, value), { base: base || undefined })
    reprojectCases(work.db, IN_ROWS[name], { from: value.from })
    return saved
  })
  return { id, revision }
}
