import type { CaseView } from '#contract/schemas/case-view.ts'
import type { Performance } from '#domain/agreement/performance.ts'
import { agreementClauses } from '#domain/cases/agreement-clauses.ts'
import { outdatedSignings } from '#domain/cases/agreement-text.ts'
import type { Agreement, CaseRecord } from '#domain/cases/case-record.ts'
import { checklistOf } from '#domain/cases/checklist.ts'
import { availableMoves, gateFindings } from '#domain/cases/decide-move.ts'
import { deadlineOf, effectOf, performanceOn } from '#domain/cases/derive.ts'
import type { DueLine } from '#domain/cases/due-line.ts'
import { dueLines } from '#domain/cases/due-lines.ts'
import { nextStep } from '#domain/cases/next-step.ts'
import { movesInOrder, tracksOf } from '#domain/cases/tracks.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { committeeKind } from '../records/kinds/people.ts'
import { readRecord, type Stored } from '../records/work.ts'
import { workCalendar } from '../settings/calendar.ts'
import { sessionsOf, standingIds, surroundings } from './load-case.ts'
import { maskedCase } from './masking.ts'
import { peopleWarnings } from './people-warnings.ts'

export function clausesOf(record: CaseRecord, agreement: Agreement): string[] {
  const names = (id: Id) => record.parties.find((party) => party.id === id)?.name ?? '（未选当事人）'
  return agreementClauses(agreement, names)
}

/** The plan by day, whoever owes it; what has no day yet comes last. */
export function scheduleRows(
  performance: Performance | undefined,
  record: Pick<CaseRecord, 'parties'>,
): CaseView['schedule'] {
  const names = (ids: readonly Id[]) => {
    const found = ids.map((id) => record.parties.find((party) => party.id === id)?.name ?? '（未选当事人）')
    return found.length > 2 ? `${found[0]}等${found.length}人` : found.join('、')
  }
  const rows = (performance?.rows ?? []).toSorted((a, b) =>
    (a.row.dueOn ?? '9999') < (b.row.dueOn ?? '9999') ? -1 : a.row.dueOn === b.row.dueOn ? 0 : 1,
  )
  return rows.map(({ row, paid, remaining, state, counted }) => ({
    dutyId: row.dutyId,
    seq: row.seq,
    by: names(row.debtorIds),
    to: names(row.creditorIds),
    what: row.what,
    part: row.part,
    debtorIds: [...row.debtorIds],
    dueOn: row.dueOn,
    amount: row.amount,
    paid,
    remaining: row.amount === undefined ? undefined : remaining,
    state,
    counted: [...counted],
  }))
}

export function withCase({ id, data }: Stored<CaseRecord>, line: DueLine): CaseView['due'][number] {
  return { ...line, id: `${id}:${line.id}`, caseId: id, caseTitle: data.title, number: data.number?.text }
}

/** Everything the case page shows, computed from the record on a day. */
export function caseView(
  db: Db,
  stored: Stored<CaseRecord>,
  options: { today: BusinessDate; masked: boolean; mayReveal: boolean },
): CaseView {
  const { today, masked, mayReveal } = options
  const { data } = stored
  const shown = masked ? maskedCase(data, mayReveal) : data
  const around = surroundings(db, stored, today)
  const tracks = tracksOf(data)
  const effect = effectOf(data)
  const { state, performance } = performanceOn(data, today, workCalendar)
  const lines = dueLines(data, today, around.rules)
  const due = lines.map((line) => withCase(stored, line))
  const moves = availableMoves(data, around)
  const next = nextStep(data, moves, lines)
  const sessions = sessionsOf(db, stored.id)
  const checklist = checklistOf(data, around.papers, standingIds(sessions))
  return {
    id: stored.id,
    revision: stored.revision,
    record: mutable(shown),
    masked,
    committeeName: readRecord(db, committeeKind, data.committeeId)?.data.name ?? '',
    procedure: tracks.procedure,
    outcome: tracks.outcome,
    performance: state,
    file: tracks.file,
    dates: {
      registeredOn: tracks.registeredOn,
      acceptedOn: tracks.acceptedOn,
      begunOn: tracks.begunOn,
      suspendedOn:
        tracks.procedure === 'suspended'
          ? movesInOrder(data.moves).findLast((move) => move.type === 'suspend')?.on
          : undefined,
      agreedOn: data.agreement?.agreedOn,
      effectiveOn: effect && 'effectiveOn' in effect ? effect.effectiveOn : undefined,
      closedOn: tracks.closedOn,
      archivedOn: tracks.archivedOn,
      dueOn: tracks.closedOn ? undefined : deadlineOf(data, around.rules)?.date,
    },
    pendingEffect:
      effect && 'pending' in effect
        ? [
            ...textChanged(data),
            ...effect.pending.map(({ code, sentence, citation }) => ({
              code,
              sentence,
              citation,
              next: '签好后在“签署”里补记日期。',
              level: 'warn' as const,
            })),
          ]
        : [],
    next,
    moves: moves.map((move) => ({ ...move, reasons: [...move.reasons] })),
    warnings: [...standingWarnings(data, around), ...peopleWarnings(data)],
    schedule: scheduleRows(performance, shown),
    overpaid: [...(performance?.unallocated ?? [])],
    clauses: shown.agreement ? clausesOf(shown, shown.agreement) : [],
    sessions: sessions.map(({ id, revision, data: session }) => ({
      id,
      revision,
      session: mutable(session),
    })),
    due,
    checklist: checklist.map((line) => ({ ...line })),
  }
}

/** Signed, then changed: says why those who signed stand there as unsigned. */
function textChanged(record: CaseRecord): CaseView['pendingEffect'] {
  const { length } = outdatedSignings(record)
  if (length === 0) return []
  const sentence = `协议内容在签署以后改过，原有 ${length} 项签署是按改动前的文本签的，不再计算；它们仍留在办理记录里。`
  const next = '请重新打印协议书，由各方重新签署后在“签署”里记下日期。'
  return [{ code: 'text-changed', sentence, next, citation: '人民调解法第29条', level: 'warn' }]
}

/** What is wrong with the case as it stands, whatever comes next: asked as if it were accepted and closed today. */
function standingWarnings(record: CaseRecord, around: Parameters<typeof gateFindings>[2]) {
  const tracks = tracksOf(record)
  if (tracks.procedure === 'declined' || tracks.procedure === 'diverted') return []
  const findings =
    tracks.procedure === 'registered'
      ? gateFindings(record, 'accept', around)
      : gateFindings(record, 'begin', around)
  return findings
}

/** The domain's records are read-only by type; the contract's outputs are the same shapes without the mark. */
function mutable<T, R = DeepMutable<T>>(value: T): R {
  return value as unknown as R
}

type DeepMutable<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer E)[]
    ? DeepMutable<E>[]
    : { -readonly [K in keyof T]: DeepMutable<T[K]> }
