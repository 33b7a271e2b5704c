import { hkdfSync, timingSafeEqual } from 'node:crypto'
import { wipe } from './bytes.ts'

export const DATA_KEY_BYTES = 32

/** One key per use, so that what leaks from one use says nothing about another. Attachments' own identity is in the database. */
export const SUBKEY_PURPOSES = ['database', 'drafts', 'attachment-names'] as const
export type SubkeyPurpose = (typeof SUBKEY_PURPOSES)[number]

/**
 * HKDF-SHA256 (RFC 5869) of the data key; 32 bytes. No salt: the data key is uniformly random already (RFC 5869, 3.1).
 * The caller wipes the result.
 */
export function deriveSubkey(dataKey: Uint8Array, purpose: SubkeyPurpose): Buffer {
  return expand(dataKey, purpose)
}

/**
 * A public fingerprint of the data key (16 bytes, hex), kept in the keyring: it tells the key in force from a pending or a
 * foreign one without opening the database. It gives nothing away, since the key has 256 random bits.
 */
export function keyCheck(dataKey: Uint8Array): string {
  const full = expand(dataKey, 'key-check')
  const check = full.toString('hex', 0, 16)
  wipe(full)
  return check
}

export function matchesKeyCheck(dataKey: Uint8Array, check: string): boolean {
  return timingSafeEqual(Buffer.from(keyCheck(dataKey)), Buffer.from(check.padEnd(32).slice(0, 32)))
}

function expand(dataKey: Uint8Array, purpose: SubkeyPurpose | 'key-check'): Buffer {
  if (dataKey.length !== DATA_KEY_BYTES) throw new RangeError('a data key has 32 bytes')
  return Buffer.from(hkdfSync('sha256', dataKey, '', `mediation-room/1/${purpose}`, 32))
}
