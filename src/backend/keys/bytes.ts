/** Overwrites key material. Strings can't be overwritten in JavaScript: secrets become buffers as early as possible. */
export function wipe(...buffers: readonly (Uint8Array | undefined)[]): void {
  for (const buffer of buffers) buffer?.fill(0)
}

/**
 * A typed secret as bytes. NFKC, because the same person types ８ with the input method in full-width mode today and 8
 * tomorrow, and composed characters differ between machines.
 */
export function secretBytes(text: string): Buffer {
  return Buffer.from(text.normalize('NFKC'), 'utf8')
}
