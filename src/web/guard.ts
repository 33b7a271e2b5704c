import type { IncomingMessage } from 'node:http'
import type { SessionGate } from './session-gate.ts'

export interface Refusal {
  readonly status: number
  readonly reason: string
}

export interface GuardOptions {
  /** `127.0.0.1:PORT`, to the letter: any other name that resolves here is a rebinding attack. */
  readonly authority: string
  readonly gate: SessionGate
  readonly maxBodyBytes: number
}

/** Files travel as multipart, which a foreign page's form could post without asking: `isOwnOrigin` is what stops that. */
const BODY_TYPES: readonly string[] = ['application/json', 'multipart/form-data']
const PRINT_TYPES: readonly string[] = ['application/pdf']

/** Decides on the head of a request alone, before anything reads its path or body. */
export function refuse(request: IncomingMessage, options: GuardOptions): Refusal | undefined {
  const { authority, gate } = options
  if (request.headers.host !== authority) return { status: 421, reason: 'host' }
  if (!gate.hasSession(request)) return { status: 401, reason: 'no session' }
  if (!isOwnOrigin(request, authority)) return { status: 403, reason: 'origin' }
  if (request.method === 'GET') return undefined
  if (request.method !== 'POST') return { status: 405, reason: 'method' }
  return refuseBody(request, options.maxBodyBytes)
}

/**
 * A browser names the origin of every POST; a page on another port of 127.0.0.1 is same-site and sends our cookie along,
 * so the origin has to be exact. A GET from our own page has no Origin but, in today's browsers, Sec-Fetch-Site.
 */
function isOwnOrigin(request: IncomingMessage, authority: string): boolean {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (request.method === 'POST') return origin === `http://${authority}` && isOwnScript(request)
  if (origin !== undefined) return origin === `http://${authority}`
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** A form posts as a navigation, even one smuggled into our own page; our page only ever calls by script. */
function isOwnScript(request: IncomingMessage): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers
  return (site === undefined || site === 'same-origin') && mode !== 'navigate'
}

function refuseBody(request: IncomingMessage, maxBodyBytes: number): Refusal | undefined {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const allowed = request.url === '/print' ? PRINT_TYPES : BODY_TYPES
  if (!allowed.includes(type)) return { status: 415, reason: 'content type' }
  const length = request.headers['content-length']
  if (length !== undefined && Number(length) > maxBodyBytes) return { status: 413, reason: 'body size' }
  return undefined
}
