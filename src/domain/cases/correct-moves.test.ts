import { describe, expect, it } from 'vitest'
import type { Instant } from '../values/brands.ts'
import { canVoidMove, looseMoves, withMoveDate, withoutMove } from './correct-moves.ts'
import type { Move } from './moves.ts'
import { around, day, idOf, moveOf, sampleRecord } from './testing/sample-record.ts'
import { tracksOf } from './tracks.ts'

const register = moveOf({ type: 'register', on: day('2026-11-02') })
const accept = moveOf({ type: 'accept', on: day('2026-11-03'), initiative: 'application' })
const begin = moveOf({ type: 'begin', on: day('2026-11-04') })
const suspend = moveOf({ type: 'suspend', on: day('2026-11-05'), reason: '鉴定' })
const resume = moveOf({ type: 'resume', on: day('2026-11-06') })
const terminate = moveOf({
  type: 'terminate',
  on: day('2026-11-09'),
  ground: 'failed',
  channelsTold: true,
})
const agreed = moveOf({ type: 'close-agreed', on: day('2026-11-09') })
const establish = moveOf({ type: 'establish-file', on: day('2026-11-10'), by: '张敏' })
const archive = moveOf({ type: 'archive', on: day('2026-11-11') })
const correction = moveOf({ type: 'open-correction', on: day('2026-11-12'), reason: '错字' })
const CLOSED = [register, accept, begin, suspend, resume, terminate]

const types = (moves: readonly Move[]) => moves.map((move) => move.type)

describe('looseMoves', () => {
  it.each<[string, readonly Move[], readonly string[]]>([
    ['a whole case', [...CLOSED, establish, archive, correction], []],
    ['a closing that nobody accepted', [register, terminate], ['terminate']],
    ['归档 without 立卷', [...CLOSED, archive], ['archive']],
    ['立卷 of a case still open', [register, accept, begin, establish], ['establish-file']],
    [
      'acceptance before registration',
      [{ ...accept, on: day('2026-11-01') }, register],
      ['accept', 'register'],
    ],
  ])('%s', (_, moves, loose) => expect(types(looseMoves(moves))).toEqual(loose))
})

/** O4: 作废和更正. What a later step rests on goes last. */
describe('a step taken back', () => {
  it.each<[string, readonly Move[], Move, boolean]>([
    ['终止 pressed for 达成协议', CLOSED, terminate, true],
    ['归档', [...CLOSED, establish, archive], archive, true],
    ['终止 under a file', [...CLOSED, establish], terminate, false],
    ['受理 of a case being mediated', [register, accept, begin], accept, false],
    ['中止 with its end', CLOSED, suspend, false],
    ['the end of 中止', [register, accept, begin, suspend, resume], resume, true],
    ['登记', [register], register, false],
    ['更正', [...CLOSED, establish, archive, correction], correction, false],
    ['受理 of a case whose 开始 was never entered', [register, accept, agreed], accept, true],
  ])('%s: %s', (_, moves, move, possible) => {
    const record = sampleRecord({ moves })
    expect(canVoidMove(record, move)).toBe(possible)
    const result = withoutMove(record, move.id)
    expect(result?.kind).toBe(possible ? 'corrected' : 'blocked')
    if (result?.kind === 'corrected')
      expect(types(result.record.moves)).toEqual(types(moves).filter((type) => type !== move.type))
  })

  it('then the right one can be taken', () => {
    const result = withoutMove(sampleRecord({ moves: CLOSED }), terminate.id)
    expect(result?.kind === 'corrected' && tracksOf(result.record).procedure).toBe('mediating')
    expect(withoutMove(sampleRecord({ moves: CLOSED }), idOf('nobody'))).toBeUndefined()
  })
})

describe('a step on its real day', () => {
  const entered = { enteredAt: '2026-11-23T00:00:00.000Z' as Instant, enteredBy: idOf('me') }
  const change = (move: Move, on: string) =>
    withMoveDate(
      sampleRecord({ moves: [register, accept, begin] }),
      { moveId: move.id, on: day(on), reason: '看错一天', entered },
      around({ today: day('2026-11-23') }),
    )

  it.each<[string, Move, string, boolean]>([
    ['受理 a day later', accept, '2026-11-04', true],
    ['受理 on the day of 登记', accept, '2026-11-02', true],
    ['受理 before 登记', accept, '2026-11-01', false],
    ['受理 after 开始调解', accept, '2026-11-05', false],
    ['登记 after 受理', register, '2026-11-04', false],
    ['a day to come', begin, '2026-11-24', false],
  ])('%s: %s', (_, move, on, possible) => {
    const result = change(move, on)
    expect(result?.kind).toBe(possible ? 'corrected' : 'blocked')
    if (result?.kind !== 'corrected') return
    expect(result.record.moves.find((one) => one.id === move.id)).toMatchObject({ on, ...entered })
  })
})
