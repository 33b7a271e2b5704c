import type { CaseMediator } from '#domain/cases/case-record.ts'
import { allConsentedOn } from '#domain/cases/consent.ts'
import type { Move, MoveType } from '#domain/cases/moves.ts'
import { isTakingPart } from '#domain/cases/party-facts.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { PaperMediator, PaperView } from '#domain/papers/paper-view.ts'
import type { PaperSource } from '../source.ts'

/** What every paper of a case may name, apart from its parties. */
export function baseView(source: PaperSource): PaperView {
  const { record, committee, term } = source
  const tracks = tracksOf(record)
  const accept = lastMove(source, 'accept')
  const register = lastMove(source, 'register')
  const onOwnInitiative = accept?.initiative === 'committee'
  return {
    committee: committee && { name: committee.name, address: committee.address, phone: committee.phone },
    caseNumber: record.number?.text,
    caseTitle: record.title,
    disputeKind: term('kind18', record.kind18),
    source: sourceText(source),
    initiative: accept && (onOwnInitiative ? '主动调解' : '依当事人申请'),
    consent:
      accept && allConsentedOn(record, record.parties.filter(isTakingPart), accept.on)
        ? '经当事人同意'
        : undefined,
    appliedOn: onOwnInitiative ? undefined : tracks.registeredOn,
    registeredOn: tracks.registeredOn,
    acceptedOn: tracks.acceptedOn,
    occurredOn: record.occurredOn,
    occurredAt: record.place,
    printedOn: source.today,
    mediators: listed(record.mediators.map(mediatorView)),
    mediatorChoice: choiceText(record.mediators),
    registrar: register && source.accountName(register.enteredBy),
    summary: record.summary,
    requests: listed(record.requests),
  }
}

/** The latest move of a kind: what a later correction of it says counts. */
export function lastMove<T extends MoveType>(
  source: PaperSource,
  type: T,
): Extract<Move, { type: T }> | undefined {
  return source.record.moves.findLast((move): move is Extract<Move, { type: T }> => move.type === type)
}

/** An empty list is a missing fact: it prints as room to write in. */
export function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

function sourceText({ record, term }: PaperSource): string | undefined {
  const name = term('source', record.source)
  return name && record.sourceDetail ? `${name}（${record.sourceDetail}）` : name
}

function mediatorView(mediator: CaseMediator): PaperMediator {
  return { name: mediator.name, chairs: mediator.role === 'lead' }
}

/** 人民调解法 19: named by the committee, chosen by the parties, or both. */
function choiceText(mediators: readonly CaseMediator[]): string | undefined {
  const ways = new Set(
    mediators.map((mediator) => (mediator.chosenBy === 'parties' ? '当事人选择' : '调委会指定')),
  )
  return ways.size > 0 ? [...ways].join('、') : undefined
}
