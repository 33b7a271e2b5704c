import { oppositeOf } from './compare.ts'
import { sayOperand, sayScalar } from './say-value.ts'
import type { Comparison, Condition, FactDefinition, FactType, Leaf, OrderOp, Scope, Terms } from './types.ts'
import { factOf, SCOPES } from './types.ts'

const NUMBER_WORDS = {
  '=': '等于',
  '≠': '不等于',
  '<': '少于',
  '≤': '不超过',
  '>': '超过',
  '≥': '不少于',
} as const satisfies Record<OrderOp, string>
const DATE_WORDS = { '=': '是', '≠': '不是', '<': '早于', '≤': '不晚于', '>': '晚于', '≥': '不早于' } as const

const QUANTIFIER_WORDS = { some: '至少有一', every: '每一', none: '没有一' } as const

/** A condition as one Chinese sentence without its full stop. */
export function say<F extends string>(condition: Condition<F>, terms: Terms): string {
  switch (condition.kind) {
    case 'all':
      return sayJoined(condition.of, '，且', terms) || '不设条件'
    case 'any':
      return sayJoined(condition.of, '，或', terms) || '任何情形都不成立'
    case 'not':
      return isLeaf(condition.of) ? sayLeaf(condition.of, terms, true) : `并非（${say(condition.of, terms)}）`
    case 'some':
    case 'every':
    case 'none': {
      const word = `${QUANTIFIER_WORDS[condition.kind]}${SCOPES[condition.over].measure}`
      return `${word}${sayChildren(condition, terms)}：${sayPart(condition.is, terms)}`
    }
    case 'count': {
      const counted = {
        type: 'count',
        label: '',
        source: 'derived',
        unit: SCOPES[condition.over].measure,
      } as const
      return `${sayChildren(condition, terms)}${NUMBER_WORDS[condition.op]}${sayOperand(condition.value, counted, terms)}`
    }
    case 'sum': {
      const fact = factOf(terms, condition.fact)
      const total = `${sayChildren(condition, terms)}的${fact.label}合计`
      return `${total}${NUMBER_WORDS[condition.op]}${sayOperand(condition.value, fact, terms)}`
    }
    default:
      return sayLeaf(condition, terms, false)
  }
}

/**
 * `denied` says 非 of the leaf straight out, which is exact: 非（金额不少于10万元） is 金额少于10万元, and neither is true
 * of a dispute without money.
 */
export function sayLeaf<F extends string>(leaf: Leaf<F>, terms: Terms, denied: boolean): string {
  const fact = factOf(terms, leaf.fact)
  switch (leaf.kind) {
    case 'is-known':
      return `${topic(fact)}${denied ? '未填明' : '已填明'}`
    case 'applies':
      return `${denied ? '没有' : '有'}${topic(fact)}这一项`
    case 'compare':
      return sayComparison(leaf, terms, denied)
  }
}

function sayComparison<F extends string>(leaf: Comparison<F>, terms: Terms, denied: boolean): string {
  const fact = factOf(terms, leaf.fact)
  switch (leaf.op) {
    case 'in':
    case 'not-in': {
      const listed = leaf.value.map((value) => sayScalar(value, fact, terms)).join('、')
      return (leaf.op === 'in') === denied
        ? `${fact.label}不属于${listed}`
        : `${fact.label}${leaf.value.length > 1 ? `是${listed}之一` : `是${listed}`}`
    }
    case 'between': {
      const [from, to] = leaf.value.map((operand) => sayOperand(operand, fact, terms))
      return `${fact.label}${denied ? '不在' : '在'}${from}至${to}之间（含两端）`
    }
    case 'has':
    case 'lacks':
      return `${fact.label}${(leaf.op === 'has') === denied ? '不含' : '含'}${sayScalar(leaf.value, fact, terms)}`
    default: {
      const op = denied ? oppositeOf(leaf.op) : leaf.op
      if (fact.type === 'boolean') return (op === '=') === leaf.value ? fact.label : fact.no
      return `${fact.label}${wordOf(op, fact.type)}${sayOperand(leaf.value, fact, terms)}`
    }
  }
}

function wordOf(op: OrderOp, type: FactType): string {
  return type === 'number' || type === 'count' || type === 'money' ? NUMBER_WORDS[op] : DATE_WORDS[op]
}

/** A yes-or-no fact is a statement, so it is named as the question it answers. */
function topic(fact: FactDefinition): string {
  return fact.type === 'boolean' ? `“是否${fact.label}”` : fact.label
}

/** `当事人`, `当事人（限于行为能力不是完全行为能力的）`. */
function sayChildren<F extends string>(
  { over, where }: { readonly over: Scope; readonly where?: Condition<F> | undefined },
  terms: Terms,
): string {
  return where ? `${SCOPES[over].name}（限于${say(where, terms)}的）` : SCOPES[over].name
}

function sayJoined<F extends string>(parts: readonly Condition<F>[], link: string, terms: Terms): string {
  if (parts.length === 1) return parts.map((part) => say(part, terms)).join('')
  return parts.map((part) => sayPart(part, terms)).join(link)
}

/** In brackets where a reader could otherwise take 且 and 或, or the end of a list, for the outer one's. */
function sayPart<F extends string>(part: Condition<F>, terms: Terms): string {
  const compound =
    part.kind === 'some' ||
    part.kind === 'every' ||
    part.kind === 'none' ||
    ((part.kind === 'all' || part.kind === 'any') && part.of.length > 1)
  return compound ? `（${say(part, terms)}）` : say(part, terms)
}

function isLeaf<F extends string>(condition: Condition<F>): condition is Leaf<F> {
  return condition.kind === 'compare' || condition.kind === 'is-known' || condition.kind === 'applies'
}
