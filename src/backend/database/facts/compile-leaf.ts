import { oppositeOf } from '#domain/conditions/compare.ts'
import { isFactOperand, isParameter, parameterValue } from '#domain/conditions/operand.ts'
import type { Comparison, Leaf, Operand, OrderOp, Scalar, Terms } from '#domain/conditions/types.ts'
import type { Binder } from './binder.ts'
import type { FactSource, FactSources } from './fact-source.ts'

/** Which of the two questions an expression answers. `not` swaps them on its way down, so only leaves are ever denied. */
export type Sense = 'holds' | 'fails'

export interface CompileWith<F extends string> {
  readonly sources: FactSources<F>
  readonly terms: Terms
  readonly binder: Binder
}

const SQL_OPS = {
  '=': '=',
  '≠': '<>',
  '<': '<',
  '≤': '<=',
  '>': '>',
  '≥': '>=',
} as const satisfies Record<OrderOp, string>

/**
 * `applies AND value op operand`: 0 where the fact doesn't apply, NULL where something is unknown, in both senses. The
 * comparison stays a term of its own, so that an index on the value's column serves it.
 */
export function compileLeaf<F extends string>(leaf: Leaf<F>, sense: Sense, using: CompileWith<F>): string {
  const source = using.sources.facts[leaf.fact]
  const fails = sense === 'fails'
  switch (leaf.kind) {
    case 'applies':
      return `(${fails ? `NOT (${source.applies ?? '1'})` : (source.applies ?? '1')})`
    case 'is-known':
      return whereApplies([source], `(${source.value}) IS ${fails ? '' : 'NOT '}NULL`)
    case 'compare':
      return compileComparison(leaf, source, fails, using)
  }
}

/** An ordered comparison; the left side of a sum is a subquery. */
export function compileOrder<F extends string>(
  left: FactSource,
  op: OrderOp,
  operand: Operand<F>,
  using: CompileWith<F>,
): string {
  const right = sideOf(operand, using)
  return whereApplies([left, right], `(${left.value}) ${SQL_OPS[op]} (${right.value})`)
}

function compileComparison<F extends string>(
  leaf: Comparison<F>,
  source: FactSource,
  fails: boolean,
  using: CompileWith<F>,
): string {
  const bind = (value: Scalar) => using.binder.bind(value)
  const value = `(${source.value})`
  switch (leaf.op) {
    case 'in':
    case 'not-in': {
      const not = (leaf.op === 'not-in') !== fails
      // `x IN ()` is 0 even for an unknown x; comparing x with itself keeps NULL.
      if (leaf.value.length === 0) return whereApplies([source], `${value} ${not ? '=' : '<>'} ${value}`)
      return whereApplies([source], `${value} ${not ? 'NOT ' : ''}IN (${leaf.value.map(bind).join(', ')})`)
    }
    case 'has':
    case 'lacks': {
      const within = `${(leaf.op === 'lacks') !== fails ? 'NOT ' : ''}IN (SELECT value FROM json_each${value})`
      return whereApplies([source], `CASE WHEN ${value} IS NOT NULL THEN ${bind(leaf.value)} ${within} END`)
    }
    case 'between': {
      const [from, to] = leaf.value
      const sides = [sideOf(from, using), sideOf(to, using)] as const
      const range = `${value} ${fails ? 'NOT ' : ''}BETWEEN (${sides[0].value}) AND (${sides[1].value})`
      return whereApplies([source, ...sides], range)
    }
    default:
      return compileOrder(source, fails ? oppositeOf(leaf.op) : leaf.op, leaf.value, using)
  }
}

function sideOf<F extends string>(operand: Operand<F>, using: CompileWith<F>): FactSource {
  if (isFactOperand(operand)) return using.sources.facts[operand.fact]
  const value = isParameter(operand) ? parameterValue(using.terms, operand) : operand
  return { value: using.binder.bind(value) }
}

function whereApplies(sides: readonly FactSource[], sql: string): string {
  const applies = sides.flatMap((side) => (side.applies === undefined ? [] : [`(${side.applies})`]))
  return `(${[...applies, sql].join(' AND ')})`
}
