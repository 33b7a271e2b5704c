import { addDays, addMonths, isBusinessDate } from '../values/dates.ts'
import type { FactOperand, Operand, Parameter, ParameterOperand, Scalar, Terms } from './types.ts'

export function isParameter(operand: Operand): operand is ParameterOperand {
  return typeof operand === 'object' && 'param' in operand
}

export function isFactOperand<F extends string>(operand: Operand<F>): operand is FactOperand<F> {
  return typeof operand === 'object' && 'fact' in operand
}

export function parameterOf(terms: Terms, operand: ParameterOperand): Parameter {
  const parameter = terms.parameters[operand.param]
  if (!parameter) throw new Error(`no such parameter: ${operand.param}`)
  return parameter
}

/** The figure in force, a date moved as asked; `undefined` when nobody has set it. */
export function parameterValue(terms: Terms, operand: ParameterOperand): Scalar | undefined {
  const { type, value } = parameterOf(terms, operand)
  if (type !== 'date' || typeof value !== 'string' || !isBusinessDate(value)) return value
  return addDays(addMonths(value, operand.months ?? 0), operand.days ?? 0)
}
