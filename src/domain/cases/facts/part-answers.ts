import type { Duty } from '../../agreement/duty.ts'
import { dutyTotal, isEndless, isMoneyDuty } from '../../agreement/duty-amounts.ts'
import { nextDue, performanceOf } from '../../agreement/performance.ts'
import type { FactAnswers } from '../../facts/fact-dictionary.ts'
import { answerOf, NOT_APPLICABLE, unknownAnswer, valueAnswer } from '../../facts/fact-reader.ts'
import { maxDate } from '../../values/dates.ts'
import { ageOn } from '../../values/identity-number.ts'
import type { CaseMediator } from '../case-record.ts'
import { datesOf, isPerformedAtOnce } from '../derive.ts'
import type { Party } from '../party.ts'
import { capacityOn, isRefusing } from '../party-facts.ts'
import { openRecusals } from '../recusals.ts'
import type { SessionRecord } from '../session-record.ts'
import { tracksOf } from '../tracks.ts'
import type { CaseFactInput, PaperFacts } from './input.ts'
import { lastSigned, mediatorSigning, partySignings } from './signings.ts'

export interface PartOf<T> {
  readonly of: CaseFactInput
  readonly part: T
}

type P = PartOf<Party>

const signingsOf = ({ of, part }: P) => partySignings(of.record, part)

function person<T>(party: Party, value: T | undefined, missing: string) {
  return party.kind === 'person' ? answerOf(value, `${party.name}的${missing}`) : NOT_APPLICABLE
}

export const PARTY_ANSWERS = {
  'party.side': ({ part }: P) => valueAnswer<string>(part.side),
  'party.kind': ({ part }: P) => valueAnswer<string>(part.kind),
  'party.sex': ({ part }: P) => person<string>(part, part.sex, '性别'),
  'party.birthDate': ({ part }: P) => person(part, part.birthDate, '出生日期'),
  'party.ageOnAcceptance': ({ of, part }: P) => {
    const on = tracksOf(of.record).acceptedOn ?? of.today
    return person(part, part.birthDate && ageOn(part.birthDate, on), '出生日期')
  },
  'party.capacity': ({ of, part }: P) => person<string>(part, capacityOn(part, of.today), '行为能力'),
  'party.idPresence': ({ part }: P) =>
    part.document.kind === 'unknown'
      ? unknownAnswer(`${part.name}的证件`)
      : valueAnswer<string>(part.document.kind),
  'party.refused': ({ part }: P) => valueAnswer(isRefusing(part)),
  'party.separated': ({ part }: P) => valueAnswer(part.separatedOn !== undefined),
  'party.hasGuardian': ({ part }: P) => valueAnswer(part.guardians.length > 0),
  'party.guardianSignedOn': (input: P) =>
    answerOf(lastSigned(signingsOf(input), 'guardian'), '法定代理人签名'),
  'party.hasAgent': ({ part }: P) => valueAnswer(part.agents.length > 0),
  'party.agentPowers': ({ part }: P) =>
    part.agents.length === 0
      ? NOT_APPLICABLE
      : valueAnswer<readonly string[]>(part.agents.flatMap((agent) => agent.powers)),
  'party.signedBy': (input: P) => answerOf<string>(signingsOf(input)[0]?.role, '协议签名'),
  'party.signedOn': (input: P) => answerOf(lastSigned(signingsOf(input)), '协议签名'),
} satisfies FactAnswers<'party', P>

type M = PartOf<CaseMediator>

const roster = ({ of, part }: M) => of.mediators.get(part.mediatorId)

export const MEDIATOR_ANSWERS = {
  'mediator-of-case.role': ({ part }: M) => valueAnswer<string>(part.role),
  'mediator-of-case.chosenBy': ({ part }: M) => valueAnswer<string>(part.chosenBy),
  'mediator-of-case.standing': (input: M) => answerOf<string>(roster(input)?.standing, '调解员来源'),
  'mediator-of-case.workKind': (input: M) => answerOf<string>(roster(input)?.workKind, '专职或兼职'),
  'mediator-of-case.assignedOn': ({ part }: M) => valueAnswer(part.assignedOn),
  'mediator-of-case.ageOnAssignment': (input: M) => {
    const birth = roster(input)?.birthDate
    return answerOf(birth && ageOn(birth, input.part.assignedOn), `调解员${input.part.name}的出生日期`)
  },
  'mediator-of-case.inService': (input: M) => {
    const mediator = roster(input)
    if (!mediator) return unknownAnswer('调解员花名册')
    const { serviceFrom, serviceTo } = mediator
    const signedOn = mediatorSigning(input.of.record, input.part.mediatorId)?.on
    const days = [input.part.assignedOn, ...(signedOn === undefined ? [] : [signedOn])]
    return valueAnswer(
      days.every(
        (day) =>
          (serviceFrom === undefined || serviceFrom <= day) && (serviceTo === undefined || day < serviceTo),
      ),
    )
  },
  'mediator-of-case.filed': (input: M) => answerOf(roster(input)?.filed, '是否备案'),
  'mediator-of-case.hasConflict': ({ part }: M) => valueAnswer(part.conflict !== undefined),
  'mediator-of-case.conflictConsentedOn': ({ part }: M) =>
    part.conflict ? answerOf(part.conflict.consentOn, '各方同意不回避') : NOT_APPLICABLE,
  'mediator-of-case.recusalOpen': ({ of, part }: M) =>
    valueAnswer(openRecusals(of.record, part.mediatorId).length > 0),
  'mediator-of-case.signedOn': ({ of, part }: M) =>
    answerOf(mediatorSigning(of.record, part.mediatorId)?.on, '调解员签名'),
} satisfies FactAnswers<'mediator-of-case', M>

