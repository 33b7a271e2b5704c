import type { DeadlineKind } from '../agreement/deadline-rules.ts'
import { DEADLINE_RULES } from '../agreement/deadline-rules.ts'
import type { CaseRecord } from './case-record.ts'

type Asked = Pick<CaseRecord, 'specialProcedure' | 'kind18'>

/** Kinds of the justice tables whose special procedure follows from the law that names them (mediation.md 1.5, 3.5 A). */
export const KIND_PROCEDURES: Readonly<Record<string, 'labour' | 'medical'>> = {
  '10': 'labour',
  '11': 'labour',
  '15': 'medical',
}

/** 农村土地承包 has no kind of its own (appendix A2): a dispute of land may be one until somebody has said. */
const MAY_BE_RURAL_LAND = '07'

/**
 * The special procedure gates and deadlines both read: the one ticked, else the one the kind of dispute speaks for, else
 * `none`. A general procedure ticked against the kind does not undo it: what isn't a labour dispute isn't of that kind.
 */
export function procedureOf({ specialProcedure, kind18 }: Asked): string | undefined {
  const ofKind = kind18 === undefined ? undefined : KIND_PROCEDURES[kind18]
  if (specialProcedure !== undefined && specialProcedure !== 'none') return specialProcedure
  if (ofKind !== undefined) return ofKind
  if (specialProcedure === 'none') return 'none'
  return kind18 === undefined || kind18 === MAY_BE_RURAL_LAND ? undefined : 'none'
}

/** What the kind of dispute alone speaks for, though the case came from a court; unknown while nobody has said the kind. */
export function kindProcedureOf({ kind18 }: Pick<CaseRecord, 'kind18'>): string | undefined {
  return kind18 === undefined ? undefined : (KIND_PROCEDURES[kind18] ?? 'none')
}

export function deadlineKindOf(record: Asked): DeadlineKind {
  const procedure = procedureOf(record)
  return procedure !== undefined && Object.hasOwn(DEADLINE_RULES, procedure)
    ? (procedure as DeadlineKind)
    : 'general'
}

/** 法院委派 or 委托: the period runs from the day the court's papers were signed for (法释〔2016〕14号27). */
export function isFromCourt(record: Asked): boolean {
  return procedureOf(record)?.startsWith('court-') === true
}

/** 法院委托, after docketing: the agreement goes back to the court, never to 司法确认 (法释〔2016〕14号20、26). */
export function isCourtEntrusted(record: Asked): boolean {
  return procedureOf(record)?.startsWith('court-entrusted') === true
}
