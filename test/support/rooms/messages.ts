import type { ScryptCost } from '#backend/keys/index.ts'

/** How a test's backend process is opened; everything in it can be sent to another process. */
export interface RoomConfig {
  readonly dataDir: string
  readonly resourcesDir?: string | undefined
  readonly migrationsDir?: string | undefined
  /** Added to the machine's clock, so that a test's days are the same whenever it runs. */
  readonly clockOffsetMs?: number | undefined
  readonly weakDurability?: boolean | undefined
  readonly scrypt?: ScryptCost | undefined
}

/** The clock says this instant now, and runs on from it in every process opened with the answer. */
export function clockFrom(instant: string): number {
  return Date.parse(instant) - Date.now()
}

export type ToRoom =
  | { readonly kind: 'open'; readonly config: RoomConfig }
  | {
      readonly kind: 'call'
      readonly call: number
      readonly path: readonly string[]
      readonly input: unknown
    }
  | { readonly kind: 'close' }

/** An error as it would arrive on a screen: its code, sentence and data. */
export interface SentError {
  readonly name: string
  readonly code: string
  readonly message: string
  readonly data: unknown
}

export type FromRoom =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly error: SentError }
  | {
      readonly kind: 'answer'
      readonly call: number
      readonly output: unknown
      readonly stream?: true | undefined
    }
  | { readonly kind: 'failed'; readonly call: number; readonly error: SentError }

const FILE = '$file'

/** Files as bytes, because a Blob can't be sent to another process. */
export async function packed(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    const name = value instanceof File ? value.name : ''
    return { [FILE]: new Uint8Array(await value.arrayBuffer()), name, type: value.type }
  }
  if (Array.isArray(value)) return Promise.all(value.map(packed))
  if (!isPlain(value)) return value
  const fields = await Promise.all(
    Object.entries(value).map(async ([key, field]) => [key, await packed(field)] as const),
  )
  return Object.fromEntries(fields)
}

export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked)
  if (!isPlain(value)) return value
  const bytes = value[FILE]
  if (bytes instanceof Uint8Array) {
    return new File([new Uint8Array(bytes)], String(value.name), { type: String(value.type) })
  }
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, unpacked(field)]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
}
