import { CONFIRMATION_RULE } from '../agreement/deadline-rules.ts'
import { confirmationLateSentence, judicialConfirmationDeadline } from '../agreement/deadlines.ts'
import type { Rules } from '../rules/rules.ts'
import type { BusinessDate } from '../values/brands.ts'
import { daysBetween } from '../values/dates.ts'
import { isCourtEntrusted } from './case-procedure.ts'
import type { CaseRecord } from './case-record.ts'
import { deadlineOf, effectiveOn, performanceOn } from './derive.ts'
import { type DueLine, dueLine } from './due-line.ts'
import { tracksOf } from './tracks.ts'

/**
 * What is still to be done about an agreement in force: with the court that entrusted it, or before a court that may confirm
 * it. Archiving the file ends no period (人民调解法33); it only lays to rest what was missed already.
 */
export function confirmationLines(record: CaseRecord, today: BusinessDate, rules: Rules): readonly DueLine[] {
  const effective = effectiveOn(record)
  if (effective === undefined) return []
  const line = isCourtEntrusted(record)
    ? backToCourt(record, { today, rules, effective })
    : confirmation(record, { today, rules, effective })
  const { file } = tracksOf(record)
  const isFiled = file !== 'none' && file !== 'established'
  return line === undefined || (isFiled && line.level === 'overdue') ? [] : [line]
}

interface Around {
  readonly today: BusinessDate
  readonly rules: Rules
  readonly effective: BusinessDate
}

/** 法释〔2016〕14号20、26: the court examines it and writes the 调解书; there is nothing to confirm. */
function backToCourt(record: CaseRecord, { today, rules, effective }: Around): DueLine {
  return dueLine(today, {
    id: 'court-return',
    what: '将协议交回法院审查',
    on: deadlineOf(record, rules)?.date ?? effective,
    rule: '法院委托调解达成协议的，交回法院审查，由法院制作调解书或者准许撤诉；不另行申请司法确认。',
    citation: '法释〔2016〕14号第20、26条',
    place: 'agreement',
  })
}

/** R16. The application is the parties' to make, so nothing is blocked; once late it stays, for the court decides. */
function confirmation(record: CaseRecord, { today, rules, effective }: Around): DueLine | undefined {
  const { state } = performanceOn(record, today, rules.calendar)
  if (state === 'performed' || state === 'none' || effective < CONFIRMATION_RULE.effectiveFrom)
    return undefined
  const deadline = judicialConfirmationDeadline(effective, rules.calendar)
  const late = confirmationLateSentence(deadline, today)
  const oral = record.agreement?.form === 'oral' ? '口头协议须先补作书面，期限仍从达成之日起算。' : ''
  const where =
    record.specialProcedure === 'court-delegated'
      ? '法院委派调解的，向委派的法院申请（民事诉讼法第205条）。'
      : ''
  const [earliest = deadline.date] = deadline.remindOn
  return dueLine(
    today,
    {
      id: 'confirmation',
      what: late === undefined ? '需要司法确认的，双方共同申请' : '司法确认的申请期限已过',
      on: deadline.date,
      rule: `${oral}${deadline.sentence}${where}${late ?? ''}`,
      citation: `${deadline.citation}${late === undefined ? '' : '；民事诉讼法第86条'}${oral === '' ? '' : '；民诉法解释第354条'}`,
      place: 'agreement',
    },
    daysBetween(earliest, deadline.date),
  )
}
