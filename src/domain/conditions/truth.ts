/** Kleene's three values. `null` is "unknown", as in SQL, so that both readers share one table. */
export type Truth = boolean | null

/**
 * What a condition answers: does it hold, does it fail. They are two questions because a rule that doesn't apply
 * does neither: otherwise 非(金额≥10万) would be true of a dispute without money.
 */
export interface Pair {
  readonly holds: Truth
  readonly fails: Truth
}

export type Verdict = 'holds' | 'fails' | 'unknown' | 'not-applicable'

export const VERDICT_NAMES = {
  holds: '符合',
  fails: '不符合',
  unknown: '情况不明',
  'not-applicable': '不适用',
} as const satisfies Record<Verdict, string>

export const UNKNOWN_PAIR: Pair = { holds: null, fails: null }
export const NOT_APPLICABLE_PAIR: Pair = { holds: false, fails: false }

export function invert(truth: Truth): Truth {
  return truth === null ? null : !truth
}

/** True when nothing is given. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}

/** False when nothing is given. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(null) ? null : false
}

/** A question that always applies: it holds or it fails, or neither is known. */
export function pairOf(truth: Truth): Pair {
  return { holds: truth, fails: invert(truth) }
}

/** `pair` asked only where `guard` holds; elsewhere it doesn't apply. Children of quantifiers and gates read this. */
export function guarded(guard: Pair, pair: Pair): Pair {
  return { holds: and([guard.holds, pair.holds]), fails: and([guard.holds, pair.fails]) }
}

export function verdictOf({ holds, fails }: Pair): Verdict {
  if (holds === true) return 'holds'
  if (fails === true) return 'fails'
  return holds === false && fails === false ? 'not-applicable' : 'unknown'
}
