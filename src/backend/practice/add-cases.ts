import { tracksOf } from '#domain/cases/tracks.ts'
import type { Mediator } from '#domain/people/mediator.ts'
import type { Id } from '#domain/values/brands.ts'
import { numbered } from '../cases/move-case.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { mediatorKind } from '../records/kinds/people.ts'
import { runWork, type WorkFrame } from '../records/work.ts'
import { generatedSketches } from './generated.ts'
import { practiceCase } from './practice-case.ts'
import { SKETCHES } from './sketches.ts'

const MEDIATORS: readonly Mediator[] = [
  {
    name: '周德厚',
    standing: 'member',
    workKind: 'full-time',
    sex: 'male',
    birthDate: '1958-04-02' as Mediator['birthDate'],
    filed: true,
  },
  {
    name: '李秋萍',
    standing: 'engaged',
    workKind: 'part-time',
    sex: 'female',
    birthDate: '1979-09-18' as Mediator['birthDate'],
    filed: true,
  },
  {
    name: '马国栋',
    standing: 'engaged',
    workKind: 'invited',
    sex: 'male',
    birthDate: '1970-01-25' as Mediator['birthDate'],
    filed: false,
  },
]

/** Beside the fifteen worked ones. */
const GENERATED = 300

/** Practice data of a room that asked for it: mediators, the fifteen cases and some hundreds from a fixed seed. */
export function addCases(frame: WorkFrame, committeeId: Id, generated = GENERATED): void {
  runWork(frame, 'practice.fill', (work) => {
    const mediators = MEDIATORS.map((data) => ({ id: work.newId(), name: data.name, data }))
    for (const { id, data } of mediators) work.save(mediatorKind, id, { ...data, committeeId })
    const sketches = [...generatedSketches(generated), ...SKETCHES].toSorted(
      (a, b) => b.accepted - a.accepted,
    )
    for (const sketch of sketches) {
      const id = work.newId()
      const { record, sessions } = practiceCase(work, id, sketch, { committeeId, mediators })
      const whole = tracksOf(record).acceptedOn ? numbered(work, id, record, undefined) : record
      work.save(caseKind, id, whole)
      for (const session of sessions) work.save(sessionKind, work.newId(), session)
    }
  })
}
