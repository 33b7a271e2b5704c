/** The same shape with arrays a call may take as its own. */
export type Plain<T> = T extends string | number | boolean | bigint | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> }

/** Fields whose blank is sent as it is, so that the answer names them as missing. */
const KEPT_BLANK: ReadonlySet<string> = new Set([
  'name',
  'title',
  'what',
  'content',
  'reason',
  'detail',
  'number',
  'text',
])

/** What a form holds, as it is sent: emptied fields are absent, not empty text; blank list lines fall away. */
export function clean<T>(value: T): Plain<T> {
  return cleanAny(value) as Plain<T>
}

function cleanAny(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== '' && item !== undefined).map(cleanAny)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key, part]) =>
      part !== undefined && (KEPT_BLANK.has(key) || typeof part !== 'string' || part.trim() !== ''),
  )
  return Object.fromEntries(entries.map(([key, part]) => [key, cleanAny(part)]))
}
