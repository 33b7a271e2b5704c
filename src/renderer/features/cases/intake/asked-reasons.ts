import type { Reason } from '../../../ui/errors.ts'
import type { IntakeForm } from './intake-form.ts'

/** A rule that was not kept and why; the sentence is what the field is called. */
export interface AskedReason {
  readonly code: string
  readonly sentence: string
  readonly reason: string
}

type Asking = Pick<IntakeForm, 'reasons' | 'before' | 'noticeGiven' | 'performedAtOnce'>

/** What the answers on the form already say will be asked, so that one save is enough. */
function foreseen({ before, noticeGiven, performedAtOnce }: Asking): readonly AskedReason[] {
  return [
    ...(before === 'some' && noticeGiven === false
      ? [{ code: 'R04', sentence: '调解前没有告知权利义务', reason: '' }]
      : []),
    ...(performedAtOnce === false
      ? [{ code: 'R11', sentence: '没有当场履行完毕，仍用口头协议', reason: '' }]
      : []),
  ]
}

/** Every reason to ask for, once each, with what was typed so far. */
export function askedReasons(form: Asking, found: readonly Reason[]): readonly AskedReason[] {
  const known = [...foreseen(form), ...found.map(({ code, sentence }) => ({ code, sentence, reason: '' }))]
  const typed = new Map(form.reasons.map((one) => [one.code, one]))
  const stillAsked = new Map([...form.reasons, ...known].map((one) => [one.code, one]))
  return [...stillAsked.values()]
    .filter((one) => known.some((each) => each.code === one.code) || one.reason.trim() !== '')
    .map((one) => ({ ...one, reason: typed.get(one.code)?.reason ?? '' }))
}

export function withReason(reasons: readonly AskedReason[], changed: AskedReason): readonly AskedReason[] {
  return [...reasons.filter((one) => one.code !== changed.code), changed]
}
