import type { SettledPayment } from '#contract/schemas/case.ts'
import type { MoneyDuty } from '#domain/agreement/duty.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { invalid } from '../refuse.ts'

export interface PaymentMade extends SettledPayment {
  /** What stands for the day of payment where no day is known. */
  readonly unknownDay?: string | undefined
}

/** The one sum of a 先调后登 or a line of a 登记簿: owed by all of one side to all of the other. */
export function settledPayment(
  id: Id,
  payment: PaymentMade,
  parties: readonly Party[],
  performedAtOnce: boolean,
): MoneyDuty {
  const idsOf = (side: Party['side']) =>
    parties.filter((party) => party.side === side).map((party) => party.id)
  const payee = payment.payer === 'respondent' ? 'applicant' : 'respondent'
  const [debtorPartyIds, creditorPartyIds] = [idsOf(payment.payer), idsOf(payee)]
  if (debtorPartyIds.length === 0 || creditorPartyIds.length === 0)
    throw invalid('payment.payer', '填了金额的，申请人和被申请人都要有。')
  return {
    id,
    kind: 'money',
    debtorPartyIds,
    creditorPartyIds,
    liability: 'unstated',
    what: '款项',
    amount: payment.amount,
    when: whenOf(payment, performedAtOnce),
  }
}

function whenOf({ by, unknownDay }: PaymentMade, performedAtOnce: boolean): MoneyDuty['when'] {
  if (performedAtOnce) return { kind: 'on-signing' }
  if (by !== undefined) return { kind: 'by', date: by }
  return { kind: 'condition', text: unknownDay ?? '双方约定的日期（登记时没有写明）' }
}
