import { RPCHandler } from '@orpc/server/fetch'
import type { HostedBackend } from '../main/common/hosted-backend.ts'
import type { HeaderList, RequestMessage, ResponseMessage } from './bridge-messages.ts'

interface OpenRequest {
  readonly abort: AbortController
  readonly body: ReadableStreamDefaultController<Uint8Array>
}

/** Never fetched: only gives a request an absolute address, which the web classes ask for. */
const BASE = 'http://backend'

/** The backend's side of the bridge: puts requests together, lets oRPC answer them, sends the answers back in pieces. */
export function createRequestServer(
  backend: HostedBackend,
  send: (message: ResponseMessage) => Promise<void>,
) {
  const handler = new RPCHandler(backend.router)
  const open = new Map<number, OpenRequest>()

  async function answer(id: number, request: Request): Promise<void> {
    try {
      const { matched, response } = await handler.handle(request, { prefix: '/rpc', context: {} })
      await sendResponse(id, matched ? response : new Response(undefined, { status: 404 }))
    } catch (error) {
      // An aborted request has nobody left to answer; anything else is a defect and is told as such.
      if (!request.signal.aborted) {
        console.error(error)
        await send({ kind: 'broken', id })
      }
    } finally {
      open.delete(id)
    }
  }

  async function sendResponse(id: number, response: Response): Promise<void> {
    await send({ kind: 'head', id, status: response.status, headers: [...response.headers] })
    const reader = response.body?.getReader()
    while (reader) {
      const { done, value } = await reader.read()
      if (done) break
      if (!open.has(id)) return leave(response, reader)
      await send({ kind: 'chunk', id, chunk: value })
    }
    await send({ kind: 'end', id })
  }

  /** A stream of steps ends its procedure when it is cancelled. */
  async function leave(response: Response, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    // A form, which is how files travel, would take the whole process along (undici 5835); unread it is simply forgotten.
    const isForm = response.headers.get('content-type')?.startsWith('multipart/') ?? false
    if (!isForm) await reader.cancel()
  }

  function begin(id: number, path: string, headers: HeaderList): void {
    const abort = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        open.set(id, { abort, body: controller })
      },
    })
    const init = { method: 'POST', headers: headers.map(([name, value]): [string, string] => [name, value]) }
    // Node asks for `duplex` on a streamed body; the DOM types don't know it yet.
    const streamed = { ...init, body, duplex: 'half', signal: abort.signal } satisfies RequestInit & {
      duplex: 'half'
    }
    void answer(id, new Request(`${BASE}${path}`, streamed))
  }

  return function receive(message: RequestMessage): void {
    if (message.kind === 'request') begin(message.id, message.path, message.headers)
    else continueRequest(message)
  }

  /** Pieces of a request already answered (refused early, say) are of no interest. */
  function continueRequest(message: Exclude<RequestMessage, { kind: 'request' }>): void {
    const request = open.get(message.id)
    switch (message.kind) {
      case 'body':
        request?.body.enqueue(message.chunk)
        break
      case 'body-end':
        request?.body.close()
        break
      case 'abort':
        open.delete(message.id)
        request?.abort.abort()
    }
  }
}
