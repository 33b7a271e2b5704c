import type { Id } from '#domain/values/brands.ts'
import type { Guarded } from '../api/procedures.ts'
import { seesCase } from '../audit/subject.ts'
import { refuseAhead } from '../cases/past-dates.ts'
import type { Desk } from '../desk/desk.ts'
import { enteredBefore } from '../records/entered-before.ts'
import { committeeKind, mediatorKind, roomKind } from '../records/kinds/people.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { savedAgain } from '../records/saved-before.ts'
import { readAll, readRecord, runWork } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { refuseMissingPlace } from './backup-place.ts'
import { CLAUSES } from './clauses.ts'
import { dictionaries } from './dictionaries.ts'
import { changeReserved, type NumberRow, nextSeq, numberRows, startNumbers, startOf } from './numbers.ts'
import { parameters } from './parameters.ts'
import { reserveNumbers } from './reserve-numbers.ts'
import { saveDictionary } from './save-dictionary.ts'
import { saveParameter } from './save-parameter.ts'

export function settingsHandlers(os: Guarded['settings'], desk: Desk) {
  return {
    room: os.room.handler(() => {
      const [stored] = readAll(desk.room.db, roomKind)
      if (!stored) throw refusal('NOT_FOUND')
      return { id: stored.id, revision: stored.revision, room: stored.data }
    }),
    saveRoom: os.saveRoom.handler(({ input }) => {
      const id = desk.room.roomId as Id
      refuseMissingPlace(desk, input.room)
      return saveRecord(desk, 'settings.saveRoom', roomKind, { id, base: input.base, data: input.room })
    }),
    committees: os.committees.handler(() =>
      readAll(desk.room.db, committeeKind).map(({ id, revision, data }) => ({
        id,
        revision,
        committee: data,
      })),
    ),
    saveCommittee: os.saveCommittee.handler(({ input }) =>
      saveRecord(desk, 'settings.saveCommittee', committeeKind, {
        ...input,
        // Where the numbers begin is set with the numbers, and does not go lost with a change of the address.
        data: {
          ...input.committee,
          numberStarts: startsOf(desk, input.base === undefined ? undefined : input.id),
        },
      }),
    ),
    mediators: os.mediators.handler(() =>
      readAll(desk.room.db, mediatorKind).map(({ id, revision, data }) => ({ id, revision, mediator: data })),
    ),
    saveMediator: os.saveMediator.handler(({ input }) => {
      const { name, birthDate } = input.mediator
      refuseAhead(desk.clock.today(), {
        path: 'mediator.birthDate',
        name: `${name}的出生日期`,
        on: birthDate,
      })
      return saveRecord(desk, 'settings.saveMediator', mediatorKind, { ...input, data: input.mediator })
    }),
    dictionaries: os.dictionaries.handler(() =>
      dictionaries(desk.room.db).map(({ revision, data }) => ({ revision, dictionary: data })),
    ),
    saveDictionary: os.saveDictionary.handler(({ input }) => saveDictionary(desk, input)),
    parameters: os.parameters.handler(() =>
      parameters(desk.room.db).map(({ id, revision, definition: { options, values, ...rest } }) => ({
        id,
        revision,
        parameter: { ...rest, options: options && [...options], values: [...values] },
      })),
    ),
    saveParameter: os.saveParameter.handler(({ input }) => saveParameter(desk, input)),
    clauses: os.clauses.handler(() => CLAUSES),
    numbers: os.numbers.handler(({ input }) => ({
      next: nextSeq(desk.room.db, input.committeeId, input.year),
      from: startOf(desk.room.db, input.committeeId, input.year),
      rows: numberRows(desk.room.db, input.committeeId, input.year).map((row) => shownNumber(desk, row)),
    })),
    reserveNumbers: os.reserveNumbers.handler(({ input }) => reserveNumbers(desk, input)),
    startNumbers: os.startNumbers.handler(({ input }) => {
      const isSet = startOf(desk.room.db, input.committeeId, input.year) === input.from
      if (!isSet) runWork(desk.frame(), 'settings.startNumbers', (work) => startNumbers(work, input))
      return { ok: true as const }
    }),
    voidNumber: os.voidNumber.handler(({ input }) => {
      runWork(desk.frame(), 'settings.voidNumber', (work) => {
        changeReserved(work, input.seq, { ...seriesOf(input), state: 'void' })
      })
      return { ok: true as const }
    }),
  }
}

/** Why a number was given up is told of its case: whoever may not see that hears neither. */
function shownNumber(desk: Desk, { seq, text, state, case_id: caseId, reason }: NumberRow) {
  if (caseId === null) return { seq, text, state, reason: reason ?? undefined }
  if (!seesCase(desk.room.db, desk.session, caseId)) return { seq, text, state }
  return { seq, text, state, caseId, reason: reason ?? undefined }
}

function startsOf(desk: Desk, id: Id | undefined) {
  return id && readRecord(desk.room.db, committeeKind, id)?.data.numberStarts
}

function seriesOf(input: { committeeId: Id; year: number; reason: string }) {
  return { committeeId: input.committeeId, year: input.year, reason: input.reason }
}

interface SaveInput<T> {
  /** With `base` the record it changes, without one the form's own id for the record to be. */
  readonly id?: Id | undefined
  readonly base?: number | undefined
  readonly data: T
}

/** Creates a record, or saves the one named from the revision the screen started from. */
function saveRecord<T>(desk: Desk, action: string, kind: RecordKind<T>, input: SaveInput<T>) {
  const frame = desk.frame()
  const id = input.id ?? frame.newId()
  const before = input.base === undefined && enteredBefore(frame, kind, { id, data: input.data })
  if (before) return before
  const again = input.base && savedAgain(frame, kind, { id, base: input.base, data: input.data })
  if (again) return { id, revision: again }
  const revision = runWork(frame, action, (work) => work.save(kind, id, input.data, { base: input.base }))
  return { id, revision }
}
