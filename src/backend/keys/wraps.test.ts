import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { wipe } from './bytes.ts'
import { deriveSubkey, keyCheck, matchesKeyCheck, SUBKEY_PURPOSES } from './subkeys.ts'
import { SCRYPT_COST, unwrapKey, wrapKey } from './wraps.ts'

const cost = { N: 16, r: 8, p: 1 }
const use = { slot: 'room/account', cost }

describe('wrap', () => {
  it('opens with the real cost N=2^17, r=8, p=1 and with nothing cheaper', async () => {
    expect(SCRYPT_COST).toEqual({ N: 131_072, r: 8, p: 1 })
    const key = randomBytes(32)
    const real = { ...use, cost: SCRYPT_COST }
    const wrap = await wrapKey(key, '一句记得住的话', real)
    expect((await unwrapKey(wrap, '一句记得住的话', real))?.equals(key)).toBe(true)
    expect(
      await unwrapKey(wrap, '一句记得住的话', { ...use, cost: { N: 65_536, r: 8, p: 1 } }),
    ).toBeUndefined()
  })

  it('takes full-width and composed input for the same password', async () => {
    const key = randomBytes(32)
    const wrap = await wrapKey(key, 'Ab12345é', use)
    expect((await unwrapKey(wrap, 'Ab12345e\u0301', use))?.equals(key)).toBe(true)
  })

  it('never makes the same wrap twice and shows nothing of the key', async () => {
    const key = Buffer.alloc(32, 7)
    const [one, two] = [await wrapKey(key, 'same', use), await wrapKey(key, 'same', use)]
    expect(new Set([one.salt, two.salt, one.nonce, two.nonce, one.sealed, two.sealed]).size).toBe(6)
    expect(one.sealed).not.toContain(key.toString('hex').slice(0, 16))
  })

  it('stays shut for another secret, another slot and any changed byte', async () => {
    const wrap = await wrapKey(randomBytes(32), 'right', use)
    expect(await unwrapKey(wrap, 'wrong', use)).toBeUndefined()
    expect(await unwrapKey(wrap, 'right', { ...use, slot: 'room/another' })).toBeUndefined()
    for (const part of ['salt', 'nonce', 'sealed'] as const) {
      for (let at = 0; at < wrap[part].length; at += 2) {
        const byte = (Number.parseInt(wrap[part].slice(at, at + 2), 16) ^ 1).toString(16).padStart(2, '0')
        const changed = { ...wrap, [part]: wrap[part].slice(0, at) + byte + wrap[part].slice(at + 2) }
        expect(await unwrapKey(changed, 'right', use)).toBeUndefined()
      }
    }
  })
})

describe('sub-keys', () => {
  const dataKey = createHash('sha256').update('a fixed key').digest()

  it('are 32 bytes, the same every day and different for every purpose and key', () => {
    const keys = SUBKEY_PURPOSES.map((purpose) => deriveSubkey(dataKey, purpose).toString('hex'))
    expect(keys.every((key) => key.length === 64)).toBe(true)
    expect(new Set([...keys, keyCheck(dataKey), dataKey.toString('hex')]).size).toBe(
      SUBKEY_PURPOSES.length + 2,
    )
    expect(deriveSubkey(randomBytes(32), 'database').toString('hex')).not.toBe(keys[0])
    // Written files depend on these: a change here means nobody's room opens any more.
    expect(keys.map((key) => key.slice(0, 16))).toMatchInlineSnapshot(`
      [
        "9bacc572e2ed550d",
        "a44f649e53e85f94",
        "4b22b3961a1c9b72",
      ]
    `)
  })

  it('fingerprint tells keys apart, whatever it is compared with', () => {
    expect(matchesKeyCheck(dataKey, keyCheck(dataKey))).toBe(true)
    expect(matchesKeyCheck(randomBytes(32), keyCheck(dataKey))).toBe(false)
    expect(matchesKeyCheck(dataKey, '')).toBe(false)
    expect(() => deriveSubkey(randomBytes(16), 'database')).toThrow(RangeError)
  })

  it('wipe overwrites', () => {
    const key = randomBytes(32)
    wipe(key, undefined)
    expect(key.equals(Buffer.alloc(32))).toBe(true)
  })
})
