import { v5 } from 'uuid'
import { type ParameterDefinition, type ParameterName, withOwnValues } from '#domain/rules/parameters.ts'
import { readParameters } from '#domain/rules/read-parameters.ts'
import type { Id } from '#domain/values/brands.ts'
import { compareDates } from '#domain/values/dates.ts'
import shipped from '../../../resources/parameters/case.json' with { type: 'json' }
import type { Db } from '../database/open-database.ts'
import { type ParameterData, parameterKind } from '../records/kinds/people.ts'
import { readAll, readRecord } from '../records/read-records.ts'
import { invalid } from '../refuse.ts'

/** The shipped figures, checked once. */
const SHIPPED = readParameters(shipped)

export interface KeptParameter {
  readonly id: Id
  /** 0 while the town decided nothing about it. */
  readonly revision: number
  /** With the town's own values in their place. */
  readonly definition: ParameterDefinition
}

export function parameters(db: Db): readonly KeptParameter[] {
  const own = new Map(readAll(db, parameterKind).map((stored) => [stored.id, stored]))
  return SHIPPED.map((definition) => {
    const id = parameterRecordId(definition.name)
    const stored = own.get(id)
    if (!stored) return { id, revision: 0, definition }
    return { id, revision: stored.revision, definition: withOwnValues(definition, stored.data.values) }
  })
}

/** What the town has decided with one value more; one from the same day takes the place of the earlier one. */
export function withValue(
  db: Db,
  name: ParameterName,
  value: ParameterData['values'][number],
): ParameterData {
  const definition = SHIPPED.find((one) => one.name === name)
  if (!definition) throw new Error(`not shipped: ${name}`)
  const { options, title } = definition
  const right = options ? options.some((one) => one.value === value.value) : typeof value.value === 'number'
  if (!right) throw invalid('value', options ? '请从列出的算法里选。' : '请填整数。')
  const kept = readRecord(db, parameterKind, parameterRecordId(name))?.data.values ?? []
  const others = kept.filter(({ from }) => from !== value.from)
  return { name, title, values: [...others, value].toSorted((a, b) => compareDates(a.from, b.from)) }
}

/** The same for every room, as with dictionaries: two towns' decisions are one record to the county. */
const NAMESPACE = '0d9a6a4e-1c27-5a55-8d2b-6f0c8c1b3a52'

export function parameterRecordId(name: ParameterName): Id {
  return v5(name, NAMESPACE) as Id
}
