import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256Hex } from './sha256.ts'

// FIPS 180-4 examples, block boundaries, and text of every UTF-8 length, against the platform's own.
test.each([
  '',
  'abc',
  '协议𬍛é',
  ...[55, 56, 63, 64, 65, 119, 120, 1000].map((length) => '甲a'.repeat(length).slice(0, length)),
  'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
])('the hash of %j', (text) => {
  expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'))
})
