import type { AmountItem, DueWhen, Duty, InstalmentPlan } from '#domain/agreement/duty.ts'
import type { DutyDraft, WhenDraft } from './duty-draft.ts'

export interface Gap {
  readonly field: string
  readonly sentence: string
}

export type DutyResult = { readonly duty: Duty } | { readonly gaps: readonly Gap[] }

/** A typed duty as the record has it, or what it still lacks to be one. Rules about it are the domain's, not asked here. */
export function toDuty(draft: DutyDraft): DutyResult {
  const gaps: Gap[] = []
  const lack = (field: string, sentence: string): undefined => {
    gaps.push({ field, sentence })
    return undefined
  }
  const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined)

  function due(when: WhenDraft, field: string): DueWhen | undefined {
    if (when.kind === 'on-signing') return { kind: 'on-signing' }
    if (when.kind === 'by')
      return when.date ? { kind: 'by', date: when.date } : lack(field, '请填写在哪一天以前')
    if (when.kind === 'condition') {
      return when.text.trim() === ''
        ? lack(field, '请写明在什么条件成就时')
        : { kind: 'condition', text: when.text, dueOn: when.dueOn }
    }
    const days = whole(when.days)
    return days === undefined ? lack(field, '请填写生效后多少日内') : { kind: 'within-days', days }
  }

  function plan(): InstalmentPlan | undefined {
    if (draft.planBy === 'list') {
      const parts = draft.parts.flatMap((part, index) => {
        const when = due(part.when, `parts.${index}.when`)
        if (part.amount === undefined) lack(`parts.${index}.amount`, '请填写这一期的金额')
        return part.amount === undefined || when === undefined ? [] : [{ amount: part.amount, when }]
      })
      return parts.length > 0 ? { by: 'list', parts } : lack('plan', '请逐期填写金额和日期')
    }
    const count = whole(draft.count)
    if (count === undefined) return lack('count', '请填写分几期')
    if (draft.planBy === 'equal') return { by: 'equal', count }
    const { first, following } = draft
    if (first === undefined) return lack('first', '请填写首期金额')
    return { by: 'amounts', count, first, following: following ?? first }
  }

  if (draft.debtorPartyIds.length === 0) lack('debtorPartyIds', '请选由谁履行')
  if (draft.what.trim() === '') lack('what', '请填写内容')
  if (asksLiability(draft) && draft.liability === undefined) lack('liability', '请选几个人怎样承担')
  const shared = sharedOf(draft)
  const items = itemsOf(draft)
  const duty = build()
  return gaps.length > 0 || duty === undefined ? { gaps } : { duty }

  function build(): Duty | undefined {
    switch (draft.kind) {
      case 'money': {
        const when = due(draft.when, 'when')
        if (draft.amount === undefined) return lack('amount', '请填写金额')
        return when && { ...shared, kind: 'money', amount: draft.amount, items, when }
      }
      case 'instalments': {
        const cut = plan()
        const firstWhen: DueWhen | undefined =
          draft.planBy === 'list' ? { kind: 'on-signing' } : due(draft.when, 'when')
        if (draft.amount === undefined) return lack('amount', '请填写总额')
        const everyMonths = whole(draft.everyMonths) ?? 1
        return (
          cut &&
          firstWhen && {
            ...shared,
            kind: 'instalments',
            total: draft.amount,
            items,
            plan: cut,
            firstWhen,
            secondOn: draft.secondOn,
            everyMonths,
          }
        )
      }
      case 'periodic': {
        const { amount, from, every, untilKind, untilDate, untilText } = draft
        if (amount === undefined) lack('amount', '请填写每期金额')
        if (from === undefined) lack('from', '请填写第一次付款的日期')
        if (untilKind === 'date' && untilDate === undefined) lack('until', '请填写付到哪一天')
        if (untilKind === 'open' && untilText.trim() === '') lack('until', '请写明付到何时为止，如“终身”')
        if (amount === undefined || from === undefined) return undefined
        const until =
          untilKind === 'date'
            ? untilDate && ({ kind: 'date', date: untilDate } as const)
            : ({ kind: 'open', text: untilText } as const)
        return until && { ...shared, kind: 'periodic', amount, items, every, from, until }
      }
      case 'refrain':
        return { ...shared, kind: 'refrain' }
      case 'act':
      case 'apology': {
        const when = due(draft.when, 'when')
        return when && { ...shared, kind: draft.kind, when }
      }
      case 'other': {
        const when = due(draft.when, 'when')
        return when && { ...shared, kind: 'other', amount: draft.amount, when }
      }
    }
  }
}

/** How several debtors owe it; to leave something undone each of them must by himself. */
export function asksLiability(draft: Pick<DutyDraft, 'debtorPartyIds' | 'kind'>): boolean {
  return draft.debtorPartyIds.length > 1 && draft.kind !== 'refrain'
}

function sharedOf(draft: DutyDraft) {
  const {
    id,
    debtorPartyIds,
    creditorPartyIds,
    liability,
    what,
    where,
    payKind,
    payDetail,
    account,
    endedOn,
    endedReason,
  } = draft
  const optional = (text: string) => (text.trim() === '' ? undefined : text.trim())
  const how = payKind ?? (payDetail.trim() === '' ? undefined : ('other' as const))
  return {
    id,
    debtorPartyIds,
    creditorPartyIds,
    liability: liability ?? 'unstated',
    what: what.trim(),
    where: optional(where),
    how: how && { kind: how, detail: optional(payDetail), account: optional(account) },
    ended: endedOn && { on: endedOn, reason: endedReason },
  }
}

function itemsOf(draft: DutyDraft): readonly AmountItem[] | undefined {
  const items = draft.items.flatMap(({ name, amount }) =>
    name.trim() === '' || amount === undefined ? [] : [{ name: name.trim(), amount }],
  )
  return items.length > 0 ? items : undefined
}
