import { request } from 'node:http'
import type { TestHost } from './web-host.ts'

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

export interface RawRequest {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A request to the letter: fetch would tidy up the path and refuse a foreign Host. */
export function rawRequest(
  origin: string,
  { path, method = 'GET', headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** The call our own page would make; an attack changes one thing of it. */
export function ownCall({ host, cookie }: TestHost, changes: Partial<RawRequest> = {}): RawRequest {
  return {
    path: '/rpc/probe/fen',
    method: 'POST',
    body: JSON.stringify({ json: { fen: 1 } }),
    ...changes,
    headers: { cookie, origin: host.origin, 'content-type': 'application/json', ...changes.headers },
  }
}
