import { evaluate } from './evaluate.ts'
import type { Explanation } from './explanation.ts'
import { guarded } from './truth.ts'
import type { Condition, FactReader, Terms } from './types.ts'

/** Only what the law forbids blocks; the rest warns, takes a reason and goes on, or merely hints. */
export const GATE_LEVELS = ['block', 'warn', 'hint'] as const
export type GateLevel = (typeof GATE_LEVELS)[number]
export const GATE_LEVEL_NAMES = { block: '拦截', warn: '警告', hint: '提示' } as const satisfies Record<
  GateLevel,
  string
>

/** A rule before a step: where `when` holds, `must` has to hold. */
export interface Gate<F extends string = string> {
  readonly code: string
  readonly when: Condition<F>
  readonly must: Condition<F>
  readonly level: GateLevel
  /** What is wrong, in one Chinese sentence. */
  readonly sentence: string
  /** What to do about it. */
  readonly next: string
  readonly citation: string
}

/** `broken`: it applies and isn't met; `unclear`: it may be broken, `missing` says what would settle it. */
export type GateState = 'met' | 'broken' | 'unclear' | 'not-applicable'

export interface GateResult<F extends string = string> {
  readonly gate: Gate<F>
  readonly state: GateState
  readonly missing: readonly string[]
  readonly when: Explanation
  readonly must: Explanation
}

export function evaluateGates<F extends string>(
  gates: readonly Gate<F>[],
  reader: FactReader<F>,
  terms: Terms,
): readonly GateResult<F>[] {
  return gates.map((gate) => {
    const when = evaluate(gate.when, reader, terms)
    const must = evaluate(gate.must, reader, terms)
    const state = stateOf(when, must)
    const missing = state === 'unclear' ? [...new Set([...when.missing, ...must.missing])] : []
    return { gate, state, missing, when, must }
  })
}

/** A gate that can't be broken asks for nothing, even where something about it is unknown. */
function stateOf(when: Explanation, must: Explanation): GateState {
  const { holds, fails } = guarded(when, must)
  if (fails === true) return 'broken'
  if (fails === null) return 'unclear'
  return holds === false ? 'not-applicable' : 'met'
}
