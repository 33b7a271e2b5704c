/** Reads the fuses back from a packaged program: `node scripts/fuses.ts dist/win-unpacked/mediation-room.exe`. */
import { readFileSync } from 'node:fs'

/** In the order of Electron's fuse wire, version 1, with the state a release must have. */
export const REQUIRED_FUSES = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
] as const satisfies readonly (readonly [name: string, on: boolean])[]

/** Marks the wire inside the binary; a published constant of Electron's. After it: version, length, one byte a fuse. */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE_VERSION = 1

export type FuseState = 'on' | 'off' | 'removed' | 'unknown'

export interface FuseReading {
  /** Undefined for a fuse newer than this list. */
  readonly name: string | undefined
  readonly state: FuseState
  readonly right: boolean
}

/** Throws when the file carries no wire, or one of another version. */
export function readFuses(binary: Uint8Array): readonly FuseReading[] {
  const bytes = Buffer.from(binary.buffer, binary.byteOffset, binary.byteLength)
  const at = bytes.indexOf(SENTINEL)
  if (at < 0) throw new Error('no fuse wire: not an Electron program')
  const wire = at + SENTINEL.length
  if (bytes[wire] !== WIRE_VERSION)
    throw new Error(`fuse wire of version ${bytes[wire]}, not ${WIRE_VERSION}`)
  const length = bytes[wire + 1] ?? 0
  return Array.from({ length: Math.max(length, REQUIRED_FUSES.length) }, (_, index) => {
    const required = REQUIRED_FUSES[index]
    const state = index < length ? stateOf(bytes[wire + 2 + index]) : 'unknown'
    // A fuse this list doesn't know has to be looked at by a person before a release.
    const right = required !== undefined && state === (required[1] ? 'on' : 'off')
    return { name: required?.[0], state, right }
  })
}

function stateOf(byte: number | undefined): FuseState {
  if (byte === 0x31) return 'on'
  if (byte === 0x30) return 'off'
  return byte === 0x72 ? 'removed' : 'unknown'
}

if (import.meta.main) {
  const file = process.argv[2]
  if (file === undefined) {
    console.error('usage: node scripts/fuses.ts PROGRAM')
    process.exit(2)
  }
  const fuses = readFuses(readFileSync(file))
  for (const { name, state, right } of fuses)
    console.log(`${right ? 'ok   ' : 'WRONG'} ${name ?? '(new)'}: ${state}`)
  process.exitCode = fuses.every(({ right }) => right) ? 0 : 1
}
