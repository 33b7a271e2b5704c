import type { CaseFacts } from '#contract/schemas/case.ts'
import type { CaseMediator, Screening } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Deceased } from '#domain/cases/relatives.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { type FieldProblem, invalidFields } from '../refuse.ts'

/** A day on which something is said to have happened, under the name its field has on the screen. */
interface Dated {
  readonly path: string
  readonly name: string
  readonly on: BusinessDate | undefined
}

/** What has happened lies not ahead: consents, reports and time limits of the law hang on these days. Throws INVALID. */
export function refuseAhead(today: BusinessDate, ...days: readonly Dated[]): void {
  const problems = aheadProblems(today, days)
  if (problems.length > 0) throw invalidFields(problems)
}

function aheadProblems(today: BusinessDate, days: readonly Dated[]): readonly FieldProblem[] {
  return days
    .filter(({ on }) => on !== undefined && on > today)
    .map(({ path, name }) => ({ path, sentence: `${name}不能晚于今天。` }))
}

/**
 * R08 and the time limits: a term extended runs into what lies ahead, but was agreed on before. An appraisal that runs has no end
 * yet: the days left out of the term (医疗纠纷预防和处理条例38) are those it took.
 */
export function refuseFactsAhead(today: BusinessDate, facts: CaseFacts): void {
  refuseAhead(
    today,
    { path: 'facts.occurredOn', name: '发生日期', on: facts.occurredOn },
    { path: 'facts.courtPapersOn', name: '签收法院材料的日期', on: facts.courtPapersOn },
    { path: 'facts.extendedTo.agreedOn', name: '各方同意延长的日期', on: facts.extendedTo?.agreedOn },
    { path: 'facts.escalationReport.on', name: '报告日期', on: facts.escalationReport?.on },
    ...(facts.appraisals ?? []).flatMap(({ from, to }, index) => [
      { path: `facts.appraisals.${index}.from`, name: '鉴定开始的日期', on: from },
      { path: `facts.appraisals.${index}.to`, name: '鉴定结束的日期', on: to },
    ]),
  )
}

/** R02, R03, R04: when it was asked whether the matter is dealt with elsewhere or reserved by law. */
export function refuseScreeningAhead(today: BusinessDate, { askedOn }: Screening): void {
  refuseAhead(today, { path: 'screening.askedOn', name: '问明的日期', on: askedOn })
}

/** R05, R06: when a mediator was assigned, and when all agreed to one with an interest. */
export function refuseMediatorsAhead(today: BusinessDate, mediators: readonly CaseMediator[]): void {
  const days = mediators.flatMap(({ name, assignedOn, conflict }, index) => [
    { path: `mediators.${index}.assignedOn`, name: `${name}的确定日期`, on: assignedOn },
    {
      path: `mediators.${index}.conflict.consentOn`,
      name: `各方书面同意${name}的日期`,
      on: conflict?.consentOn,
    },
  ])
  refuseAhead(today, ...days)
}

/** 民法典1181, 165: who died when, and when each near relative gave the party who acts for them the power to. */
export function refuseDeceasedAhead(today: BusinessDate, deceased: readonly Deceased[]): void {
  const days = deceased.flatMap(({ name, diedOn, relatives }, index) => [
    { path: `deceased.${index}.diedOn`, name: `${name}的死亡日期`, on: diedOn },
    ...relatives.map((relative, at) => ({
      path: `deceased.${index}.relatives.${at}.authorisedOn`,
      name: `${relative.name}的委托书日期`,
      on: relative.authorisedOn,
    })),
  ])
  refuseAhead(today, ...days)
}

/** R01: whether a party agreed and since when it is out of the case; 民法典165 and 村民委员会组织法28: who acts for it. */
export function partyAheadProblems(today: BusinessDate, party: Party): readonly FieldProblem[] {
  const { name } = party
  const days = [
    { path: 'birthDate', name: `${name}的出生日期`, on: party.birthDate },
    { path: 'ageStated.on', name: `${name}自述年龄的日期`, on: party.ageStated?.on },
    ...party.attitudes.map(({ on }, index) => ({
      path: `attitudes.${index}.on`,
      name: `${name}表明态度的日期`,
      on,
    })),
    { path: 'separatedOn', name: `${name}分出本案的日期`, on: party.separatedOn },
    { path: 'meeting.heldOn', name: `${name}的开会日期`, on: party.meeting?.heldOn },
    ...party.agents.map((agent, index) => ({
      path: `agents.${index}.authorisedOn`,
      name: `${agent.name}的授权日期`,
      on: agent.authorisedOn,
    })),
  ]
  return aheadProblems(today, days)
}
