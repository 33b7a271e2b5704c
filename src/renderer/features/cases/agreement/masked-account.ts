import type { CaseView } from '#contract/schemas/case-view.ts'
import type { DutyDraft } from './duty-draft.ts'

export function isMasked(account: string | undefined): boolean {
  return account?.includes('*') === true
}

/** The accounts of the record put where they stand masked; what was typed meanwhile stays. */
export function unmasked(
  duties: readonly DutyDraft[],
  { record }: Pick<CaseView, 'record'>,
): readonly DutyDraft[] {
  const whole = new Map(record.agreement?.duties.map((duty) => [duty.id, duty.how?.account]))
  return duties.map((duty) =>
    isMasked(duty.account) ? { ...duty, account: whole.get(duty.id) ?? duty.account } : duty,
  )
}
