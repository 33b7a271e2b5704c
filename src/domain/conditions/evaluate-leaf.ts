import { compareScalars } from './compare.ts'
import { type Explanation, explain } from './explanation.ts'
import { isFactOperand, isParameter, parameterOf, parameterValue } from './operand.ts'
import { sayLeaf } from './say.ts'
import { and, NOT_APPLICABLE_PAIR, type Pair, pairOf, type Truth, UNKNOWN_PAIR } from './truth.ts'
import type {
  Answer,
  Comparison,
  FactReader,
  FactScalar,
  Leaf,
  Operand,
  OrderOp,
  Parameter,
  Terms,
} from './types.ts'

export function evaluateLeaf<F extends string>(
  leaf: Leaf<F>,
  reader: FactReader<F>,
  terms: Terms,
): Explanation {
  const answer = reader.fact(leaf.fact)
  if (leaf.kind !== 'compare') {
    return explain(sayLeaf(leaf, terms, false), checkFact(leaf.kind, answer), { answer })
  }
  const operands = operandsOf(leaf).map((operand) => answerOperand(operand, reader, terms))
  const pair = compareAnswers([answer, ...operands], (value, given) => compareLeaf(leaf, value, given))
  return explain(sayLeaf(leaf, terms, false), pair, {
    answer,
    missing: missingOf([answer, ...operands]),
    parameters: parametersOf(operandsOf(leaf), terms),
  })
}

/**
 * Not applicable on either side: the comparison doesn't apply. Otherwise an unknown value leaves it unknown, and
 * `compare` decides what an unknown operand (`null`) leaves open.
 */
export function compareAnswers(
  [answer, ...operands]: readonly [Answer<FactScalar>, ...Answer<FactScalar>[]],
  compare: (value: FactScalar, operands: readonly (FactScalar | null)[]) => Truth,
): Pair {
  if ([answer, ...operands].some(({ kind }) => kind === 'not-applicable')) return NOT_APPLICABLE_PAIR
  if (answer.kind !== 'value') return UNKNOWN_PAIR
  return pairOf(
    compare(
      answer.value,
      operands.map((operand) => (operand.kind === 'value' ? operand.value : null)),
    ),
  )
}

/** One ordered comparison; sets are never ordered. */
export function order(value: FactScalar, op: OrderOp, operand: FactScalar | null | undefined): Truth {
  if (operand === null || operand === undefined) return null
  if (typeof value === 'object' || typeof operand === 'object') throw new Error('a set cannot be ordered')
  return compareScalars(value, op, operand)
}

export function answerOperand<F extends string>(
  operand: Operand<F>,
  reader: FactReader<F>,
  terms: Terms,
): Answer<FactScalar> {
  if (isFactOperand(operand)) return reader.fact(operand.fact)
  if (!isParameter(operand)) return { kind: 'value', value: operand }
  const value = parameterValue(terms, operand)
  if (value !== undefined) return { kind: 'value', value }
  return { kind: 'unknown', missing: `${parameterOf(terms, operand).label}（未设定）` }
}

export function parametersOf(operands: readonly Operand[], terms: Terms): readonly Parameter[] {
  return operands.filter(isParameter).map((operand) => parameterOf(terms, operand))
}

export function missingOf(answers: readonly Answer<FactScalar>[]): readonly string[] {
  return answers.flatMap((answer) => (answer.kind === 'unknown' ? [answer.missing] : []))
}

function checkFact(kind: 'is-known' | 'applies', answer: Answer<FactScalar>): Pair {
  if (kind === 'applies') return pairOf(answer.kind !== 'not-applicable')
  return answer.kind === 'not-applicable' ? NOT_APPLICABLE_PAIR : pairOf(answer.kind === 'value')
}

/** What a leaf compares with; the codes of a list or a set are no operands: they are always known. */
function operandsOf<F extends string>(leaf: Comparison<F>): readonly Operand<F>[] {
  switch (leaf.op) {
    case 'in':
    case 'not-in':
    case 'has':
    case 'lacks':
      return []
    case 'between':
      return leaf.value
    default:
      return [leaf.value]
  }
}

function compareLeaf(
  leaf: Comparison,
  value: FactScalar,
  [first, second]: readonly (FactScalar | null)[],
): Truth {
  switch (leaf.op) {
    case 'in':
      return leaf.value.some((listed) => listed === value)
    case 'not-in':
      return leaf.value.every((listed) => listed !== value)
    case 'has':
      return typeof value === 'object' && value.includes(leaf.value)
    case 'lacks':
      return typeof value === 'object' && !value.includes(leaf.value)
    case 'between':
      return and([order(value, '≥', first), order(value, '≤', second)])
    default:
      return order(value, leaf.op, first)
  }
}
