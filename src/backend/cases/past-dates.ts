import type { CaseFacts } from '#contract/schemas/case.ts'
import type { CaseMediator } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
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

/** R08 and the time limits: a term extended runs into what lies ahead, but was agreed on before. */
export function refuseFactsAhead(today: BusinessDate, facts: CaseFacts): void {
  refuseAhead(
    today,
    { path: 'facts.occurredOn', name: '发生日期', on: facts.occurredOn },
    { path: 'facts.courtPapersOn', name: '签收法院材料的日期', on: facts.courtPapersOn },
    { path: 'facts.extendedTo.agreedOn', name: '各方同意延长的日期', on: facts.extendedTo?.agreedOn },
    { path: 'facts.escalationReport.on', name: '报告日期', on: facts.escalationReport?.on },
  )
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

/** R01: whether a party agreed and since when it is out of the case; 民法典165 and 村民委员会组织法28: who acts for it. */
export function partyAheadProblems(today: BusinessDate, party: Party): readonly FieldProblem[] {
  const { name } = party
  const days = [
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
