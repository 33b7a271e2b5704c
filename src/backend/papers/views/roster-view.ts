import { moneyWords } from '#domain/agreement/duty-words.ts'
import { annexTitle, type Roster, rosterParty, rostersOf } from '#domain/agreement/roster.ts'
import type { Agreement, CaseRecord } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { PaperRoster, PaperRosterRow } from '#domain/papers/paper-view.ts'
import type { Id } from '#domain/values/brands.ts'
import { listed } from './base-view.ts'

/** The annexes of an agreement (product A3). */
export function rosterViews(record: CaseRecord, agreement: Agreement): readonly PaperRoster[] | undefined {
  const rosters = rostersOf(agreement.duties)
  return listed(
    rosters.map((roster, at) => ({
      title: annexTitle(rosters, at),
      what: roster.duties[0]?.what,
      sumLabel: roster.many === 'creditor' ? '应得金额' : '应付金额',
      rows: rowsOf(record, roster),
      total: moneyWords(roster.total),
    })),
  )
}

/** Who signs in an annex. Who owes or gets something besides stands in the annex all the same: it is part of the paper. */
export function annexSigners({ duties }: Agreement): ReadonlySet<Id> {
  const rosters = rostersOf(duties)
  return new Set(
    rosters.flatMap((roster) => roster.duties.flatMap((duty) => rosterParty(roster, duty) ?? [])),
  )
}

function rowsOf({ parties }: CaseRecord, roster: Roster): readonly PaperRosterRow[] {
  const known = new Map(parties.map((party) => [party.id, party]))
  return roster.duties.map((duty, index) => {
    const party = known.get(rosterParty(roster, duty) ?? ('' as Id))
    const account = duty.how?.account ? `\n收款账户：${duty.how.account}` : ''
    return {
      ordinal: `${index + 1}`,
      name: party?.name,
      idTail: party && idTail(party),
      sum: `${moneyWords(duty.amount)}${account}`,
    }
  })
}

function idTail({ document }: Party): string {
  return 'number' in document ? document.number.slice(-4) : '—'
}
