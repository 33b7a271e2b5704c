import type { Id } from '../values/brands.ts'
import type { CaseRecord, Recusal } from './case-record.ts'

type Asked = Pick<CaseRecord, 'recusals'>

/** Asked for, and nobody has decided yet. */
export function undecidedRecusals({ recusals = [] }: Asked): readonly Recusal[] {
  return recusals.filter((one) => one.outcome === undefined)
}

/**
 * R06 (法释〔2016〕14号15; 深圳条例23): what still stands against a mediator of the case. A request is settled by another
 * mediator or by all parties' consent in writing; who is said to be replaced and is still there has not been.
 */
export function openRecusals({ recusals = [] }: Asked, mediatorId: Id): readonly Recusal[] {
  return recusals.filter((one) => one.mediatorId === mediatorId && !isSettled(one))
}

function isSettled({ outcome, consentOn }: Recusal): boolean {
  return outcome === 'withdrawn' || (outcome === 'kept' && consentOn !== undefined)
}

/** What is wrong, in one sentence for each request. */
export function openRecusalSentence(
  { outcome, mediatorName, byPartyId }: Recusal,
  { parties }: Pick<CaseRecord, 'parties'>,
): string {
  const asked = `${parties.find((party) => party.id === byPartyId)?.name ?? '当事人'}要求${mediatorName}回避`
  if (outcome === undefined) return `${asked}，还没有处理。`
  return outcome === 'kept'
    ? `${asked}，由其继续调解，还没有记下各方书面同意。`
    : `${asked}，记的是已换调解员，但${mediatorName}还在本案。`
}
