import type { BusinessDate } from '../values/brands.ts'
import { chineseDate, maxDate, minDate } from '../values/dates.ts'
import { partyStanding } from './party-standing.ts'
import type { EffectiveNote, PendingReason } from './pending-reason.ts'
import type { AgreementSigner } from './signers.ts'

export interface EffectiveDateInput {
  readonly form: 'written' | 'oral'
  /** 达成日. */
  readonly agreedOn?: BusinessDate | undefined
  readonly signers: readonly AgreementSigner[]
}

export type EffectiveDateResult =
  | {
      readonly effectiveOn: BusinessDate
      /** The acts whose last day it is, for showing how the date came about. */
      readonly because: string
      readonly notes: readonly EffectiveNote[]
    }
  | { readonly pending: readonly PendingReason[]; readonly notes: readonly EffectiveNote[] }

/** R14: computed and never typed; to change it, the day of a signature is corrected. R19 and R20 leave it pending. */
export function effectiveDate(input: EffectiveDateInput): EffectiveDateResult {
  const standings = input.signers.flatMap((signer) =>
    signer.role === 'party' ? [partyStanding(signer, input.signers, input.form)] : [],
  )
  const notes = standings.flatMap((standing) => standing.notes)
  const partyPending = standings.flatMap((standing) => standing.pending)
  const committee = input.form === 'oral' ? oralDay(input.agreedOn) : committeeActs(input.signers)
  const nobody = standings.length === 0 ? [NO_PARTY] : []
  const pending = [...nobody, ...partyPending, ...committee.pending]
  const partyDays = input.form === 'oral' ? [] : standings.flatMap((standing) => standing.days)
  const effectiveOn = maxDate([...partyDays, ...committee.days])
  if (pending.length > 0 || effectiveOn === undefined) return { pending, notes }
  const because =
    input.form === 'oral'
      ? `口头协议自达成之日（${chineseDate(effectiveOn)}）起生效（人民调解法第30条）。`
      : `当事人、调解员签名和调委会盖章中最后一项完成于${chineseDate(effectiveOn)}（人民调解法第29条）。`
  return { effectiveOn, because, notes }
}

interface Acts {
  readonly days: readonly BusinessDate[]
  readonly pending: readonly PendingReason[]
}

const NO_PARTY: PendingReason = {
  code: 'no-party',
  who: '',
  sentence: '协议还没有当事人。',
  citation: '人民调解法第29条',
}

function oralDay(agreedOn: BusinessDate | undefined): Acts {
  if (agreedOn !== undefined) return { days: [agreedOn], pending: [] }
  const sentence = '还没有填写口头协议的达成日期。'
  return {
    days: [],
    pending: [{ code: 'agreed-day-unknown', who: '', sentence, citation: '人民调解法第30条' }],
  }
}

/**
 * 人民调解法29 asks that a mediator signs and the committee seals: the first of each is enough, and what another mediator
 * adds later changes nothing that already holds.
 */
function committeeActs(signers: readonly AgreementSigner[]): Acts {
  const mediators = daysOf(signers, 'mediator')
  const seals = daysOf(signers, 'seal')
  const pending: PendingReason[] = []
  if (mediators.length === 0) {
    const who = namesOf(signers, 'mediator')
    const sentence = `调解员${who}还没有签名。`
    pending.push({ code: 'mediator-unsigned', who, sentence, citation: '人民调解法第29条' })
  }
  if (seals.length === 0) {
    const who = namesOf(signers, 'seal')
    const sentence = `还没有加盖${who || '人民调解委员会'}印章。`
    pending.push({ code: 'seal-missing', who, sentence, citation: '人民调解法第29条' })
  }
  return { days: [minDate(mediators), minDate(seals)].filter((day) => day !== undefined), pending }
}

function daysOf(signers: readonly AgreementSigner[], role: AgreementSigner['role']): readonly BusinessDate[] {
  return signers.flatMap((signer) =>
    signer.role === role && signer.signedOn !== undefined ? [signer.signedOn] : [],
  )
}

function namesOf(signers: readonly AgreementSigner[], role: AgreementSigner['role']): string {
  return signers
    .filter((signer) => signer.role === role)
    .map((signer) => signer.name)
    .join('、')
}