type S = PartOf<SessionRecord>

export const SESSION_ANSWERS = {
  'session.heldOn': ({ part }: S) => valueAnswer(part.heldOn),
  'session.mode': ({ part }: S) => answerOf<string>(part.mode, '调解方式'),
  'session.result': ({ part }: S) => answerOf<string>(part.result, '调解结果'),
  'session.presentCount': ({ part }: S) => answerOf(part.presentPartyIds.length || undefined, '到场当事人'),
  'session.invitedCount': ({ part }: S) => valueAnswer(part.invited.length),
  'session.invitedConsented': ({ part }: S) =>
    part.invited.length === 0
      ? NOT_APPLICABLE
      : valueAnswer(part.invited.every((one) => one.partiesConsented === true)),
  'session.hasRecord': ({ part }: S) => valueAnswer(part.entries.length > 0),
} satisfies FactAnswers<'session', S>

type D = PartOf<Duty>

function performanceOfDuty({ of, part }: D) {
  return performanceOf([part], of.record.receipts, of.today, datesOf(of.record, of.rules.calendar))
}

/** Done on the spot is not followed any further (derive.ts). */
const atOnce = ({ of }: D) => isPerformedAtOnce(of.record)

export const DUTY_ANSWERS = {
  'duty.kind': ({ part }: D) => valueAnswer<string>(part.kind),
  'duty.amountFen': ({ part }: D) =>
    isMoneyDuty(part) ? answerOf(dutyTotal(part), '终止日期') : NOT_APPLICABLE,
  'duty.receivedFen': (input: D) => {
    if (!isMoneyDuty(input.part)) return NOT_APPLICABLE
    return atOnce(input)
      ? answerOf(dutyTotal(input.part), '终止日期')
      : valueAnswer(performanceOfDuty(input).paid)
  },
  'duty.dueOn': (input: D) => {
    if (isEndless(input.part)) return NOT_APPLICABLE
    if (atOnce(input)) return answerOf(input.of.record.agreement?.agreedOn, '达成日期')
    return answerOf(
      maxDate(performanceOfDuty(input).rows.flatMap((entry) => entry.row.dueOn ?? [])),
      '履行期限',
    )
  },
  'duty.nextDueOn': (input: D) =>
    atOnce(input) ? NOT_APPLICABLE : answerOf(nextDue(performanceOfDuty(input))?.row.dueOn, '下一期期限'),
  'duty.state': (input: D) =>
    valueAnswer<string>(atOnce(input) ? 'performed' : performanceOfDuty(input).state),
  'duty.isContinuing': ({ part }: D) => valueAnswer(part.kind === 'periodic' || part.kind === 'instalments'),
} satisfies FactAnswers<'duty', D>

type R = PartOf<PaperFacts>

export const PAPER_ANSWERS = {
  'paper.kind': ({ part }: R) => valueAnswer(part.kind),
  'paper.state': ({ part }: R) =>
    valueAnswer<string>(part.scannedOn ? 'scanned' : part.printedOn ? 'printed' : 'none'),
  'paper.printedOn': ({ part }: R) => answerOf(part.printedOn, '打印日期'),
  'paper.scannedOn': ({ part }: R) => answerOf(part.scannedOn, '签署后的扫描件'),
  'paper.copies': ({ part }: R) => answerOf(part.copies, '份数'),
  'paper.missingSigners': () => unknownAnswer('尚未签署的人数'),
  'paper.signerRoles': ({ of, part }: R) =>
    valueAnswer<readonly string[]>(
      of.record.signings.filter((one) => one.paperKind === part.kind).map((one) => one.role),
    ),
} satisfies FactAnswers<'paper', R>
