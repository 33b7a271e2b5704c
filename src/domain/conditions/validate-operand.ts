import { isBusinessDate } from '../values/dates.ts'
import type { FactDefinition, FactType, Operand, ParameterOperand, Scalar } from './types.ts'
import {
  inside,
  isObject,
  type JsonObject,
  type Place,
  parseFact,
  refuse,
  type Walk,
} from './validate-walk.ts'

/** A hundred years; beyond it a date has no four-digit year to be written in. */
const MAX_SHIFT = { months: 1_200, days: 36_600 }

const WANTED = {
  boolean: '“是”或“否”',
  number: '数字',
  count: '整数',
  money: '金额（精确到分）',
  date: '日期（如2026-11-23）',
  text: '文字',
  code: '字典里的一项',
  codes: '字典里的一项',
} as const satisfies Record<FactType, string>

export function parseOperand<F extends string>(
  json: unknown,
  definition: FactDefinition,
  place: Place,
  walk: Walk,
): Operand<F> | undefined {
  if (!isObject(json)) return parseScalar(json, definition, place.path, walk)
  if (definition.type === 'boolean' || definition.type === 'codes') {
    return refuse(walk, place.path, `“${definition.label}”只能与${WANTED[definition.type]}比较。`)
  }
  if (json.param !== undefined) return parseParameter(json, definition, place.path, walk)
  const other = parseFact<F>(json.fact, { scope: place.scope, path: inside(place.path, 'fact') }, walk)
  if (!other) return undefined
  if (comparable(other.definition, definition)) return { fact: other.name }
  return refuse(walk, place.path, `“${other.definition.label}”与“${definition.label}”不是同一类，不能比较。`)
}

export function parseParameter(
  json: JsonObject,
  definition: FactDefinition,
  path: string,
  walk: Walk,
): ParameterOperand | undefined {
  const { param, months = 0, days = 0 } = json
  const { parameters } = walk.terms
  const parameter =
    typeof param === 'string' && Object.hasOwn(parameters, param) ? parameters[param] : undefined
  if (typeof param !== 'string' || !parameter) {
    return refuse(walk, inside(path, 'param'), `没有“${String(param)}”这项参数，请重新选择。`)
  }
  if (familyOf(parameter.type) !== familyOf(definition.type)) {
    return refuse(
      walk,
      path,
      `参数“${parameter.label}”不是${WANTED[definition.type]}，不能与“${definition.label}”比较。`,
    )
  }
  if (!isShift(months, MAX_SHIFT.months) || !isShift(days, MAX_SHIFT.days))
    return refuse(walk, path, '日期前后推移须是整数，且不超过一百年。')
  if ((months !== 0 || days !== 0) && parameter.type !== 'date')
    return refuse(walk, path, '只有日期可以前后推移。')
  return { param, ...(months !== 0 && { months }), ...(days !== 0 && { days }) }
}

export function parseScalar(
  json: unknown,
  definition: FactDefinition,
  path: string,
  walk: Walk,
): Scalar | undefined {
  if (isScalar(json) && fits(json, definition, walk)) return json
  return refuse(walk, path, `“${definition.label}”要与${WANTED[definition.type]}比较。`)
}

function isScalar(json: unknown): json is Scalar {
  return typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string'
}

function fits(value: Scalar, definition: FactDefinition, walk: Walk): boolean {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return Number.isFinite(value)
    case 'count':
    case 'money':
      return Number.isSafeInteger(value)
    case 'date':
      return typeof value === 'string' && isBusinessDate(value)
    case 'text':
      // A lone surrogate has no UTF-8 form: the database would answer otherwise than memory.
      return typeof value === 'string' && value.isWellFormed()
    case 'code':
    case 'codes': {
      const names = walk.terms.codes[definition.dictionary]
      return typeof value === 'string' && value.isWellFormed() && (!names || Object.hasOwn(names, value))
    }
  }
}

function isShift(n: unknown, most: number): n is number {
  return Number.isSafeInteger(n) && Math.abs(Number(n)) <= most
}

/** Whole and decimal numbers compare with each other; a code only with a code of its own dictionary. */
function comparable(a: FactDefinition, b: FactDefinition): boolean {
  if (a.type === 'code' && b.type === 'code') return a.dictionary === b.dictionary
  return familyOf(a.type) === familyOf(b.type)
}

function familyOf(type: FactType): string {
  return type === 'count' ? 'number' : type
}
