import { createHash } from 'node:crypto'

/**
 * Canonical text of a record: keys sorted, `JSON.stringify`, undefined left out. Integer-like keys would be
 * reordered by the engine and lone surrogates would not survive UTF-8, so both are refused.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a lone surrogate cannot be stored')
    return value
  }
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(value).sort()) {
    if (/^\d+$/.test(key)) throw new TypeError(`integer-like key ${key}`)
    const field: unknown = Reflect.get(value, key)
    if (field !== undefined) result[key] = sorted(field)
  }
  return result
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}
