import { countBounds, oppositeOf } from '#domain/conditions/compare.ts'
import { isParameter, parameterValue } from '#domain/conditions/operand.ts'
import type { Condition, Counted, Quantified, Scope, Summed } from '#domain/conditions/types.ts'
import { type CompileWith, compileLeaf, compileOrder, type Sense } from './compile-leaf.ts'
import type { ListSource } from './fact-source.ts'

/** Two expressions over a row of the scope, each 1, 0 or NULL (unknown). Their values are in the binder. */
export interface CompiledCondition {
  readonly holds: string
  readonly fails: string
}

/** The same answers as `evaluate`, for many rows at once. SQL's own NULL logic is the Kleene table. */
export function compileCondition<F extends string>(
  condition: Condition<F>,
  scope: Scope,
  using: CompileWith<F>,
): CompiledCondition {
  return {
    holds: compile(condition, 'holds', { ...using, scope }),
    fails: compile(condition, 'fails', { ...using, scope }),
  }
}

interface At<F extends string> extends CompileWith<F> {
  readonly scope: Scope
}

function compile<F extends string>(condition: Condition<F>, sense: Sense, at: At<F>): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const every = (condition.kind === 'all') === (sense === 'holds')
      const parts = condition.of.map((part) => compile(part, sense, at))
      return parts.length === 0 ? String(Number(every)) : `(${parts.join(every ? ' AND ' : ' OR ')})`
    }
    case 'not':
      return compile(condition.of, sense === 'holds' ? 'fails' : 'holds', at)
    case 'some':
    case 'every':
    case 'none':
      return compileQuantified(condition, sense, at)
    case 'count':
      return compileCounted(condition, sense, at)
    case 'sum':
      return compileSummed(condition, sense, at)
    default:
      return compileLeaf(condition, sense, at)
  }
}

/** `1 IN (…)` is Kleene's OR over rows: 1 if one is, else NULL if one is NULL, else 0, and 0 of no rows. */
function compileQuantified<F extends string>(condition: Quantified<F>, sense: Sense, at: At<F>): string {
  const { kind, over } = condition
  const among = (asked: Sense) => `IN (${selectChildren(condition, childTruth(condition, asked, at), at)})`
  if (kind === 'every') {
    const sql = sense === 'fails' ? `1 ${among('fails')}` : `1 NOT ${among('fails')} AND 1 ${among('holds')}`
    return whereKnown(sql, listOf(over, at))
  }
  const denied = (kind === 'none') === (sense === 'holds')
  return whereKnown(`1 ${denied ? 'NOT ' : ''}${among('holds')}`, listOf(over, at))
}

function compileCounted<F extends string>(condition: Counted<F>, sense: Sense, at: At<F>): string {
  const n = isParameter(condition.value) ? parameterValue(at.terms, condition.value) : condition.value
  if (n === undefined) return 'NULL'
  const { from, below, inverted } = countBounds(condition.op, Number(n))
  const rows = selectChildren(condition, `${guardOf(condition, at)} AS h`, at)
  const atLeast = (least: number) => {
    const bound = at.binder.bind(least)
    const open = `WHEN COUNT(*) FILTER (WHERE h IS NOT 0) >= ${bound} THEN NULL`
    return `(SELECT CASE WHEN COUNT(*) FILTER (WHERE h) >= ${bound} THEN 1 ${open} ELSE 0 END FROM (${rows}))`
  }
  const within = below === undefined ? atLeast(from) : `(${atLeast(from)} AND NOT ${atLeast(below)})`
  return whereKnown(`${inverted === (sense === 'holds') ? 'NOT ' : ''}${within}`, listOf(condition.over, at))
}

function compileSummed<F extends string>(condition: Summed<F>, sense: Sense, at: At<F>): string {
  const { value, applies = '1' } = at.sources.facts[condition.fact]
  const guard = guardOf(condition, at)
  const part = `CASE WHEN NOT ${guard} OR NOT (${applies}) THEN 0 WHEN ${guard} THEN ${value} END`
  const rows = selectChildren(condition, `${part} AS x`, at)
  const sum = `(SELECT CASE WHEN COUNT(*) = COUNT(x) THEN COALESCE(SUM(x), 0) END FROM (${rows}))`
  const total = { value: whereKnown(sum, listOf(condition.over, at)) }
  return compileOrder(total, sense === 'holds' ? condition.op : oppositeOf(condition.op), condition.value, at)
}

/** A child's answer: `is` asked only where `where` holds, so that a child it doesn't apply to is 0 in both senses. */
function childTruth<F extends string>(condition: Quantified<F>, sense: Sense, at: At<F>): string {
  const is = compile(condition.is, sense, { ...at, scope: condition.over })
  return condition.where ? `(${guardOf(condition, at)} AND ${is})` : is
}

function guardOf<F extends string>(
  { over, where }: Pick<Quantified<F>, 'over' | 'where'>,
  at: At<F>,
): string {
  return where ? compile(where, 'holds', { ...at, scope: over }) : '1'
}

function selectChildren<F extends string>(
  { over }: { readonly over: Scope },
  column: string,
  at: At<F>,
): string {
  const { from, on } = listOf(over, at)
  return `SELECT ${column} FROM ${from} WHERE ${on}`
}

function whereKnown(sql: string, { known }: ListSource): string {
  return known === undefined ? `(${sql})` : `(CASE WHEN ${known} THEN ${sql} END)`
}

function listOf<F extends string>(over: Scope, at: At<F>): ListSource {
  const list = at.sources.lists[at.scope]?.[over]
  if (!list) throw new Error(`no list of ${over} in ${at.scope}`)
  return list
}
