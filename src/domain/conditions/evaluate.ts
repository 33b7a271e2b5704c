import { evaluateLeaf } from './evaluate-leaf.ts'
import { evaluateCounted, evaluateQuantified, evaluateSummed } from './evaluate-list.ts'
import { type Explanation, explain } from './explanation.ts'
import { say } from './say.ts'
import { and, or } from './truth.ts'
import type { Condition, FactReader, Terms } from './types.ts'

/** Asks a condition of one thing. Pure: the same facts and terms give the same tree, to the byte. */
export function evaluate<F extends string>(
  condition: Condition<F>,
  reader: FactReader<F>,
  terms: Terms,
): Explanation {
  switch (condition.kind) {
    case 'all': {
      const children = condition.of.map((part) => evaluate(part, reader, terms))
      const pair = { holds: and(children.map((c) => c.holds)), fails: or(children.map((c) => c.fails)) }
      return explain(say(condition, terms), pair, { children })
    }
    case 'any': {
      const children = condition.of.map((part) => evaluate(part, reader, terms))
      const pair = { holds: or(children.map((c) => c.holds)), fails: and(children.map((c) => c.fails)) }
      return explain(say(condition, terms), pair, { children })
    }
    case 'not': {
      const child = evaluate(condition.of, reader, terms)
      return explain(say(condition, terms), { holds: child.fails, fails: child.holds }, { children: [child] })
    }
    case 'some':
    case 'every':
    case 'none':
      return evaluateQuantified(condition, reader, terms, evaluate)
    case 'count':
      return evaluateCounted(condition, reader, terms, evaluate)
    case 'sum':
      return evaluateSummed(condition, reader, terms, evaluate)
    default:
      return evaluateLeaf(condition, reader, terms)
  }
}
