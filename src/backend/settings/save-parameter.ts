import type { ParameterName } from '#domain/rules/parameters.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import { parameterKind } from '../records/kinds/people.ts'
import { reprojectCases } from '../records/reproject.ts'
import { runWork } from '../records/work.ts'
import { parameterRecordId, withValue } from './parameters.ts'

/** The day by which a case is under one value or another, for the figures that stand in its rows; others are asked anew each day. */
const IN_ROWS: Readonly<Partial<Record<ParameterName, string>>> = {
  massFrom: 'registered_on',
  generalPeriod: 'accepted_on',
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
    const column = IN_ROWS[name]
    if (column !== undefined) reprojectCases(work.db, `c.${column} >= @from`, { from: value.from })
    return saved
  })
  return { id, revision }
}
