import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSymbol, encodeBase32 } from './crockford.ts'
import { KeyProblem } from './key-problem.ts'
import {
  chooseGroups,
  groupsOf,
  newRecoveryCode,
  parseRecoveryCode,
  printRecoveryCode,
  wrongGroups,
} from './recovery-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
/** Codes of any randomness; a draw with an untypable check symbol is followed by one that has a plain one. */
const codes = bytes.map((first) => {
  const draws = [
    Uint8Array.from(first),
    ...Array.from({ length: 40 }, (_, n) => new Uint8Array(16).fill(n + 1)),
  ]
  return newRecoveryCode(() => draws.shift() ?? new Uint8Array(16))
})

function problemOf(action: () => unknown): KeyProblem {
  try {
    action()
  } catch (error) {
    if (error instanceof KeyProblem) return error
    throw error
  }
  throw new Error('expected a problem')
}

describe('Crockford base32', () => {
  it('takes five bits a character and ignores the three left over', () => {
    expect(encodeBase32(Uint8Array.from([0b00001_000, 0b10_00011_0, 0]), 15)).toBe('123')
    expect(encodeBase32(new Uint8Array(16).fill(255), 125)).toBe('Z'.repeat(25))
    const noise = [...new Uint8Array(16).fill(255)].with(15, 0b1111_1000)
    expect(encodeBase32(Uint8Array.from(noise), 125)).toBe('Z'.repeat(25))
  })
  // Numbers whose check symbol follows from the definition (value mod 37) by hand.
  it.each([
    ['0', '0'],
    ['Z', 'Z'], // 31
    ['10', '*'], // 32
    ['14', 'U'], // 36
    ['15', '0'], // 37
    ['16J', 'D'], // 1234 = 33·37 + 13
  ])('check symbol of %s is %s', (text, symbol) => {
    expect(checkSymbol(text)).toBe(symbol)
  })
})

describe('recovery code', () => {
  it('is printed 5-5-5-5-6 in the alphabet, and differs every time', () => {
    const printed = Array.from({ length: 200 }, () => printRecoveryCode(newRecoveryCode()))
    for (const code of printed) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}[0-9A-HJKMNP-Z]$/)
    }
    expect(new Set(printed).size).toBe(200)
  })
  it('is drawn again when its check symbol could not be typed', () => {
    const untypable = ['10', '11', '12', '13'].map(spelling) // 32 … 35
    expect(untypable.map((draw) => checkSymbol(encodeBase32(draw, 125))).join('')).toBe('*~$=')
    const draws = [...untypable, spelling('14')]
    expect(newRecoveryCode(() => draws.shift() ?? new Uint8Array(16))).toBe(`${'14'.padStart(25, '0')}U`)
  })
  it('reads back what it printed, however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const printed = printRecoveryCode(code)
        const loose = printed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '  ')
        const wide = [...printed].map((c) =>
          c === '-' ? '—' : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
        )
        for (const typed of [printed, code, loose, wide.join(''), ` ${printed.replaceAll('1', 'I')}\n`]) {
          expect(parseRecoveryCode(typed)).toBe(code)
        }
      }),
    )
  })
  it('finds every single wrong character and every swapped neighbouring pair', () => {
    fc.assert(
      fc.property(codes, fc.nat(24), fc.nat(31), (code, at, other) => {
        const wrong = code.slice(0, at) + ALPHABET.charAt(other) + code.slice(at + 1)
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        for (const typed of [wrong, swapped]) {
          if (typed === code) continue
          expect(problemOf(() => parseRecoveryCode(typed)).code).toBe('recovery-code-unreadable')
        }
      }),
    )
  })
  it('never throws anything but its own problem, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.string({ unit: fc.constantFrom(...ALPHABET, 'U', '-', '吉', '\ud842', ' ') }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        try {
          parseRecoveryCode(text)
        } catch (error) {
          expect(error).toBeInstanceOf(KeyProblem)
          expect((error as KeyProblem).sentence.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('says which group to look at', () => {
  const code = '00000-00000-00000-00000-000000'
  it.each([
    ['00000-00000-000U0-00000-000000', [3], '第 3 组里的“U”不会出现'],
    ['00000-吉0000-00000-00000-000000', [2], '第 2 组里的“吉”'],
    ['00000-00000-00000-0000-000000', [4], '第 4 组应有 5 个字符，现在是 4 个'],
    ['00000-00000-00000-00000-0000000', [5], '第 5 组应有 6 个字符，现在是 7 个'],
    ['000000000000', [], '共 26 个字符，现在是 12 个'],
    ['00000-00000-0D000-00000-000000', [1, 3], '先看第 1、3 组'],
    ['0A0A0-00000-00000-00000-000000', [4, 5], '再看其余各组'],
  ])('%s', (typed, groups, sentence) => {
    expect(parseRecoveryCode(code)).toBe('0'.repeat(26))
    const problem = problemOf(() => parseRecoveryCode(typed))
    expect(problem.groups).toEqual(groups)
    expect(problem.sentence).toContain(sentence)
    expect(problem.sentence).toContain('资料没有受影响')
  })
})

it('names the right group first after a usual slip, or none', () => {
  const slips = new Map(
    [...'8B 5S 2Z 6G 0D 17 VY MN CG PR EF'.split(' ')].flatMap(([a = '', b = '']) => [
      [a, b],
      [b, a],
    ]),
  )
  let named = 0
  fc.assert(
    fc.property(codes, fc.nat(24), (code, at) => {
      const other = slips.get(code.charAt(at))
      if (other === undefined) return
      const { groups } = problemOf(() => parseRecoveryCode(code.slice(0, at) + other + code.slice(at + 1)))
      if (groups === undefined || groups.length === 0) return
      named += 1
      expect(groups).toContain(Math.floor(at / 5) + 1)
      expect(groups.length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 500 },
  )
  expect(named).toBeGreaterThan(100)
})

describe('typing back at set-up', () => {
  it('asks for every pair of two different groups', () => {
    const pairs = new Set(
      Array.from({ length: 2000 }, () => chooseGroups((below) => randomInt(below)).join()),
    )
    expect([...pairs].sort()).toEqual(['1,2', '1,3', '1,4', '1,5', '2,3', '2,4', '2,5', '3,4', '3,5', '4,5'])
  })
  it('names the groups that differ', () => {
    const code = newRecoveryCode()
    const groups = groupsOf(code)
    const typed = new Map([
      [2, ` ${groups[1]?.toLowerCase()} `],
      [5, groups[4] ?? ''],
    ])
    expect(wrongGroups(code, typed)).toEqual([])
    expect(wrongGroups(code, new Map([...typed, [5, 'ZZZZZ']]))).toEqual([5])
    expect(wrongGroups(code, new Map([[7, '']]))).toEqual([7])
  })
})

/** Sixteen bytes whose 125 bits end in the given characters. */
function spelling(tail: string): Uint8Array {
  const bits = [...tail.padStart(25, '0')]
    .map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(`${bits}000`.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
