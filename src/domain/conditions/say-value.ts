import { chineseDate, isBusinessDate } from '../values/dates.ts'
import { fen, formatYuan } from '../values/money.ts'
import { isFactOperand, isParameter, parameterOf } from './operand.ts'
import {
  type FactDefinition,
  factOf,
  type Operand,
  type ParameterOperand,
  type Scalar,
  type Terms,
} from './types.ts'

const FEN_IN_TEN_THOUSAND_YUAN = 1_000_000

/** `10万元`, `12.50元`, `300元`. */
export function sayMoney(amount: number): string {
  if (amount !== 0 && amount % FEN_IN_TEN_THOUSAND_YUAN === 0)
    return `${amount / FEN_IN_TEN_THOUSAND_YUAN}万元`
  return `${formatYuan(fen(amount)).replace(/\.00$/, '')}元`
}

/** A value as the fact it is compared with would be written. */
export function sayScalar(value: Scalar, definition: FactDefinition, terms: Terms): string {
  switch (definition.type) {
    case 'money':
      return typeof value === 'number' ? sayMoney(value) : String(value)
    case 'date':
      return typeof value === 'string' && isBusinessDate(value) ? chineseDate(value) : String(value)
    case 'code':
    case 'codes':
      return terms.codes[definition.dictionary]?.[String(value)] ?? String(value)
    case 'count':
    case 'number':
      return `${value}${definition.unit ?? ''}`
    case 'text':
      return `“${value}”`
    case 'boolean':
      return value === true ? '是' : '否'
  }
}

export function sayOperand(operand: Operand, definition: FactDefinition, terms: Terms): string {
  if (isFactOperand(operand)) return factOf(terms, operand.fact).label
  if (isParameter(operand)) return sayParameter(operand, definition, terms)
  return sayScalar(operand, definition, terms)
}

/** `今天后7日`, `重大纠纷人数线（10人）`, `重大纠纷人数线（未设定）`. Today isn't spelt out: a sentence outlives its day. */
function sayParameter(operand: ParameterOperand, definition: FactDefinition, terms: Terms): string {
  const { type, label, value } = parameterOf(terms, operand)
  if (type === 'date') return `${label}${sayShift(operand.months, '个月')}${sayShift(operand.days, '日')}`
  return `${label}（${value === undefined ? '未设定' : sayScalar(value, definition, terms)}）`
}

function sayShift(n: number | undefined, unit: string): string {
  return n ? `${n > 0 ? '后' : '前'}${Math.abs(n)}${unit}` : ''
}
