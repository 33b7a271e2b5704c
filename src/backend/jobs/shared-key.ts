import { createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto'
import { wipe } from '../keys/bytes.ts'
import { type SealedKey, sealKey, unsealKey } from '../keys/wraps.ts'

/** One key pair for one job. */
export interface OwnKeys {
  readonly publicKey: Uint8Array
  readonly privateKey: KeyObject
}

const SLOT = 'mediation-room/1/job'

export function newKeys(): OwnKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }), privateKey }
}

export function sealFor(other: Uint8Array, own: OwnKeys, key: Uint8Array): SealedKey {
  const shared = sharedWith(other, own)
  try {
    return sealKey(key, shared, SLOT)
  } finally {
    wipe(shared)
  }
}

/** The caller wipes it. */
export function openFrom(other: Uint8Array, own: OwnKeys, sealed: SealedKey): Buffer {
  const shared = sharedWith(other, own)
  try {
    const key = unsealKey(sealed, shared, SLOT)
    if (!key) throw new Error('a key sealed for somebody else')
    return key
  } finally {
    wipe(shared)
  }
}

function sharedWith(other: Uint8Array, { privateKey }: OwnKeys): Buffer {
  const publicKey = createPublicKey({ key: Buffer.from(other), type: 'spki', format: 'der' })
  const secret = diffieHellman({ privateKey, publicKey })
  const shared = Buffer.from(hkdfSync('sha256', secret, '', SLOT, 32))
  wipe(secret)
  return shared
}
