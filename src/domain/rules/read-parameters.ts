import { isBusinessDate } from '../values/dates.ts'
import { type DatedValue, PARAMETER_NAMES, type ParameterDefinition, type Parameters } from './parameters.ts'

/** Reads the shipped figures. Throws with the one that is wrong: a figure silently skipped would lift a rule. */
export function readParameters(data: unknown): Parameters {
  const read = listAt(data, 'parameters').map(readParameter)
  for (const name of PARAMETER_NAMES) {
    if (read.filter((one) => one.name === name).length !== 1) throw wrong(name, 'not there exactly once')
  }
  return read
}

function readParameter(data: unknown): ParameterDefinition {
  const fields = objectAt(data)
  const name = PARAMETER_NAMES.find((one) => one === fields.name)
  if (name === undefined) throw wrong(String(fields.name), 'no such name')
  const { title, unit, by } = fields
  if (typeof title !== 'string' || typeof unit !== 'string' || typeof by !== 'string')
    throw wrong(name, 'no title, unit or day')
  const options = fields.options === undefined ? undefined : listAt(data, 'options').map(readOption)
  const values = listAt(data, 'values').map((one) => readValue(name, one, options))
  if (values.length === 0) throw wrong(name, 'no value')
  for (const [at, value] of values.entries()) {
    const before = values[at - 1]
    if (before !== undefined && before.from >= value.from) throw wrong(name, 'not oldest first')
  }
  return { name, title, unit, by, options, values }
}

function readOption(data: unknown): { readonly value: string; readonly name: string } {
  const { value, name } = objectAt(data)
  if (typeof value !== 'string' || typeof name !== 'string') throw wrong('options', 'not a pair of texts')
  return { value, name }
}

function readValue(name: string, data: unknown, options: ParameterDefinition['options']): DatedValue {
  const { from, value, citation, verified } = objectAt(data)
  if (typeof from !== 'string' || !isBusinessDate(from)) throw wrong(name, 'no day')
  if (typeof citation !== 'string' || citation === '') throw wrong(name, 'no document')
  if (verified !== undefined && typeof verified !== 'boolean') throw wrong(name, 'verified is yes or no')
  const right = options
    ? options.some((one) => one.value === value)
    : typeof value === 'number' && Number.isSafeInteger(value) && value > 0
  if (!right) throw wrong(name, `not a value: ${String(value)}`)
  return { from, value: value as number | string, citation, verified }
}

function wrong(name: string, what: string): TypeError {
  return new TypeError(`parameter ${name}: ${what}`)
}

function listAt(data: unknown, key: string): readonly unknown[] {
  const list = objectAt(data)[key]
  if (!Array.isArray(list)) throw wrong(key, 'not a list')
  return list
}

function objectAt(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) throw wrong('file', 'not an object')
  return data as Readonly<Record<string, unknown>>
}
