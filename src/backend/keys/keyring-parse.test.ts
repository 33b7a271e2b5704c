import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyProblem } from './key-problem.ts'
import { type KeyringContent, keyringText } from './keyring-file.ts'
import { parseKeyring } from './keyring-parse.ts'

const A = '01938000-0000-7000-8000-00000000000a'
const B = '01938000-0000-7000-8000-00000000000b'
const wrap = { salt: 'a1'.repeat(16), nonce: 'b2'.repeat(12), sealed: 'c3'.repeat(48) }
const good: KeyringContent = {
  format: 1,
  roomId: '01938000-0000-7000-8000-0000000000ff',
  epoch: 2,
  keyCheck: 'd4'.repeat(16),
  accounts: [
    { accountId: A, loginName: '王芳', wrap },
    { accountId: B, loginName: '𠮷 Li', wrap: null },
  ],
  recovery: wrap,
  lockout: [{ accountId: A, failures: 3 }],
  failedAttempts: [{ at: '2026-11-23T08:00:00.000Z', accountId: null, count: 2 }],
  head: { epoch: 1, sequence: 0, hash: 'e5'.repeat(32) },
  pending: { keyCheck: 'f6'.repeat(16), accounts: [{ accountId: A, wrap }], recovery: wrap },
}

function codeOf(text: string): string {
  try {
    parseKeyring(text)
    return 'accepted'
  } catch (error) {
    if (error instanceof KeyProblem) return error.code
    throw error
  }
}

/** Every place in the file, as a path. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, child]) => places(child, [...path, name]))]
}

function replaced(
  path: readonly string[],
  change: (parent: Record<string, unknown>, name: string) => void,
): string {
  const root: Record<string, unknown> = { root: structuredClone(good) }
  const whole = ['root', ...path]
  let parent = root
  for (const name of whole.slice(0, -1)) parent = parent[name] as Record<string, unknown>
  change(parent, whole.at(-1) ?? '')
  return JSON.stringify(root.root) ?? 'undefined'
}

describe('keyring.json', () => {
  it('reads back exactly what was written', () => {
    expect(parseKeyring(keyringText(good))).toEqual(good)
    const bare = { ...good, head: null, pending: null, lockout: [], failedAttempts: [] }
    expect(parseKeyring(keyringText(bare))).toEqual(bare)
  })

  it.each([2, 3, 1_000_000])('of format %i is newer, whatever else it holds', (format) => {
    expect(codeOf(JSON.stringify({ format, everything: 'else' }))).toBe('keyring-newer')
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '1',
    '"x"',
    '{"format":"2"}',
    '{"format":0}',
    '{"format":1.5}',
    '{"format":1}',
    '{"__proto__":{"format":1}}',
    '\ufeff{}',
  ])('%s is damaged', (text) => {
    expect(codeOf(text)).toBe('keyring-damaged')
  })

  const accounts = good.accounts
  it.each<readonly [string, Partial<Record<keyof KeyringContent | 'extra', unknown>>]>([
    ['an unknown field', { extra: 1 }],
    ['an account twice', { accounts: [accounts[0], { ...accounts[0], loginName: 'other' }] }],
    [
      'a login name twice but for case and width',
      {
        accounts: [
          { ...accounts[0], loginName: 'li' },
          { ...accounts[1], loginName: 'ＬＩ' },
        ],
      },
    ],
    ['an empty login name', { accounts: [{ ...accounts[0], loginName: '' }] }],
    ['a control character', { accounts: [{ ...accounts[0], loginName: 'a\u202eb' }] }],
    ['half a surrogate pair', { accounts: [{ ...accounts[0], loginName: '\ud842' }] }],
    ['upper-case hex', { keyCheck: 'D4'.repeat(16) }],
    ['a short nonce', { recovery: { ...wrap, nonce: 'b2' } }],
    ['hex with a line feed', { recovery: { ...wrap, salt: `${'a1'.repeat(15)}a\n` } }],
    ['a cost of its own', { recovery: { ...wrap, N: 2 } }],
    ['lockout twice', { lockout: [...good.lockout, ...good.lockout] }],
    ['negative failures', { lockout: [{ accountId: A, failures: -1 }] }],
    ['a count of nothing', { failedAttempts: [{ ...good.failedAttempts[0], count: 0 }] }],
    [
      'an impossible instant',
      { failedAttempts: [{ ...good.failedAttempts[0], at: '2026-13-23T08:00:00.000Z' }] },
    ],
    ['a head from the future', { head: { ...good.head, epoch: 3 } }],
    ['a fractional sequence', { head: { ...good.head, sequence: 0.5 } }],
    [
      'a pending wrap of nobody',
      { pending: { ...good.pending, accounts: [{ accountId: A.replace('a', 'c'), wrap }] } },
    ],
    ['too many accounts', { accounts: Array(5001).fill(accounts[0]) }],
  ])('with %s is damaged', (_, change) => {
    expect(codeOf(JSON.stringify({ ...good, ...change }))).toBe('keyring-damaged')
  })

  it('is damaged when it is larger than any real one', () => {
    expect(codeOf(`${keyringText(good)}${' '.repeat(5 * 1024 * 1024)}`)).toBe('keyring-damaged')
  })

  it('is never accepted with a field missing', () => {
    for (const path of places(good).filter((place) => Number.isNaN(Number(place.at(-1))))) {
      if (path.length === 0) continue
      expect([path, codeOf(replaced(path, (parent, name) => delete parent[name]))]).toEqual([
        path,
        'keyring-damaged',
      ])
    }
  })

  it('answers any value in any place with a keyring it would write again, or a typed problem', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places(good)),
        fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1e300, '', null, '__proto__')),
        (path, value) => {
          const text = replaced(path, (parent, name) => (parent[name] = value))
          const code = codeOf(text)
          expect(['accepted', 'keyring-damaged', 'keyring-newer']).toContain(code)
          if (code === 'accepted')
            expect(parseKeyring(keyringText(parseKeyring(text)))).toEqual(JSON.parse(text))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('answers any text, and any bitten-off or flipped file, with a typed problem', () => {
    const whole = keyringText(good)
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.nat(whole.length - 3).map((end) => whole.slice(0, end)),
      fc.constantFrom('['.repeat(200_000), '{"a":'.repeat(100_000)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(['keyring-damaged', 'keyring-newer']).toContain(codeOf(text))
      }),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (at, character) => {
          codeOf(whole.slice(0, at) + character + whole.slice(at + 1))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
