import { setTimeout as sleep } from 'node:timers/promises'
import { os } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import type { RequestMessage, ResponseMessage } from './bridge-messages.ts'
import { createRequestServer } from './request-server.ts'

const BYTES = 8_000_000

/** One call for a large file; what the page is sent, and the ways to go on. */
async function callForFile() {
  const procedure = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const router = {
    file: os.handler(async () => {
      asked.resolve()
      await procedure.promise
      return { file: new File([new Uint8Array(BYTES)], '卷宗.pdf', { type: 'application/pdf' }) }
    }),
  }
  const sent: ResponseMessage[] = []
  const backend = { router, lock: async () => undefined, close: async () => undefined }
  const receive = createRequestServer(backend, async (message) => void sent.push(message))
  const unhandled: unknown[] = []
  const note = (error: unknown) => unhandled.push(error)
  process.on('unhandledRejection', note)
  onTestFinished(() => void process.off('unhandledRejection', note))
  const headers: RequestMessage & { kind: 'request' } = {
    kind: 'request',
    id: 1,
    path: '/rpc/file',
    headers: [['content-type', 'application/json']],
  }
  receive(headers)
  receive({ kind: 'body', id: 1, chunk: new TextEncoder().encode('{}') })
  receive({ kind: 'body-end', id: 1 })
  await asked.promise
  return { sent, unhandled, receive, finish: procedure.resolve }
}

test('a file asked for goes out whole', async () => {
  const { sent, finish } = await callForFile()
  finish()
  await expect.poll(() => sent.at(-1)?.kind).toBe('end')
  const bytes = sent.reduce((sum, one) => sum + (one.kind === 'chunk' ? one.chunk.length : 0), 0)
  expect(bytes).toBeGreaterThan(BYTES)
})

test('a page that goes away before its file is there takes nothing along', async () => {
  const { sent, unhandled, receive, finish } = await callForFile()
  receive({ kind: 'abort', id: 1 })
  finish()
  await sleep(300)
  expect(sent.map(({ kind }) => kind)).not.toContain('end')
  expect(sent.filter(({ kind }) => kind === 'chunk')).toEqual([])
  expect(unhandled).toEqual([])
})
