import { type Pair, type Verdict, verdictOf } from './truth.ts'
import type { Answer, FactScalar, Parameter } from './types.ts'

/** Why a condition answered as it did: everything shown on a screen about it is read from this tree. */
export interface Explanation extends Pair {
  readonly label: string
  readonly verdict: Verdict
  /** What the fact, the count or the sum itself answered. */
  readonly answer?: Answer<FactScalar> | undefined
  /** While the verdict is unknown: what would settle it, each named once. */
  readonly missing: readonly string[]
  /** The figures read here, with their citation and the day they took effect. */
  readonly parameters: readonly Parameter[]
  readonly children: readonly Explanation[]
}

interface Details {
  readonly answer?: Answer<FactScalar> | undefined
  readonly missing?: readonly string[] | undefined
  readonly parameters?: readonly Parameter[] | undefined
  readonly children?: readonly Explanation[] | undefined
}

export function explain(label: string, { holds, fails }: Pair, details: Details): Explanation {
  const verdict = verdictOf({ holds, fails })
  const children = details.children ?? []
  const missing = [...(details.missing ?? []), ...children.flatMap((child) => child.missing)]
  return {
    label,
    holds,
    fails,
    verdict,
    ...(details.answer && { answer: details.answer }),
    missing: verdict === 'unknown' ? [...new Set(missing)] : [],
    parameters: details.parameters ?? [],
    children,
  }
}
