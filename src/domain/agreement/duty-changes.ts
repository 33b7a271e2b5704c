import type { BusinessDate } from '../values/brands.ts'
import type { DueWhen, Duty } from './duty.ts'

/** One place of a duty whose day depends on a condition. `part` counts the instalments of a list, from 0. */
export interface DutyCondition {
  readonly part?: number | undefined
  readonly text: string
  readonly dueOn?: BusinessDate | undefined
}

/** Everything in a duty that waits, or waited, for a condition to come true. */
export function conditionsOf(duty: Duty): readonly DutyCondition[] {
  if (duty.kind === 'refrain' || duty.kind === 'periodic') return []
  if (duty.kind === 'instalments') {
    return duty.plan.by === 'list'
      ? duty.plan.parts.flatMap((one, part) => conditionOf(one.when, part))
      : conditionOf(duty.firstWhen)
  }
  return conditionOf(duty.when)
}

function conditionOf(when: DueWhen, part?: number): readonly DutyCondition[] {
  if (when.kind !== 'condition') return []
  return [{ text: when.text, dueOn: when.dueOn, ...(part !== undefined && { part }) }]
}

/**
 * The duty with the last day of a condition that has come true; without a day it waits again. The promise itself, and so
 * the text of the signed agreement, stays as it is. Undefined where no condition stands at that place.
 */
export function withConditionDate(
  duty: Duty,
  part: number | undefined,
  dueOn: BusinessDate | undefined,
): Duty | undefined {
  if (!conditionsOf(duty).some((one) => one.part === part)) return undefined
  const dated = (when: DueWhen): DueWhen => (when.kind === 'condition' ? { ...when, dueOn } : when)
  switch (duty.kind) {
    case 'refrain':
    case 'periodic':
      return undefined
    case 'instalments': {
      if (duty.plan.by !== 'list') return { ...duty, firstWhen: dated(duty.firstWhen) }
      const parts = duty.plan.parts.map((one, index) =>
        index === part ? { ...one, when: dated(one.when) } : one,
      )
      return { ...duty, plan: { by: 'list', parts } }
    }
    default:
      return { ...duty, when: dated(duty.when) }
  }
}
