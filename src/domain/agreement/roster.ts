import type { Fen, Id } from '../values/brands.ts'
import { sumFen } from '../values/money.ts'
import type { Duty, MoneyDuty } from './duty.ts'
import { dutyText } from './duty-text.ts'
import type { PartyNames } from './duty-words.ts'

/** From so many like payments on they stand in an annex of their own (product A3): eighteen clauses nobody reads. */
export const ROSTER_FROM = 10

/** Like payments of different sums, each to another party (wages) or each by another (shares of a cost). */
export interface Roster {
  readonly many: 'creditor' | 'debtor'
  readonly duties: readonly MoneyDuty[]
  readonly total: Fen
}

/** The party of one payment that differs from line to line. */
export function rosterParty({ many }: Pick<Roster, 'many'>, duty: MoneyDuty): Id | undefined {
  return (many === 'creditor' ? duty.creditorPartyIds : duty.debtorPartyIds)[0]
}

export function rostersOf(duties: readonly Duty[]): readonly Roster[] {
  const money = duties.filter((duty) => duty.kind === 'money')
  const toMany = groupsOf(money, 'creditor')
  const taken = new Set(toMany.flatMap((roster) => roster.duties))
  const byMany = groupsOf(
    money.filter((duty) => !taken.has(duty)),
    'debtor',
  )
  return [...toMany, ...byMany]
}

function groupsOf(duties: readonly MoneyDuty[], many: Roster['many']): readonly Roster[] {
  const single = duties.filter(
    (duty) =>
      (many === 'creditor' ? duty.creditorPartyIds : duty.debtorPartyIds).length === 1 &&
      (duty.items?.length ?? 0) < 2,
  )
  return [...Map.groupBy(single, (duty) => likeness(duty, many)).values()]
    .filter((group) => new Set(group.map((duty) => rosterParty({ many }, duty))).size >= ROSTER_FROM)
    .map((group) => ({ many, duties: group, total: sumFen(group.map((duty) => duty.amount)) }))
}

/** All that two lines of one annex share: who stands on the other side, for what, when, where and how. */
function likeness(duty: MoneyDuty, many: Roster['many']): string {
  const other = many === 'creditor' ? duty.debtorPartyIds : duty.creditorPartyIds
  const { what, when, where, how, liability } = duty
  return JSON.stringify([other, what, when, where, how?.kind, how?.detail, many === 'debtor' || liability])
}

/** The clauses of an agreement as its paper prints them: a roster is one clause that names the total and its annex. */
export function printedClauses(duties: readonly Duty[], names: PartyNames): readonly string[] {
  const rosters = rostersOf(duties)
  return duties.flatMap((duty) => {
    const at = rosters.findIndex((roster) => roster.duties.some((one) => one === duty))
    const roster = rosters[at]
    if (roster === undefined) return [dutyText(duty, names)]
    return roster.duties[0] === duty ? [rosterClause(roster, annexTitle(rosters, at), names)] : []
  })
}

/** 附表, or 附表1, 附表2 where there are several. */
export function annexTitle(rosters: readonly Roster[], at: number): string {
  return rosters.length > 1 ? `附表${at + 1}` : '附表'
}

function rosterClause({ many, duties, total }: Roster, annex: string, names: PartyNames): string {
  const [first] = duties
  if (first === undefined) return ''
  const together = 'roster' as Id
  const people = new Set(duties.map((duty) => rosterParty({ many }, duty))).size
  const everybody = `${names(rosterParty({ many }, first) ?? together)}等${people}人`
  const whole: MoneyDuty = {
    ...first,
    amount: total,
    items: undefined,
    what: `${first.what}共计`,
    how: first.how && { ...first.how, account: undefined },
    ...(many === 'creditor' ? { creditorPartyIds: [together] } : { debtorPartyIds: [together] }),
  }
  const text = dutyText(whole, (id) => (id === together ? everybody : names(id)))
  return text.replace(/。$/, `，各人应${many === 'creditor' ? '得' : '付'}数额见${annex}。`)
}
