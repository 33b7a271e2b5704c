import { countBounds } from './compare.ts'
import { answerOperand, compareAnswers, missingOf, order, parametersOf } from './evaluate-leaf.ts'
import { type Explanation, explain } from './explanation.ts'
import { say } from './say.ts'
import { and, guarded, invert, or, type Pair, pairOf, type Truth, UNKNOWN_PAIR } from './truth.ts'
import type {
  Answer,
  Condition,
  Counted,
  FactReader,
  FactScalar,
  Quantified,
  Scope,
  Summed,
  Terms,
} from './types.ts'
import { isUnknown, SCOPES } from './types.ts'

/** Handed in by `evaluate`, which needs these functions in turn. */
export type Evaluate<F extends string> = (
  condition: Condition<F>,
  reader: FactReader<F>,
  terms: Terms,
) => Explanation

const ALWAYS: Pair = pairOf(true)

/** 有 / 每 / 无. Children that it doesn't apply to are skipped by the arithmetic itself: both their truths are false. */
export function evaluateQuantified<F extends string>(
  condition: Quantified<F>,
  reader: FactReader<F>,
  terms: Terms,
  evaluate: Evaluate<F>,
): Explanation {
  const children = evaluateChildren(condition, reader, (part, child) => evaluate(part, child, terms))
  const some = or(children.map((child) => child.holds))
  const failing = or(children.map((child) => child.fails))
  const pair = {
    some: pairOf(some),
    none: pairOf(invert(some)),
    // Without a child that holds nothing is left to hold for every one: not applicable.
    every: { holds: and([invert(failing), some]), fails: failing },
  }[condition.kind]
  return explain(say(condition, terms), pair, { children })
}

/** 几个: a child that is unknown may or may not count, so a number is reached, missed or still open. */
export function evaluateCounted<F extends string>(
  condition: Counted<F>,
  reader: FactReader<F>,
  terms: Terms,
  evaluate: Evaluate<F>,
): Explanation {
  const children = evaluateChildren(condition, reader, (part, child) => evaluate(part, child, terms))
  const certain = children.filter((child) => child.holds === true).length
  const possible = children.filter((child) => child.holds !== false).length
  const atLeast = (n: number): Truth => (certain >= n ? true : possible >= n ? null : false)
  const n = answerOperand(condition.value, reader, terms)
  // Of an unknown list not even the length is known.
  const open = n.kind !== 'value' || isUnknown(reader.children(condition.over))
  const pair = open ? UNKNOWN_PAIR : pairOf(compareCount(condition, Number(n.value), atLeast))
  const missing = children.flatMap((child) => child.missing)
  return explain(say(condition, terms), pair, {
    answer: countAnswer(certain, possible, missing),
    missing: missingOf([n]),
    parameters: parametersOf([condition.value], terms),
    children,
  })
}

/** 合计: whole numbers only, so that the order of adding can't matter. Unknown as soon as one part is. */
export function evaluateSummed<F extends string>(
  condition: Summed<F>,
  reader: FactReader<F>,
  terms: Terms,
  evaluate: Evaluate<F>,
): Explanation {
  const list = reader.children(condition.over)
  const parts = isUnknown(list)
    ? []
    : list.map((child) => summand(condition, child, (where) => evaluate(where, child, terms)))
  const answers = isUnknown(list) ? [list] : parts.map((part) => part.answer)
  const missing = missingOf(answers)
  const total = answers.reduce((sum, answer) => sum + (answer.kind === 'value' ? Number(answer.value) : 0), 0)
  const answer: Answer<FactScalar> =
    missing.length > 0 ? { kind: 'unknown', missing: missing.join('、') } : { kind: 'value', value: total }
  const operand = answerOperand(condition.value, reader, terms)
  const pair = compareAnswers([answer, operand], (value, [n]) => order(value, condition.op, n))
  return explain(say(condition, terms), pair, {
    answer,
    missing: [...missing, ...missingOf([operand])],
    parameters: parametersOf([condition.value], terms),
    children: parts.map((part) => part.explanation),
  })
}

/** Nothing to add where the list is narrowed past this child or its fact doesn't apply, whatever else is unknown. */
function summand<F extends string>(
  condition: Summed<F>,
  child: FactReader<F>,
  ask: (where: Condition<F>) => Explanation,
) {
  const where = condition.where && ask(condition.where)
  const guard = where ?? ALWAYS
  const own = child.fact(condition.fact)
  const skipped = guard.holds === false || own.kind === 'not-applicable'
  const unsure: Answer<FactScalar> = {
    kind: 'unknown',
    missing: where?.missing.join('、') || childLabel(condition.over, child),
  }
  const answer: Answer<FactScalar> = skipped
    ? { kind: 'not-applicable' }
    : guard.holds === null
      ? unsure
      : own
  const explanation = explain(childLabel(condition.over, child), guard, {
    answer,
    children: where ? [where] : [],
  })
  return { answer, explanation }
}

/** One node a child, `is` asked only where `where` holds. An unknown list counts as one unknown child. */
function evaluateChildren<F extends string>(
  condition: Quantified<F> | Counted<F>,
  reader: FactReader<F>,
  ask: (part: Condition<F>, child: FactReader<F>) => Explanation,
): readonly Explanation[] {
  const { over } = condition
  const list = reader.children(over)
  if (isUnknown(list)) return [explain(`${SCOPES[over].name}名单`, UNKNOWN_PAIR, { missing: [list.missing] })]
  return list.map((child) => {
    const where = condition.where && ask(condition.where, child)
    const is = condition.kind === 'count' ? undefined : ask(condition.is, child)
    const children = [where, is].filter((part) => part !== undefined)
    return explain(childLabel(over, child), guarded(where ?? ALWAYS, is ?? ALWAYS), { children })
  })
}

function compareCount(condition: Counted, n: number, atLeast: (n: number) => Truth): Truth {
  const { from, below, inverted } = countBounds(condition.op, n)
  const within = and([atLeast(from), below === undefined ? true : invert(atLeast(below))])
  return inverted ? invert(within) : within
}

function countAnswer(certain: number, possible: number, missing: readonly string[]): Answer<FactScalar> {
  if (certain === possible) return { kind: 'value', value: certain }
  return { kind: 'unknown', missing: missing.join('、') }
}

function childLabel(scope: Scope, child: FactReader): string {
  return child.label ?? SCOPES[scope].name
}
