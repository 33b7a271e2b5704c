import { agreementAmount } from '../../agreement/duty-amounts.ts'
import type { FactAnswers } from '../../facts/fact-dictionary.ts'
import { answerOf, NOT_APPLICABLE, unknownAnswer, valueAnswer } from '../../facts/fact-reader.ts'
import { numberOn } from '../../rules/parameters.ts'
import type { Rules } from '../../rules/rules.ts'
import { compareDates, daysBetween } from '../../values/dates.ts'
import { copiesNeeded } from '../agreement-parties.ts'
import { agreementTexts } from '../agreement-parts.ts'
import { kindProcedureOf, procedureOf } from '../case-procedure.ts'
import type { CaseRecord } from '../case-record.ts'
import { deadlineOf, effectiveOn, performanceOn, saidAtOnce } from '../derive.ts'
import { type Tracks, tracksOf } from '../tracks.ts'
import type { CaseFactInput } from './input.ts'

type Input = CaseFactInput & { readonly tracks: Tracks }

export function caseInput(input: CaseFactInput): Input {
  return { ...input, tracks: tracksOf(input.record) }
}

/** A fact that follows a step: not applicable while the step isn't taken, for a rule about it must not fire either way. */
function after<T>(step: unknown, value: T | undefined, missing: string) {
  return step === undefined ? NOT_APPLICABLE : answerOf(value, missing)
}

/** Every fact of a case, answered from its record. A question nobody asked is unknown, never "no". */
export const CASE_ANSWERS = {
  'case.origin': ({ record }: Input) => valueAnswer<string>(record.origin),
  'case.matterKind': ({ record }: Input) => valueAnswer<string>(record.matterKind),
  'case.source': ({ record }: Input) => valueAnswer(record.source),
  'case.kind18': ({ record }: Input) => answerOf(record.kind18, '纠纷类型'),
  'case.kind17': ({ record }: Input) => answerOf(record.kind17, '综治统计类型'),
  'case.specialProcedure': ({ record, rules }: Input) =>
    answerOf(procedureOf(record, rules), '是否适用特别程序'),
  'case.kindProcedure': ({ record, rules }: Input) => answerOf(kindProcedureOf(record, rules), '纠纷类型'),
  'case.tags': ({ record }: Input) => valueAnswer(record.tags),
  'case.grade': ({ record }: Input) => answerOf(record.grade, '案件等级'),
  'case.handlingCommitteeKind': ({ committeeKind }: Input) => answerOf<string>(committeeKind, '承办调委会'),
  'case.partyCount': ({ record }: Input) => valueAnswer(record.parties.length),
  'case.peopleInvolved': ({ record }: Input) => answerOf(record.peopleInvolved, '涉及人数'),
  'case.amountFen': ({ record }: Input) =>
    record.agreement ? answerOf(amountOf(record.agreement.duties), '协议义务') : NOT_APPLICABLE,
  'case.hasDeath': ({ record }: Input) => answerOf(record.hasDeath, '有无人员死亡'),
  'case.injuredCount': () => unknownAnswer('受伤人数'),
  'case.isMass': ({ record, rules }: Input) => answerOf(isMass(record, rules), '涉及人数'),
  'case.concernsTitle': () => unknownAnswer('是否涉及权属确认'),
  'case.petitionRisk': () => unknownAnswer('有无上访苗头'),
  'case.crossArea': () => unknownAnswer('是否跨地区、跨单位'),
  'case.escalationRisk': ({ record }: Input) => answerOf(record.escalationRisk, '是否可能激化'),
  'case.acceptedElsewhere': ({ record }: Input) =>
    answerOf<string>(record.screening.takenElsewhere, '其他机关是否已受理'),
  'case.entrusted': ({ record }: Input) =>
    record.screening.takenElsewhere === 'no'
      ? NOT_APPLICABLE
      : answerOf(record.screening.entrusted, '是否由该机关委托移送'),
  'case.policeUndecided': ({ record }: Input) =>
    record.screening.takenElsewhere === 'police'
      ? answerOf(record.screening.policeUndecided, '公安机关是否已作出处理决定')
      : valueAnswer(false),
  'case.reservedByLaw': ({ record }: Input) =>
    answerOf(record.screening.reservedByLaw, '是否须由专门机关处理'),
  'case.createdOn': ({ tracks }: Input) => answerOf(tracks.registeredOn, '登记日期'),
  'case.occurredOn': ({ record }: Input) => answerOf(record.occurredOn, '纠纷发生日期'),
  'case.acceptedOn': ({ tracks }: Input) =>
    tracks.acceptedOn ? valueAnswer(tracks.acceptedOn) : NOT_APPLICABLE,
  'case.noticeGivenOn': ({ record }: Input) => answerOf(record.notice?.givenOn, '权利义务告知'),
  'case.firstSessionOn': ({ sessions, tracks }: Input) => firstSession(sessions, tracks),
  'case.agreedOn': ({ record }: Input) => after(record.agreement, record.agreement?.agreedOn, '达成日期'),
  'case.effectiveOn': ({ record }: Input) => after(record.agreement, effectiveOn(record), '签名、盖章'),
  'case.closedOn': ({ tracks }: Input) => (tracks.closedOn ? valueAnswer(tracks.closedOn) : NOT_APPLICABLE),
  'case.archivedOn': ({ tracks }: Input) =>
    tracks.archivedOn ? valueAnswer(tracks.archivedOn) : NOT_APPLICABLE,
  'case.dueOn': ({ record, rules, tracks }: Input) => {
    const deadline = deadlineOf(record, rules)
    return after(tracks.acceptedOn, deadline?.date, deadline?.missing ?? '')
  },
  'case.reportedToPoliceOn': ({ record }: Input) =>
    answerOf(record.escalationReport?.on, '向公安机关或有关部门的报告'),
  'case.daysToClose': ({ tracks }: Input) =>
    tracks.acceptedOn && tracks.closedOn
      ? valueAnswer(daysBetween(tracks.acceptedOn, tracks.closedOn))
      : NOT_APPLICABLE,
  'case.isOverdue': ({ record, rules, tracks, today }: Input) => {
    const due = deadlineOf(record, rules)?.date
    if (!due || tracks.closedOn) return NOT_APPLICABLE
    return valueAnswer(due < today)
  },
  'case.procedureState': ({ tracks }: Input) => valueAnswer<string>(tracks.procedure),
  'case.outcome': ({ tracks }: Input) =>
    tracks.outcome ? valueAnswer<string>(tracks.outcome) : NOT_APPLICABLE,
  'case.performanceState': ({ record, today, rules }: Input) => {
    const { state } = performanceOn(record, today, rules.calendar)
    return state === 'unknown' ? unknownAnswer('协议义务') : valueAnswer<string>(state)
  },
  'case.fileState': ({ tracks }: Input) => valueAnswer<string>(tracks.file),
  'case.agreementForm': ({ record }: Input) =>
    after(record.agreement, record.agreement?.form as string | undefined, '协议形式'),
  'case.agreementScope': ({ record }: Input) =>
    after(record.agreement, record.agreement?.scope as string | undefined, '协议范围'),
  'case.performedAtOnce': ({ record }: Input) =>
    record.agreement ? valueAnswer(saidAtOnce(record.agreement)) : NOT_APPLICABLE,
  'case.copies': ({ record }: Input) => after(record.agreement, record.agreement?.copies, '协议份数'),
  'case.copiesNeeded': ({ record }: Input) => valueAnswer(copiesNeeded(record)),
  'case.hasAgreementText': ({ record }: Input) => valueAnswer(agreementTexts(record).hasText),
  'case.hasAgreementParties': ({ record }: Input) => ofAgreement(record, 'hasParties'),
  'case.hasAgreementLiability': ({ record }: Input) => ofAgreement(record, 'hasLiability'),
  'case.hasAgreementFacts': ({ record }: Input) => ofAgreement(record, 'hasFacts'),
  'case.hasAgreementTerms': ({ record }: Input) => ofAgreement(record, 'hasTerms'),
  'case.channelsTold': ({ record }: Input) => {
    const told = terminationTold(record)
    return told === undefined ? NOT_APPLICABLE : valueAnswer(told)
  },
  'case.mediatorCount': ({ record }: Input) => valueAnswer(record.mediators.length),
  'case.sessionCount': ({ sessions }: Input) =>
    valueAnswer(sessions.filter((session) => !session.voided).length),
  'case.visitCount': ({ record }: Input) => valueAnswer(record.visits.length),
  'case.missingPaperCount': ({ missingPapers }: Input) => valueAnswer(missingPapers),
  'case.preventedEffects': () => unknownAnswer('预防成效'),
} satisfies FactAnswers<'case', Input>

