import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AssetManifest } from '../main/common/asset-manifest.ts'
import { SAFE_HEADERS } from '../main/common/content-security-policy.ts'
import type { OneTimeDocuments } from '../main/common/one-time-documents.ts'
import { pageResponse } from '../main/common/page-response.ts'
import type { Refusal } from './guard.ts'
import { readLimited } from './read-limited.ts'
import type { RpcProxy } from './rpc-proxy.ts'
import type { SessionGate } from './session-gate.ts'
import type { StateEvents } from './state-events.ts'

export interface Routes {
  readonly refuse: (request: IncomingMessage) => Refusal | undefined
  readonly authority: string
  readonly gate: SessionGate
  readonly proxy: RpcProxy
  readonly events: StateEvents
  readonly manifest: AssetManifest
  readonly documents: OneTimeDocuments
  readonly maxBodyBytes: number
}

/** The order of the questions is the guard: a stranger learns 401 and nothing else, whatever the path. */
export function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): void {
  const cookie = request.headers.host === routes.authority ? routes.gate.redeem(request) : undefined
  const refusal = cookie === undefined ? routes.refuse(request) : undefined
  if (cookie !== undefined) {
    response.writeHead(303, { ...SAFE_HEADERS, 'Set-Cookie': cookie, Location: '/' }).end()
  } else if (refusal) end(response, refusal.status)
  else if (request.method === 'POST') answerPost(routes, request, response)
  else answerGet(routes, pathOf(request), response)
}

function answerPost(routes: Routes, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request)
  if (path.startsWith('/rpc/')) routes.proxy.forward(request, response)
  else if (path === '/print') keepForPrinting(routes, request, response)
  else end(response, 404)
}

function answerGet(routes: Routes, path: string, response: ServerResponse): void {
  if (path === '/events') routes.events.subscribe(response)
  else if (path.startsWith('/print/')) sendForPrinting(routes, path.slice('/print/'.length), response)
  else void sendAsset(routes, path, response)
}

function pathOf(request: IncomingMessage): string {
  return request.url?.split('?')[0] ?? '/'
}

/** The body of such a request is never read: the connection ends with the answer. */
function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...SAFE_HEADERS, Connection: 'close' }).end()
}

async function sendAsset(routes: Routes, path: string, response: ServerResponse): Promise<void> {
  try {
    const { status, headers, body } = await pageResponse(routes.manifest, path)
    response.writeHead(status, headers).end(body)
  } catch (error) {
    console.error(error)
    response.writeHead(500, SAFE_HEADERS).end()
  }
}

function keepForPrinting(routes: Routes, request: IncomingMessage, response: ServerResponse): void {
  const chunks: Uint8Array[] = []
  readLimited(request, routes.maxBodyBytes, {
    chunk: (chunk, taken) => {
      chunks.push(chunk)
      taken()
    },
    end: () => {
      const address = `/print/${routes.documents.put(Buffer.concat(chunks))}`
      response
        .writeHead(200, { ...SAFE_HEADERS, 'Content-Type': 'application/json' })
        .end(JSON.stringify({ address }))
    },
    tooLarge: () => end(response, 413),
  })
}

/** No page policy here: it would keep the browser's own PDF viewer from starting. Only our page may frame it. */
function sendForPrinting(routes: Routes, id: string, response: ServerResponse): void {
  const bytes = routes.documents.take(id)
  if (!bytes) return void response.writeHead(404, SAFE_HEADERS).end()
  const policy = "frame-ancestors 'self'"
  const headers = { ...SAFE_HEADERS, 'Cache-Control': 'no-store', 'Content-Security-Policy': policy }
  response.writeHead(200, { ...headers, 'Content-Type': 'application/pdf' }).end(bytes)
}
