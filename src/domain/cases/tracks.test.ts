import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Move } from './moves.ts'
import { day, moveOf } from './testing/sample-record.ts'
import { tracksOf } from './tracks.ts'

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
})
