import type { CaseView } from '#contract/schemas/case-view.ts'
import { dueDayProblems, earliestDue } from '#domain/agreement/due-day-problems.ts'
import { agreementAmount } from '#domain/agreement/duty-amounts.ts'
import { dutyProblems } from '#domain/agreement/duty-problems.ts'
import { performanceOf } from '#domain/agreement/performance.ts'
import { checkWording } from '#domain/agreement/wording-check.ts'
import { againstMediation } from '#domain/cases/against-mediation.ts'
import { copiesNeeded } from '#domain/cases/agreement-parties.ts'
import type { Agreement, CaseRecord } from '#domain/cases/case-record.ts'
import { gateFindings } from '#domain/cases/decide-move.ts'
import { saidAtOnce } from '#domain/cases/derive.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { addMonths } from '#domain/values/dates.ts'
import type { Db } from '../database/open-database.ts'
import { invalid, refusal } from '../refuse.ts'
import { workCalendar } from '../settings/calendar.ts'
import { clausesOf, scheduleRows } from './case-view.ts'
import { surroundings } from './load-case.ts'
import { withKeptAccounts } from './masking.ts'

type Finding = CaseView['warnings'][number] & { match?: string | undefined }

/** How far an agreement still being typed is shown ahead. */
const SHOWN_MONTHS = 36

/** A duty whose text can't be derived stops the save; the field is named. */
export function checkDuties(agreement: Agreement, parties: CaseRecord['parties'], today: BusinessDate): void {
  const known = new Set<Id>(parties.map((party) => party.id))
  const fields = agreement.duties.flatMap((duty, index) => {
    const strangers = [...duty.debtorPartyIds, ...duty.creditorPartyIds].some((id) => !known.has(id))
    const problems = dutyProblems(duty).filter((problem) => problem.level === 'block')
    return [
      ...(strangers
        ? [
            {
              path: `duties.${index}.debtorPartyIds`,
              sentence: '履行人或接受人已不在当事人之列，请重新选择。',
            },
          ]
        : []),
      ...(duty.ended && duty.ended.on > today
        ? [{ path: `duties.${index}.ended.on`, sentence: '提前终止的日期不能晚于今天。' }]
        : []),
      ...problems.map((problem) => ({
        path: `duties.${index}.${problem.field}`,
        sentence: problem.sentence,
      })),
    ]
  })
  if (fields.length > 0) throw refusal('INVALID', { data: { fields }, message: fields[0]?.sentence })
  if (agreement.betweenPartyIds.some((id) => !known.has(id)))
    throw invalid('betweenPartyIds', '达成协议的人已不在当事人之列，请重新选择。')
}

/** Clauses, schedule and findings of an agreement as typed; a duty not yet whole is left out of both. */
export function tryAgreement(
  db: Db,
  stored: { id: Id; data: CaseRecord },
  agreement: Agreement,
  today: BusinessDate,
) {
  const whole = agreement.duties.filter(
    (duty) => !dutyProblems(duty).some((problem) => problem.level === 'block'),
  )
  const typed = { ...agreement, duties: whole }
  // Judged with the accounts it stands for, shown as it was typed: asking must not unmask what was sent masked.
  const record: CaseRecord = { ...stored.data, agreement: withKeptAccounts(typed, stored.data.agreement) }
  const clauses = clausesOf(record, typed)
  const performance = performanceOf(
    whole,
    record.receipts,
    addMonths(agreement.agreedOn ?? today, SHOWN_MONTHS),
    {
      signedOn: agreement.agreedOn,
      effectiveOn: agreement.agreedOn,
      calendar: workCalendar,
    },
  )
  return {
    clauses,
    schedule: scheduleRows(performance, record).map((row) => ({
      ...row,
      state: row.state === 'overdue' ? ('pending' as const) : row.state,
    })),
    findings: [
      ...dutyFindings(agreement, today),
      ...atOnceFindings(agreement),
      ...wordingFindings(record, clauses),
      ...gateList(db, stored.id, record, today),
    ],
    copies: copiesNeeded(record),
  }
}

function dutyFindings(agreement: Agreement, today: BusinessDate): Finding[] {
  const earliest = earliestDue(agreement.agreedOn, today)
  return agreement.duties.flatMap((duty, index) =>
    [...dutyProblems(duty), ...dueDayProblems(duty, earliest)].map((problem) => ({
      code: `duty-${index + 1}`,
      level: problem.level,
      sentence: `第 ${index + 1} 项：${problem.sentence}`,
      next: '请在该项里补齐或者更正。',
      citation: problem.level === 'warn' ? '民诉法解释第358条（内容不明确）' : '人民调解法第29条',
    })),
  )
}

/** What falls due only later can't have been performed on the spot; the mark is not heard until it is taken away. */
function atOnceFindings(agreement: Agreement): Finding[] {
  if (agreement.performedAtOnce !== true || saidAtOnce(agreement)) return []
  return [
    {
      code: 'at-once',
      level: 'warn',
      sentence: '有分期、定期或者以后才到期的义务，不算当场履行完毕，仍会按期提醒。',
      next: '改为“还要履行”；确已提前履行的，结案后登记履行。',
      citation: '人民调解法第31条',
    },
  ]
}

function wordingFindings(record: CaseRecord, clauses: readonly string[]): Finding[] {
  const { agreement } = record
  const text = [
    agreement?.facts,
    agreement?.disputes,
    agreement?.responsibilities,
    ...clauses,
    agreement?.method,
  ]
    .filter(Boolean)
    .join('\n')
  const principal = agreement ? agreementAmount(agreement.duties).amount : undefined
  return checkWording(text, { principal }).map(({ code, level, sentence, citation, match }) => ({
    code,
    level,
    sentence,
    citation,
    match,
    next: '请核对这几个字；确实如此的可以保留。',
  }))
}

function gateList(db: Db, id: Id, record: CaseRecord, today: BusinessDate): Finding[] {
  const wanted = new Set(['R10', 'R11', 'R12', 'R13', 'R13L', 'R15'])
  const around = surroundings(db, { id, data: record }, today)
  const ofAgreement = gateFindings(record, 'close-agreed', around).filter(({ code }) => wanted.has(code))
  return [...againstMediation(record, around), ...ofAgreement].map((finding) => ({ ...finding }))
}
