import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePageCode, encodePageCode } from './page-code.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const letter = fc.constantFrom(...alphabet)
const code = fc.string({ unit: letter, minLength: 4, maxLength: 14 })
const page = fc.integer({ min: 1, max: 999 })

describe('page code', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(code, page, (code, page) => {
        const payload = encodePageCode({ code, page })
        expect(payload.length).toBeLessThanOrEqual(20)
        expect(decodePageCode(payload)).toEqual({ code, page })
      }),
    )
  })

  it('finds every single wrong character and every swap of neighbours (ISO 7064)', () => {
    fc.assert(
      fc.property(code, page, fc.nat(), letter, (code, page, place, other) => {
        const payload = encodePageCode({ code, page })
        const at = place % payload.length
        const changed = payload.slice(0, at) + other + payload.slice(at + 1)
        const next = (at + 1) % payload.length
        const swapped = [...payload]
        ;[swapped[at], swapped[next]] = [payload.charAt(next), payload.charAt(at)]
        if (changed !== payload) expect(decodePageCode(changed)).toBeUndefined()
        if (at < next && swapped.join('') !== payload)
          expect(decodePageCode(swapped.join(''))).toBeUndefined()
      }),
    )
  })

  it.each([
    { code: 'abc1', page: 1 },
    { code: '123456789012345', page: 1 },
    { code: 'ABCD', page: 0 },
    { code: 'ABCD', page: 1000 },
  ])('refuses $code page $page', (input) => {
    expect(() => encodePageCode(input)).toThrow(RangeError)
  })
})
