import type { Gate } from '../../conditions/gates.ts'
import type { FactCondition, FactName } from '../../facts/fact-dictionary.ts'
import type { CaseRecord } from '../case-record.ts'
import type { MoveType } from '../moves.ts'

export const is = (fact: FactName, value: string | number | boolean): FactCondition => ({
  kind: 'compare',
  fact,
  op: '=',
  value,
})
export const known = (fact: FactName): FactCondition => ({ kind: 'is-known', fact })
export const all = (...of: FactCondition[]): FactCondition => ({ kind: 'all', of })
export const any = (...of: FactCondition[]): FactCondition => ({ kind: 'any', of })
export const ALWAYS: FactCondition = { kind: 'compare', fact: 'case.partyCount', op: '≥', value: 0 }

export type CaseGate = Gate<FactName> & {
  readonly moves: readonly MoveType[]
  /** What an answer still missing does; a hint where nothing is said. */
  readonly whenUnclear?: 'block' | 'warn' | undefined
  /** Says more exactly what is wrong, where the sentence alone leaves it open. */
  readonly detail?: ((record: CaseRecord) => string) | undefined
  /** What to do in this very case, where it isn't what `next` says; empty otherwise. */
  readonly nextFor?: ((record: CaseRecord) => string) | undefined
  /** Where what an answer still lacks is filled in. */
  readonly filledIn?: string | undefined
}

/** Of those on a side somebody still takes part; a side nobody was ever on is not asked for. */
const sideTakesPart = (side: 'applicant' | 'respondent'): FactCondition =>
  any(
    { kind: 'none', over: 'party', is: is('party.side', side) },
    { kind: 'some', over: 'party', where: is('party.separated', false), is: is('party.side', side) },
  )

/** A dispute has two sides (人民调解工作若干规定 20): who was taken out of the case doesn't count (R01). */
export const TWO_SIDES: FactCondition = all(
  { kind: 'count', over: 'party', where: is('party.separated', false), op: '≥', value: 2 },
  sideTakesPart('applicant'),
  sideTakesPart('respondent'),
)

export const MEDIATING: readonly MoveType[] = ['begin', 'resume', 'close-agreed']
