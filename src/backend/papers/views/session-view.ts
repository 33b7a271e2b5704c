import { allConsentedOn } from '#domain/cases/consent.ts'
import { SESSION_MODE_NAMES, SESSION_RESULT_NAMES, type SessionRecord } from '#domain/cases/session-record.ts'
import type { PaperMediator, PaperSession, PaperView } from '#domain/papers/paper-view.ts'
import type { Id } from '#domain/values/brands.ts'
import { chineseNumber } from '#domain/values/chinese-number.ts'
import type { PaperSource } from '../source.ts'
import { listed } from './base-view.ts'
import { partyViews } from './party-views.ts'

/** 第一次, 第二次 … among the sessions that count. */
export function sessionOrdinal(source: PaperSource, sessionId: Id): string | undefined {
  const at = source.sessions.findIndex((session) => session.id === sessionId)
  return at < 0 ? undefined : `第${chineseNumber(at + 1)}次`
}

/** The record of one session: its own day, people and mediators instead of the case's (mediation.md 3.2 item 9). */
export function sessionFields(source: PaperSource, sessionId: Id | undefined): PaperView {
  const stored = source.sessions.find((session) => session.id === sessionId)
  if (!stored) return { session: { cause: source.record.title, openness: openness(source) } }
  const { data } = stored
  const present = source.record.parties.filter((party) => data.presentPartyIds.includes(party.id))
  return {
    parties: partyViews(source, present, 'mediation-record', data.heldOn),
    mediators: mediatorsOf(source, data),
    recorder: data.recorder,
    session: { ...sessionView(source, data), ordinal: sessionOrdinal(source, stored.id) },
  }
}

function mediatorsOf(source: PaperSource, session: SessionRecord): readonly PaperMediator[] | undefined {
  return listed(session.mediatorIds.flatMap((id) => source.mediatorName(id) ?? []).map((name) => ({ name })))
}

function sessionView(source: PaperSource, session: SessionRecord): PaperSession {
  return {
    heldOn: session.heldOn,
    time: timeText(session),
    place: placeText(session),
    cause: session.cause ?? source.record.title,
    participants:
      session.invited.length === 0
        ? ['无']
        : session.invited.map((one) => `${one.capacity ?? ''}${one.name}`),
    // 人民调解法 20: said only when it is so.
    consent:
      session.invited.length > 0 && session.invited.every((one) => one.partiesConsented === true)
        ? '（经当事人同意邀请）'
        : undefined,
    representatives: representatives(source, session),
    ...tellings(source, session),
    openness: openness(source),
    entries: listed(session.entries.map(({ speaker, text }) => ({ speaker: speaker || undefined, text }))),
    result: session.result && `${SESSION_RESULT_NAMES[session.result]}。`,
    resultDetail: session.resultDetail,
  }
}

/** Who is on record as there is named; who merely belongs to a party gets a box to tick. */
function representatives(
  { record }: PaperSource,
  { presentPartyIds, presentRepresentativeIds: there }: SessionRecord,
): readonly string[] {
  const all = record.parties
    .filter((party) => presentPartyIds.includes(party.id) || there !== undefined)
    .flatMap((party) => [
      ...party.guardians.map(({ id, name }) => ({ id, text: `${name}（${party.name}的法定代理人）` })),
      ...party.agents.map(({ id, name }) => ({ id, text: `${name}（${party.name}的委托代理人）` })),
    ])
  const named = there === undefined ? all : all.filter(({ id }) => there.includes(id))
  return named.length === 0 ? ['无'] : named.map(({ text }) => (there === undefined ? `□ ${text}` : text))
}

/** What was said is printed only where the record has it by that day; else the paper has a box to tick. */
function tellings({ record }: PaperSource, session: SessionRecord): PaperSession {
  const { notice } = record
  const present = record.parties.filter((party) => session.presentPartyIds.includes(party.id))
  const told = record.moves.some(
    (move) => move.type === 'terminate' && move.channelsTold && move.on === session.heldOn,
  )
  return {
    toldOn: notice && notice.givenOn <= session.heldOn ? notice.givenOn : undefined,
    agreed: allConsentedOn(record, present, session.heldOn) ? '各方当事人同意调解。' : undefined,
    channelsTold: told ? '调解不成，' : undefined,
  }
}

function openness({ record }: PaperSource): string | undefined {
  return record.open === undefined ? undefined : record.open ? '公开进行' : '不公开进行'
}

/** 9时30分至11时20分. */
function timeText({ from, to }: SessionRecord): string | undefined {
  if (from === undefined) return undefined
  return to === undefined ? clockText(from) : `${clockText(from)}至${clockText(to)}`
}

function clockText(clock: string): string {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return `${Number(hours)}时${Number(minutes)}分`
}

function placeText({ place, mode }: SessionRecord): string | undefined {
  if (mode === undefined || mode === 'together') return place
  const way = `${SESSION_MODE_NAMES[mode]}调解`
  return place === undefined ? (mode === 'apart' ? undefined : way) : `${place}（${way}）`
}