function ofAgreement(record: CaseRecord, part: keyof ReturnType<typeof agreementTexts>) {
  return record.agreement ? valueAnswer(agreementTexts(record)[part]) : NOT_APPLICABLE
}

function amountOf(duties: Parameters<typeof agreementAmount>[0]) {
  return duties.length === 0 ? undefined : agreementAmount(duties).amount
}

/** 群体性: so many people or more, as the town counted when it was registered (mediation.md 5.1). */
export function isMass(
  record: Pick<CaseRecord, 'tags' | 'peopleInvolved' | 'moves'>,
  { parameters }: Pick<Rules, 'parameters'>,
): boolean | undefined {
  if (record.tags.includes('mass')) return true
  const from = numberOn(parameters, 'massFrom', tracksOf(record).registeredOn)
  if (record.peopleInvolved === undefined || from === undefined) return undefined
  return record.peopleInvolved >= from.value
}

/** R09: whether the other channels were told when mediation was ended; undefined where it wasn't. */
export function terminationTold(record: Pick<CaseRecord, 'moves'>): boolean | undefined {
  return record.moves.findLast((one) => one.type === 'terminate')?.channelsTold
}

/** A session may go without a record (人民调解法 27 asks one of the case): then the day mediation began is the first. */
function firstSession(sessions: Input['sessions'], { begunOn }: Tracks) {
  const held = sessions.filter((session) => !session.voided).map((session) => session.heldOn)
  const [first] = [...held, ...(begunOn ? [begunOn] : [])].toSorted(compareDates)
  return first ? valueAnswer(first) : NOT_APPLICABLE
}
