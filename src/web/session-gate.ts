import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const ENTRY = '/enter/'

export interface SessionGate {
  /** A path that lets one browser in, once. Each call makes another. */
  createEntryPath(): string
  /** The `Set-Cookie` value when the request brings an unused entry token. */
  redeem(request: IncomingMessage): string | undefined
  hasSession(request: IncomingMessage): boolean
}

/**
 * One secret per run of the host: a cookie of an earlier run opens nothing. Cookies ignore the port, so the name carries
 * it: two hosts on one machine don't overwrite each other's.
 */
export function createSessionGate(port: number): SessionGate {
  const name = `mediation-room-${port}`
  const secret = randomBytes(32).toString('base64url')
  const unused = new Set<string>()

  return {
    createEntryPath() {
      const token = randomBytes(32).toString('base64url')
      unused.add(token)
      return `${ENTRY}${token}`
    },
    redeem(request) {
      if (request.method !== 'GET' || !request.url?.startsWith(ENTRY)) return undefined
      const given = request.url.slice(ENTRY.length)
      const token = [...unused].find((candidate) => equal(candidate, given))
      if (token === undefined) return undefined
      unused.delete(token)
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`
    },
    hasSession(request) {
      const values = cookieValues(request.headers.cookie ?? '', name)
      return values.length === 1 && values.every((value) => equal(value, secret))
    },
  }
}

function cookieValues(header: string, name: string): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}

function equal(expected: string, given: string): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(given)
  return a.length === b.length && timingSafeEqual(a, b)
}
