import type { IncomingMessage, ServerResponse } from 'node:http'
import { SAFE_HEADERS } from '../main/common/content-security-policy.ts'
import { BACKEND_LOST } from '../main/common/hosted-backend.ts'
import type { HeaderList, ResponseMessage } from './bridge-messages.ts'
import type { WebBackendChild } from './fork-backend.ts'
import { readLimited } from './read-limited.ts'

/** Only what oRPC reads; the cookie in particular never reaches the backend. */
const FORWARDED: readonly string[] = ['content-type', 'content-disposition', 'accept', 'last-event-id']

export interface RpcProxy {
  /** Answers one call through the child, or with `BACKEND_LOST` when there is none. */
  forward(request: IncomingMessage, response: ServerResponse): void
  /** Makes a freshly forked child's answers, and its death, reach the calls it serves. */
  attach(child: WebBackendChild): void
}

/** The host's side of the bridge: HTTP here, messages there, both ways in pieces. */
export function createRpcProxy(current: () => WebBackendChild | undefined, maxBodyBytes: number): RpcProxy {
  let lastId = 0

  function attachTo(pending: Map<number, ServerResponse>, child: WebBackendChild): void {
    child.onResponse((message) => {
      if (message) return relay(message, pending)
      for (const response of pending.values()) lose(response)
      pending.clear()
    })
  }

  const pendingOf = new WeakMap<WebBackendChild, Map<number, ServerResponse>>()
  return {
    attach(child) {
      const pending = new Map<number, ServerResponse>()
      pendingOf.set(child, pending)
      attachTo(pending, child)
    },
    forward(request, response) {
      const child = current()
      const pending = child && pendingOf.get(child)
      if (!child || !pending) return lose(response)
      const id = ++lastId
      pending.set(id, response)
      response.on('close', () => {
        if (pending.delete(id)) child.send({ kind: 'abort', id })
      })
      child.send({ kind: 'request', id, path: request.url ?? '/', headers: forwardedHeaders(request) })
      readLimited(request, maxBodyBytes, {
        chunk: (chunk, taken) => child.send({ kind: 'body', id, chunk }, taken),
        end: () => child.send({ kind: 'body-end', id }),
        tooLarge: () => {
          pending.delete(id)
          child.send({ kind: 'abort', id })
          response.writeHead(413, { Connection: 'close' }).end()
        },
      })
    },
  }
}

function forwardedHeaders(request: IncomingMessage): HeaderList {
  return FORWARDED.flatMap((name): [string, string][] => {
    const value = request.headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
}

function relay(message: ResponseMessage, pending: Map<number, ServerResponse>): void {
  const response = pending.get(message.id)
  if (!response) return
  switch (message.kind) {
    case 'head':
      response.writeHead(message.status, {
        ...Object.fromEntries(message.headers),
        ...SAFE_HEADERS,
        'Cache-Control': 'no-store',
      })
      response.flushHeaders()
      return
    case 'chunk':
      response.write(message.chunk)
      return
    case 'end':
      pending.delete(message.id)
      response.end()
      return
    case 'broken':
      pending.delete(message.id)
      fail(response, 500, 'INTERNAL_SERVER_ERROR')
  }
}

function lose(response: ServerResponse): void {
  fail(response, 503, BACKEND_LOST)
}

/** In the form oRPC's client reads as an error. An answer already begun can only be cut. */
function fail(response: ServerResponse, status: number, code: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const error = { defined: false, code, status, message: code }
  response.writeHead(status, {
    ...SAFE_HEADERS,
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify({ json: error, meta: [] }))
}
