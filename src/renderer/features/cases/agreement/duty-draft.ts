import type {
  DueWhen,
  Duty,
  DutyKind,
  InstalmentPlan,
  Liability,
  PayMethod,
  Period,
} from '#domain/agreement/duty.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { newId } from '../../../ui/new-id.ts'

export interface WhenDraft {
  readonly kind: DueWhen['kind']
  readonly date?: BusinessDate | undefined
  readonly days: string
  readonly text: string
  readonly dueOn?: BusinessDate | undefined
}

export interface ItemDraft {
  readonly key: string
  readonly name: string
  readonly amount?: Fen | undefined
}

export interface PartDraft {
  readonly key: string
  readonly amount?: Fen | undefined
  readonly when: WhenDraft
}

/** A duty as it is typed: flat, and with holes. Changing its kind keeps what the kinds share. */
export interface DutyDraft {
  readonly id: Id
  readonly kind: DutyKind
  readonly debtorPartyIds: readonly Id[]
  readonly creditorPartyIds: readonly Id[]
  /** Asked of several debtors only; nobody is made jointly liable by a form's default (民法典518). */
  readonly liability?: Liability | undefined
  readonly what: string
  readonly where: string
  readonly payKind?: PayMethod | undefined
  readonly payDetail: string
  readonly account: string
  readonly amount?: Fen | undefined
  readonly items: readonly ItemDraft[]
  readonly when: WhenDraft
  readonly planBy: InstalmentPlan['by']
  readonly count: string
  readonly first?: Fen | undefined
  readonly following?: Fen | undefined
  readonly parts: readonly PartDraft[]
  readonly secondOn?: BusinessDate | undefined
  readonly everyMonths: string
  readonly every: Period
  readonly from?: BusinessDate | undefined
  readonly untilKind: 'date' | 'open'
  readonly untilDate?: BusinessDate | undefined
  readonly untilText: string
  readonly endedOn?: BusinessDate | undefined
  readonly endedReason: string
}

export const BLANK_WHEN: WhenDraft = { kind: 'by', days: '', text: '' }

/** The respondent usually owes, the applicant usually receives. */
export function blankDuty(
  parties: readonly Pick<Party, 'id' | 'side'>[],
  kind: DutyKind = 'money',
): DutyDraft {
  const side = (wanted: Party['side']) =>
    parties.filter((party) => party.side === wanted).map((party) => party.id)
  return {
    id: newId(),
    kind,
    debtorPartyIds: side('respondent'),
    creditorPartyIds: side('applicant'),
    what: '',
    where: '',
    payDetail: '',
    account: '',
    items: [],
    when: BLANK_WHEN,
    planBy: 'amounts',
    count: '',
    parts: [],
    everyMonths: '1',
    every: 'month',
    untilKind: 'date',
    untilText: '',
    endedReason: '',
  }
}

/**
 * A duty nobody has begun to type: it falls away instead of being asked for. Who owes whom and how is filled in or chosen before
 * anything is said; any word, sum or day is something said.
 */
export function isUntouched(duty: DutyDraft): boolean {
  const { what, where, payDetail, account, count, untilText, endedReason, when, items, parts } = duty
  const { amount, first, following, secondOn, from, untilDate, endedOn } = duty
  const texts = [what, where, payDetail, account, count, untilText, endedReason]
  const values = [amount, first, following, secondOn, from, untilDate, endedOn]
  return (
    areBlank(texts) &&
    values.every((value) => value === undefined) &&
    !isSaid(when) &&
    items.every((item) => areBlank([item.name]) && item.amount === undefined) &&
    parts.every((part) => part.amount === undefined && !isSaid(part.when))
  )
}

const areBlank = (texts: readonly string[]) => texts.every((text) => text.trim() === '')

function isSaid({ date, days, text, dueOn }: WhenDraft): boolean {
  return date !== undefined || dueOn !== undefined || !areBlank([days, text])
}

function whenDraft(when: DueWhen): WhenDraft {
  switch (when.kind) {
    case 'on-signing':
      return { ...BLANK_WHEN, kind: 'on-signing' }
    case 'by':
      return { ...BLANK_WHEN, kind: 'by', date: when.date }
    case 'within-days':
      return { ...BLANK_WHEN, kind: 'within-days', days: String(when.days) }
    case 'condition':
      return { ...BLANK_WHEN, kind: 'condition', text: when.text, dueOn: when.dueOn }
  }
}

/** Back into the form what was saved. */
export function draftOf(duty: Duty): DutyDraft {
  const items = 'items' in duty ? (duty.items ?? []) : []
  const shared: DutyDraft = {
    ...blankDuty([], duty.kind),
    id: duty.id,
    debtorPartyIds: duty.debtorPartyIds,
    creditorPartyIds: duty.creditorPartyIds,
    liability: duty.liability,
    what: duty.what,
    where: duty.where ?? '',
    payKind: duty.how?.kind,
    payDetail: duty.how?.detail ?? '',
    account: duty.how?.account ?? '',
    items: items.map((item) => ({ key: newId(), ...item })),
    endedOn: duty.ended?.on,
    endedReason: duty.ended?.reason ?? '',
  }
  if (duty.kind === 'periodic') {
    const { amount, every, from, until } = duty
    return {
      ...shared,
      amount,
      every,
      from,
      untilKind: until.kind,
      ...(until.kind === 'date' ? { untilDate: until.date } : { untilText: until.text }),
    }
  }
  if (duty.kind === 'instalments')
    return {
      ...shared,
      amount: duty.total,
      ...planDraft(duty.plan),
      when: whenDraft(duty.firstWhen),
      secondOn: duty.secondOn,
      everyMonths: String(duty.everyMonths),
    }
  if (duty.kind === 'refrain') return shared
  return { ...shared, when: whenDraft(duty.when), ...('amount' in duty && { amount: duty.amount }) }
}

function planDraft(plan: InstalmentPlan): Partial<DutyDraft> {
  if (plan.by === 'list')
    return {
      planBy: 'list',
      parts: plan.parts.map((part) => ({ key: newId(), amount: part.amount, when: whenDraft(part.when) })),
    }
  const count = String(plan.count)
  return plan.by === 'equal'
    ? { planBy: 'equal', count }
    : { planBy: 'amounts', count, first: plan.first, following: plan.following }
}
