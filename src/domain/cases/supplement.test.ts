import { expect, it } from 'vitest'
import { isSupplement } from './supplement.ts'
import { day, moveOf } from './testing/sample-record.ts'

// moveOf enters every step at 2026-11-24T00:00:00Z.
const register = moveOf({ type: 'register', on: day('2026-11-01') })
const archive = moveOf({ type: 'archive', on: day('2026-11-20') })

it.each([
  ['a case still open', [register], '2026-11-25T00:00:00.000Z', false],
  ['entered before the archiving was', [register, archive], '2026-11-23T23:59:59.000Z', false],
  ['entered after it', [register, archive], '2026-11-24T00:00:01.000Z', true],
  ['of an older program, moment unknown', [register, archive], undefined, false],
])('%s', (_, moves, enteredAt, supplement) => expect(isSupplement({ moves }, enteredAt)).toBe(supplement))
