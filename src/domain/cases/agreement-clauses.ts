import { dutyTotal } from '../agreement/duty-amounts.ts'
import { dutyText } from '../agreement/duty-text.ts'
import type { PartyNames } from '../agreement/duty-words.ts'
import { statesSum } from '../agreement/stated-sum.ts'
import type { Agreement } from './case-record.ts'

/**
 * The clauses of an agreement, as its duties say them and then as typed. Of an oral one what was said stands as it was said
 * (人民调解法28): a duty whose sum the typed content names already is for the schedule, and isn't said a second time.
 */
export function agreementClauses(agreement: Agreement, names: PartyNames): string[] {
  const { form, duties, extraClauses } = agreement
  const said = extraClauses.join('\n')
  const unsaid = duties.filter((duty) => {
    const total = dutyTotal(duty)
    return form !== 'oral' || total === undefined || !statesSum(said, total)
  })
  return [...unsaid.map((duty) => dutyText(duty, names, form)), ...extraClauses]
}
