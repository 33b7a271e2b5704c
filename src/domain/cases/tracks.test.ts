import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Move } from './moves.ts'
import { day, moveOf } from './testing/sample-record.ts'
import { movesInOrder, tracksOf } from './tracks.ts'

const register = moveOf({ type: 'register', on: day('2026-01-05') })
const accept = moveOf({ type: 'accept', on: day('2026-01-05'), initiative: 'application' })
const begin = moveOf({ type: 'begin', on: day('2026-01-06') })
const suspend = moveOf({ type: 'suspend', on: day('2026-01-07'), reason: '等鉴定' })
const resume = moveOf({ type: 'resume', on: day('2026-01-20') })
const close = moveOf({ type: 'close-agreed', on: day('2026-01-21') })
const terminate = moveOf({ type: 'terminate', on: day('2026-01-21'), ground: 'failed', channelsTold: true })
const establish = moveOf({ type: 'establish-file', on: day('2026-01-25'), by: '赵敏' })
const archive = moveOf({ type: 'archive', on: day('2026-01-30') })

describe('tracks', () => {
  it.each<[string, readonly Move[], Partial<ReturnType<typeof tracksOf>>]>([
    ['registered', [register], { procedure: 'registered', file: 'none', registeredOn: day('2026-01-05') }],
    ['accepted the same day', [register, accept], { procedure: 'accepted', acceptedOn: day('2026-01-05') }],
    ['suspended', [register, accept, begin, suspend], { procedure: 'suspended' }],
    ['resumed', [register, accept, begin, suspend, resume], { procedure: 'mediating' }],
    [
      'agreed',
      [register, accept, begin, close],
      { procedure: 'closed', outcome: 'agreed', closedOn: day('2026-01-21') },
    ],
    ['terminated', [register, accept, terminate], { procedure: 'closed', outcome: 'terminated' }],
    [
      'archived while the procedure stays closed',
      [register, accept, begin, close, establish, archive],
      { procedure: 'closed', file: 'archived', archivedOn: day('2026-01-30') },
    ],
  ])('%s', (_, moves, expected) => {
    expect(tracksOf({ moves })).toMatchObject(expected)
  })

  it('whatever the order of entry, the same steps give the same tracks', () => {
    const life = [register, accept, begin, suspend, resume, close, establish, archive]
    const expected = tracksOf({ moves: life })
    fc.assert(
      fc.property(fc.shuffledSubarray(life, { minLength: life.length }), (moves) => {
        expect(tracksOf({ moves })).toEqual(expected)
      }),
    )
  })

  it('a step that was never entered leaves no date', () => {
    const tracks = tracksOf({ moves: [register, close] })
    expect(tracks.procedure).toBe('closed')
    expect(tracks.acceptedOn).toBeUndefined()
  })

  const on = (date: string) => day(`2026-${date}`)
  const pause = (date: string) => moveOf({ type: 'suspend', on: on(date), reason: '等鉴定' })
  const goOn = (date: string) => moveOf({ type: 'resume', on: on(date) })
  const reopen = (date: string) => moveOf({ type: 'open-correction', on: on(date), reason: '页码有误' })
  const corrected = (date: string) => moveOf({ type: 'finish-correction', on: on(date) })
  const handOver = moveOf({ type: 'hand-over', on: on('02-10'), to: '镇档案室' })
  const begun = [register, accept, begin]
  const filed = [...begun, close, establish, archive]

  it.each<[string, readonly Move[], Partial<ReturnType<typeof tracksOf>>]>([
    [
      'resumed and suspended again',
      [...begun, pause('01-08'), goOn('01-09'), pause('01-09')],
      { procedure: 'suspended' },
    ],
    ['suspended and resumed', [...begun, pause('01-09'), goOn('01-09')], { procedure: 'mediating' }],
    [
      'begun, suspended, resumed',
      [register, accept, begin, pause('01-06'), goOn('01-06')],
      { procedure: 'mediating' },
    ],
    [
      'twice suspended',
      [...begun, pause('01-09'), pause('01-09'), goOn('01-09')],
      { procedure: 'suspended' },
    ],
    [
      'corrected and reopened',
      [...filed, reopen('02-01'), corrected('02-03'), reopen('02-03')],
      { file: 'correcting' },
    ],
    ['archived, reopened, corrected', [...filed, reopen('01-30'), corrected('01-30')], { file: 'archived' }],
    [
      'corrected and handed over',
      [...filed, reopen('02-01'), corrected('02-10'), handOver],
      { file: 'handed-over' },
    ],
    // Corrected after it left the room, on the very day.
    ['handed over and reopened', [...filed, handOver, reopen('02-10')], { file: 'correcting' }],
    [
      'handed over, reopened and corrected',
      [...filed, handOver, reopen('02-10'), corrected('02-10')],
      { file: 'handed-over' },
    ],
    [
      'handed over on a day between, corrected and reopened',
      [...filed, reopen('02-01'), handOver, corrected('02-11'), reopen('02-11')],
      { file: 'correcting' },
    ],
  ])('of one day, whichever was entered first: %s', (_, moves, expected) => {
    expect(tracksOf({ moves })).toMatchObject(expected)
    expect(tracksOf({ moves: moves.toReversed() })).toMatchObject(expected)
  })

  it('pairs of steps take turns, on the same day or on different ones, in any order of entry', () => {
    const days = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 7 })
    const dated = fc.record({ pauses: days, corrections: days, closed: fc.boolean() })
    const shuffles = dated.chain((life) => {
      const moves = lifeOf(life)
      return fc.tuple(fc.constant(moves), fc.shuffledSubarray([...moves], { minLength: moves.length }))
    })
    fc.assert(
      fc.property(shuffles, ([life, entered]) => {
        expect(movesInOrder(entered).map((move) => [move.on, move.type])).toEqual(
          life.map((move) => [move.on, move.type]),
        )
      }),
    )
  })

  /** A lawful life: both pairs alternate, each part of life on the same few days. */
  function lifeOf(life: { pauses: number[]; corrections: number[]; closed: boolean }): readonly Move[] {
    const date = (month: string, number: number) => `${month}-0${number}`
    const pauses = life.pauses
      .toSorted((a, b) => a - b)
      .map((number, index) => (index % 2 === 0 ? pause : goOn)(date('02', number)))
    const corrections = life.corrections
      .toSorted((a, b) => a - b)
      .map((number, index) => (index % 2 === 0 ? reopen : corrected)(date('03', number)))
    const opening = [register, accept, moveOf({ type: 'begin', on: on('02-01') })]
    if (!life.closed) return [...opening, ...pauses]
    const closing = [
      moveOf({ type: 'terminate', on: on('02-03'), ground: 'failed', channelsTold: true }),
      moveOf({ type: 'establish-file', on: on('03-01'), by: '赵敏' }),
      moveOf({ type: 'archive', on: on('03-01') }),
    ]
    return [...opening, ...pauses, ...closing, ...corrections]
  }

  it('a step backfilled after the closing opens nothing again', () => {
    const late = moveOf({ type: 'accept', on: on('01-25'), initiative: 'application' })
    expect(tracksOf({ moves: [register, close, late] })).toMatchObject({
      procedure: 'closed',
      outcome: 'agreed',
      acceptedOn: '2026-01-25',
    })
  })

  it('a file corrected after it left the room stays handed over', () => {
    const moves = [...filed, handOver, reopen('02-12'), corrected('02-13')]
    expect(tracksOf({ moves }).file).toBe('handed-over')
  })
})
