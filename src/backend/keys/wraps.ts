import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { secretBytes, wipe } from './bytes.ts'

export type ScryptCost = { readonly N: number; readonly r: number; readonly p: number }

/**
 * What keyring format 1 means: 128 MB and some tenths of a second a guess. Offline this is the only guard of a copied
 * keyring. The cost is not written in the file, so no edited file can make it cheaper or endless; only a test's
 * configuration may lower it.
 */
export const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

/** The data key sealed under a typed secret. All three are lower-case hex. */
export type Wrap = {
  /** 16 bytes, new for every wrap. */
  readonly salt: string
  /** 12 bytes, new for every wrap. */
  readonly nonce: string
  /** 32 bytes of ciphertext and the 16 bytes of its tag. */
  readonly sealed: string
}

export const WRAP_HEX_LENGTHS = { salt: 32, nonce: 24, sealed: 96 } as const satisfies Record<
  keyof Wrap,
  number
>

export type WrapUse = {
  /** What the wrap is for (room and slot). Bound as associated data: a wrap moved to another account doesn't open. */
  readonly slot: string
  readonly cost: ScryptCost
}

/** Wraps `key` under scrypt(secret) with AES-256-GCM. The secret's bytes and the derived key are wiped. */
export async function wrapKey(key: Uint8Array, secret: string, use: WrapUse): Promise<Wrap> {
  const salt = randomBytes(16)
  const wrapping = await stretch(secret, salt, use.cost)
  try {
    return { salt: salt.toString('hex'), ...sealKey(key, wrapping, use.slot) }
  } finally {
    wipe(wrapping)
  }
}

/** The wrapped key, or undefined when the secret, the slot or a byte of the wrap is not the right one. The caller wipes it. */
export async function unwrapKey(wrap: Wrap, secret: string, use: WrapUse): Promise<Buffer | undefined> {
  const wrapping = await stretch(secret, Buffer.from(wrap.salt, 'hex'), use.cost)
  try {
    return unsealKey(wrap, wrapping, use.slot)
  } finally {
    wipe(wrapping)
  }
}

export type SealedKey = Pick<Wrap, 'nonce' | 'sealed'>

/** AES-256-GCM under 32 bytes that are a key already. */
export function sealKey(key: Uint8Array, wrapping: Uint8Array, slot: string): SealedKey {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce)
  cipher.setAAD(Buffer.from(slot, 'utf8'))
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('hex'), sealed: sealed.toString('hex') }
}

export function unsealKey(box: SealedKey, wrapping: Uint8Array, slot: string): Buffer | undefined {
  const sealed = Buffer.from(box.sealed, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(box.nonce, 'hex'), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(slot, 'utf8'))
  decipher.setAuthTag(sealed.subarray(-16))
  const opened = decipher.update(sealed.subarray(0, -16))
  try {
    decipher.final()
    return opened
  } catch {
    // GCM's only answer to a wrong key or a changed byte is this throw; the unauthenticated bytes are not let out.
    wipe(opened)
    return undefined
  }
}

/** scrypt of a typed secret; 32 bytes, which the caller wipes. */
export async function stretch(secret: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const bytes = secretBytes(secret)
  // Node's default limit of 32 MB refuses N=2^17; the need is 128·N·r and a little.
  const options = { ...cost, maxmem: 256 * cost.N * cost.r }
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      scrypt(bytes, salt, 32, options, (error, key) => (error === null ? resolve(key) : reject(error)))
    })
  } finally {
    wipe(bytes)
  }
}
