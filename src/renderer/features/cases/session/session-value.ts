import type { CaseView } from '#contract/schemas/case-view.ts'
import type { SessionMode, SessionResult } from '#domain/cases/session-record.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { newId } from '../../../ui/new-id.ts'
import { clean } from '../common/clean.ts'
import type { Line } from './speakers.ts'

export interface InvitedValue {
  readonly key: string
  readonly name: string
  readonly capacity: string
  readonly partiesConsented?: boolean | undefined
}

/** One session as it is typed. */
export interface SessionValue {
  /** Of the record to be, or of the one that is changed. */
  readonly id: string
  readonly heldOn: BusinessDate
  readonly from: string
  readonly to: string
  readonly place: string
  readonly mode?: SessionMode | undefined
  readonly cause: string
  readonly presentPartyIds: readonly string[]
  /** Guardians and agents; absent while nobody said who of them came. */
  readonly presentRepresentativeIds?: readonly string[] | undefined
  readonly mediatorIds: readonly string[]
  readonly recorder: string
  readonly invited: readonly InvitedValue[]
  readonly lines: readonly Line[]
  readonly result?: SessionResult | undefined
  readonly resultDetail: string
  readonly onPaper: boolean
  readonly exceptionReason: string
}

export function startSession(view: CaseView, today: BusinessDate, recorder: string): SessionValue {
  const { record } = view
  const mediator =
    record.mediators.find((each) => each.role === 'lead')?.name ?? record.mediators[0]?.name ?? ''
  return {
    id: newId(),
    heldOn: today,
    from: '',
    to: '',
    place: '',
    mode: 'together',
    cause: record.title,
    presentPartyIds: record.parties
      .filter((party) => party.separatedOn === undefined)
      .map((party) => party.id),
    mediatorIds: record.mediators.map((each) => each.mediatorId),
    recorder,
    invited: [],
    lines: [{ key: newId(), speaker: mediator, text: '' }],
    resultDetail: '',
    onPaper: false,
    exceptionReason: '',
  }
}

export function fromStored({
  id,
  session,
}: Pick<CaseView['sessions'][number], 'id' | 'session'>): SessionValue {
  const {
    heldOn,
    from,
    to,
    place,
    mode,
    cause,
    presentPartyIds,
    presentRepresentativeIds,
    mediatorIds,
    recorder,
    result,
    resultDetail,
  } = session
  const lines = session.entries.map((entry) => ({
    key: newId(),
    speaker: entry.speaker ?? '',
    text: entry.text,
  }))
  return {
    id,
    heldOn,
    from: from ?? '',
    to: to ?? '',
    place: place ?? '',
    mode,
    cause: cause ?? '',
    presentPartyIds,
    presentRepresentativeIds,
    mediatorIds,
    recorder: recorder ?? '',
    invited: session.invited.map((each) => ({
      key: newId(),
      name: each.name,
      capacity: each.capacity ?? '',
      partiesConsented: each.partiesConsented,
    })),
    lines: lines.length > 0 ? lines : [{ key: newId(), speaker: '', text: '' }],
    result,
    resultDetail: resultDetail ?? '',
    onPaper: false,
    exceptionReason: '',
  }
}

/** Lines nobody typed into and guests without a name fall away. */
export function toSession(caseId: string, value: SessionValue, voided?: string) {
  const { id: _id, lines, invited, onPaper: _, exceptionReason: __, ...rest } = value
  const entries = lines
    .filter((line) => line.text.trim() !== '')
    .map(({ speaker, text }) => ({ speaker, text }))
  const guests = invited.filter((each) => each.name.trim() !== '').map(({ key: _key, ...guest }) => guest)
  return clean({
    caseId,
    ...rest,
    from: clockOf(rest.from),
    to: clockOf(rest.to),
    invited: guests,
    entries,
    voided,
  })
}

/** `930`, `9:30`, `9.30` and `9点半` are all half past nine; anything else goes as typed and is named by the backend. */
export function clockOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/点半$/, ':30')
    .replace(/[点时]$/, ':00')
  const match = /^(\d{1,2})[:.：点时]?(\d{2})分?$/.exec(plain)
  return match === null ? text.trim() : `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`
}
