import type { GateLevel } from '../conditions/gates.ts'
import { chineseDate } from '../values/dates.ts'
import { agreementParties } from './agreement-parties.ts'
import type { CaseRecord } from './case-record.ts'
import { refusalFindings, terminationFindings, withdrawalFindings } from './ending-findings.ts'
import type { CaseFactInput } from './facts/input.ts'
import { filingFindings } from './filing-findings.ts'
import type { AcceptMove, MoveType } from './moves.ts'
import { isConsenting, isTakingPart } from './party-facts.ts'

/** A finding read from the record itself, where no fact of the condition language says it. */
export interface RecordFinding {
  readonly code: string
  readonly level: GateLevel
  readonly sentence: string
  readonly next: string
  readonly citation: string
}

type Input = Pick<CaseFactInput, 'record' | 'sessions' | 'mediators' | 'today' | 'rules'>

/**
 * What conditions can't ask: who started the mediation stands in the move, and who mediated on a day in the session's own
 * list.
 */
export function recordFindings(input: Input, type: MoveType): readonly RecordFinding[] {
  if (type === 'accept') return consentFindings(input.record)
  if (type === 'begin') return assignedLate(input)
  if (type === 'archive') return filingFindings(input)
  if (type === 'terminate') return terminationFindings(input.record)
  if (type === 'withdraw') return withdrawalFindings(input.record)
  if (type === 'decline') return refusalFindings(input.record)
  return type === 'close-agreed' ? [...assignedLate(input), ...outOfOffice(input)] : []
}

/** 依申请 or 主动 as the source of the case says it; who was referred applies by the referral. */
export function initiativeOf(source: string): AcceptMove['initiative'] {
  return source === 'initiative' ? 'committee' : 'application'
}

/**
 * 人民调解法17: the committee may offer mediation, and only an express refusal (R01) forbids it; so each party's consent is
 * asked for, and its lack is noted with a reason. Who already came to an agreement has consented.
 */
function consentFindings(record: CaseRecord): readonly RecordFinding[] {
  const accept = record.moves.findLast((move) => move.type === 'accept')
  if ((accept?.initiative ?? initiativeOf(record.source)) !== 'committee') return []
  const agreed = record.agreement?.agreedOn === undefined ? [] : agreementParties(record)
  const silent = record.parties.filter(
    (party) => isTakingPart(party) && !isConsenting(party) && !agreed.includes(party),
  )
  if (silent.length === 0) return []
  return [
    {
      code: 'R01C',
      level: 'warn',
      sentence: `主动调解，还没有记下${silent.map((party) => party.name).join('、')}同意调解。`,
      next: '征得各方同意，在“当事人”里记下同意的日期。',
      citation: '人民调解法第17条',
    },
  ]
}

/** 人民调解法19: who mediates is settled before mediation begins; a day after it is most likely a slip of the pen. */
function assignedLate({ record, sessions }: Input): readonly RecordFinding[] {
  const held = sessions.filter((session) => !session.voided)
  const late = record.mediators.filter((mediator) =>
    held.some((one) => one.mediatorIds.includes(mediator.mediatorId) && one.heldOn < mediator.assignedOn),
  )
  if (late.length === 0) return []
  return [
    {
      code: 'R05D',
      level: 'warn',
      sentence: `${late.map((mediator) => `${mediator.name}（${chineseDate(mediator.assignedOn)}确定）`).join('、')}在确定为调解员以前就主持了调解。`,
      next: '在“调解员”里核对确定日期；确实是后来才确定的，写明原因。',
      citation: '人民调解法第19条',
    },
  ]
}

/** R05 over the days of mediation: it has happened, so it is noted and can't be blocked. */
function outOfOffice({ sessions, mediators }: Input): readonly RecordFinding[] {
  return sessions
    .filter((session) => !session.voided)
    .flatMap((session) =>
      session.mediatorIds.flatMap((id): RecordFinding[] => {
        const mediator = mediators.get(id)
        if (mediator === undefined) return []
        const { serviceFrom, serviceTo } = mediator
        const serves =
          (serviceFrom === undefined || serviceFrom <= session.heldOn) &&
          (serviceTo === undefined || session.heldOn < serviceTo)
        if (serves) return []
        return [
          {
            code: 'R05S',
            level: 'warn',
            sentence: `${chineseDate(session.heldOn)}调解时，调解员${mediator.name}不在任。`,
            next: '核对花名册日期和这次调解的调解员；确实如此的，写明原因。',
            citation: '人民调解法第13、14条',
          },
        ]
      }),
    )
}
