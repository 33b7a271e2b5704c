import type { ReturnVisit } from '#domain/cases/case-record.ts'
import type { PaperRefusal, PaperTermination, PaperView, PaperVisit } from '#domain/papers/paper-view.ts'
import type { Id } from '#domain/values/brands.ts'
import type { PaperSource } from '../source.ts'
import { agreementNumber } from './agreement-view.ts'
import { lastMove, listed } from './base-view.ts'
import { sentence } from './sentence.ts'

export function terminationView(source: PaperSource): PaperTermination | undefined {
  const move = lastMove(source, 'terminate')
  return {
    number: source.record.number?.text,
    ground: sentence(source.term('terminationGround', move?.ground)),
    account: move?.note,
    terminatedOn: move?.on,
  }
}

/** 人民调解工作若干规定 20, 22 and 人民调解法 17: what each ground of refusal rests on. */
const BASIS: Readonly<Record<string, string>> = {
  taken: '司法部令第75号《人民调解工作若干规定》第二十二条第二项',
  reserved: '司法部令第75号《人民调解工作若干规定》第二十二条第一项',
  refused: '《中华人民共和国人民调解法》第十七条',
  'out-of-scope': '司法部令第75号《人民调解工作若干规定》第二十条',
}

/** 不予受理, or 引导 elsewhere where the dispute was diverted. */
export function refusalView(source: PaperSource): PaperRefusal {
  const decline = lastMove(source, 'decline')
  const divert = lastMove(source, 'divert')
  if (!decline)
    return {
      decision: divert && '引导你（单位）通过下列途径解决',
      ground: sentence(divert?.ground),
      referredTo: divert?.to,
      decidedOn: divert?.on,
    }
  const { screening } = source.record
  const detail = { taken: screening.takenElsewhereDetail, reserved: screening.reservedDetail }[decline.ground]
  const ground = source.term('declineGround', decline.ground)
  const channels = decline.channels.flatMap((code) => source.term('channel', code) ?? [])
  return {
    decision: '本次申请不予受理',
    ground: sentence(detail ? `${ground}（${detail}）` : ground),
    basis: sentence(BASIS[decline.ground]),
    referredTo: channels.length === 0 ? undefined : `${channels.join('；')}。`,
    decidedOn: decline.on,
  }
}

const VISIT_WAYS = { visit: '上门', phone: '电话', other: '其他' } as const
const VISIT_OUTCOMES = {
  performed: '协议已履行',
  confirmation: '申请司法确认',
  'backed-out': '达成协议后反悔',
  other: '其他',
} as const

export function visitFields(source: PaperSource, visitId: Id | undefined): PaperView {
  const visit = source.record.visits.find((one) => one.id === visitId)
  const common = { cause: source.record.title, agreementNumber: agreementNumber(source) }
  return { visit: visit ? { ...common, ...visitView(source, visit) } : common }
}

function visitView({ record }: PaperSource, visit: ReturnVisit): PaperVisit {
  const visited = record.parties
    .filter((party) => visit.partyIds.includes(party.id))
    .map((party) => party.name)
  return {
    visitedOn: visit.on,
    way: VISIT_WAYS[visit.how],
    visited: listed(visited),
    performance: visit.outcome && VISIT_OUTCOMES[visit.outcome],
    satisfaction: visit.satisfied && (visit.satisfied === 'yes' ? '满意' : '不满意'),
    litigation: visit.litigation,
    risk: visit.risk,
    mistaken: visit.mistaken,
    account: visit.detail,
    measures: visit.measures,
    visitor: visit.by,
  }
}
