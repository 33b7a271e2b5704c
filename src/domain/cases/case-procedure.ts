import type { DeadlineKind } from '../agreement/deadline-rules.ts'
import { DEADLINE_RULES } from '../agreement/deadline-rules.ts'
import type { Rules } from '../rules/rules.ts'
import type { CaseRecord } from './case-record.ts'

type Asked = Pick<CaseRecord, 'specialProcedure' | 'kind18'>
type Kinds = Pick<Rules, 'kindProcedures'>
/** A court's papers come with the case; no kind of dispute speaks for them. */
type Ticked = Pick<CaseRecord, 'specialProcedure'>

/**
 * The special procedure gates and deadlines both read: the one ticked, else the one the kind of dispute speaks for, else
 * `none`. A general procedure ticked against the kind does not undo it: what isn't a labour dispute isn't of that kind.
 */
export function procedureOf(
  { specialProcedure, kind18 }: Asked,
  { kindProcedures }: Kinds,
): string | undefined {
  if (specialProcedure !== undefined && specialProcedure !== 'none') return specialProcedure
  const ofKind = kind18 === undefined ? 'ask' : (kindProcedures.get(kind18) ?? 'none')
  if (ofKind !== 'ask') return ofKind
  return specialProcedure
}

/** What the kind of dispute alone speaks for, though the case came from a court; unknown while nobody has said the kind. */
export function kindProcedureOf(
  { kind18 }: Pick<CaseRecord, 'kind18'>,
  { kindProcedures }: Kinds,
): string | undefined {
  if (kind18 === undefined) return undefined
  const ofKind = kindProcedures.get(kind18) ?? 'none'
  return ofKind === 'ask' ? 'none' : ofKind
}

export function deadlineKindOf(record: Asked, kinds: Kinds): DeadlineKind {
  const procedure = procedureOf(record, kinds)
  return procedure !== undefined && Object.hasOwn(DEADLINE_RULES, procedure)
    ? (procedure as DeadlineKind)
    : 'general'
}

/** 法院委派 or 委托: the period runs from the day the court's papers were signed for (法释〔2016〕14号27). */
export function isFromCourt({ specialProcedure }: Ticked): boolean {
  return specialProcedure?.startsWith('court-') === true
}

/** 法院委托, after docketing: the agreement goes back to the court, never to 司法确认 (法释〔2016〕14号20、26). */
export function isCourtEntrusted({ specialProcedure }: Ticked): boolean {
  return specialProcedure?.startsWith('court-entrusted') === true
}
