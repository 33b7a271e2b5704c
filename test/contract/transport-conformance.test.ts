import { createHash, randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { BACKEND_LOST } from '../../src/renderer/app/bridge/backend-lost.ts'
import { browserBridge, type ConformanceBridge, desktopBridge } from '../support/hosts/clients.ts'
import { SECRET_DETAIL } from '../support/hosts/conformance-backend.ts'
import { launchElectron, until } from '../support/hosts/electron/launch.ts'
import { type OnEnd, shared } from '../support/hosts/lifetime.ts'
import { launchWebHost } from '../support/hosts/web-host.ts'

type Client = ConformanceBridge['client']['probe']

interface Row {
  readonly what: string
  readonly run: (client: Client, bridge: ConformanceBridge) => Promise<void>
}

async function failure(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly error: ORPCError<string, unknown> }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, error }
    throw error
  }
  throw new Error('the call did not fail')
}

const ROWS: readonly Row[] = [
  {
    what: 'fen arrive as the same integer, the largest too',
    run: async (client) => {
      for (const fen of [0, 1, 3_560_000, -5, Number.MAX_SAFE_INTEGER])
        expect(await client.fen({ fen })).toEqual({ fen })
    },
  },
  {
    what: 'business dates stay text, instants stay dates, undefined and bigint survive',
    run: async (client) => {
      const at = new Date('2026-11-23T16:00:00.001Z')
      const answer = await client.dates({ day: '2026-02-28', at })
      expect(answer).toEqual({ day: '2026-02-28', at, missing: undefined, big: 2n ** 70n })
    },
  },
  {
    what: 'bytes arrive whole both ways, with name and type',
    run: async (client) => {
      const bytes = randomBytes(3_000_000)
      const file = new File([bytes], '签字扫描件𬍛.pdf', { type: 'application/pdf' })
      const answer = await client.bytes({ file })
      expect(answer.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect([answer.file.name, answer.file.type]).toEqual(['签字扫描件𬍛.pdf', 'application/pdf'])
      const back = Buffer.from(await answer.file.arrayBuffer())
      expect(back.equals(bytes.toReversed())).toBe(true)
    },
  },
  {
    what: 'rare characters stay one code point each',
    run: async (client) => {
      const text = '𬍛𠅤㛃䶮𫖯〔2026〕①'
      expect(await client.text({ text })).toEqual({ text, codePoints: [...text].length })
    },
  },
  {
    what: '5 000 rows in one answer',
    run: async (client) => {
      const rows = await client.rows({ count: 5_000 })
      expect(rows).toHaveLength(5_000)
      expect(rows.at(-1)).toEqual({ id: '案-4999', name: '当事人𬍛4999', fen: 499_901, day: '2026-11-23' })
    },
  },
  {
    what: 'a defined error keeps code, sentence and data',
    run: async (client) => {
      const { code, error } = await failure(client.refuses())
      expect([code, error.defined, error.message, error.data]).toEqual([
        'CHANGED_MEANWHILE',
        true,
        '这条记录刚被改过',
        { revision: 7 },
      ])
    },
  },
  {
    what: 'a thrown error is masked',
    run: async (client) => {
      const { code, error } = await failure(client.throws())
      expect(code).toBe('INTERNAL_SERVER_ERROR')
      expect(`${error.message} ${JSON.stringify(error)} ${error.stack}`).not.toContain(SECRET_DETAIL)
    },
  },
  {
    what: 'bad input names each field with its sentence',
    run: async (client) => {
      const { code, error } = await failure(client.checked({ name: '王', fen: 1.5 }))
      expect(code).toBe('BAD_REQUEST')
      expect(error.data).toMatchObject({
        issues: [
          { path: ['name'], message: '姓名至少两个字' },
          { path: ['fen'], message: '金额以分为单位' },
        ],
      })
    },
  },
  {
    what: 'an unknown procedure is not found',
    run: async (_client, { client }) => {
      const { code } = await failure(Reflect.get(client, 'nothing').here({}))
      expect(code).toBe('NOT_FOUND')
    },
  },
  {
    what: 'abort reaches the procedure',
    run: async (client) => {
      // Before the backend is there, an aborted call is never sent at all.
      await client.pid()
      const abort = new AbortController()
      const call = client.hangs({ key: 'call' }, { signal: abort.signal })
      setTimeout(() => abort.abort(), 100)
      await expect(call).rejects.toThrow()
      await untilTrue(() => client.wasAborted({ key: 'call' }))
    },
  },
  {
    what: 'progress streams step by step and ends with a value',
    run: async (client) => {
      const stream = await client.progress({ steps: 3 })
      const steps: unknown[] = []
      let step = await stream.next()
      for (; !step.done; step = await stream.next()) steps.push(step.value)
      expect([steps, step.value]).toEqual([[{ done: 1 }, { done: 2 }, { done: 3 }], '完成'])
    },
  },
  {
    what: 'the first step arrives before the last is made, and leaving the stream ends the work',
    run: async (client) => {
      const stream = await client.progress({ steps: 2, hangAfter: 1, key: 'stream' })
      for await (const step of stream) {
        expect(step).toEqual({ done: 1 })
        break
      }
      await untilTrue(() => client.wasAborted({ key: 'stream' }))
    },
  },
  {
    what: 'twenty calls at once each get their own answer',
    run: async (client) => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, fen) => client.fen({ fen })))
      expect(answers.map(({ fen }) => fen)).toEqual(Array.from({ length: 20 }, (_, fen) => fen))
    },
  },
]

/** These end the backend process: each has a host of its own. */
const DEATHS: readonly Row[] = [
  {
    what: 'when the backend dies pending calls and streams reject, a new one answers, and the screen was told',
    run: async (client, { connection }) => {
      const states: string[] = []
      connection.subscribe(() => states.push(connection.getState().state))
      const before = await client.pid()
      const stream = await client.progress({ steps: 2, hangAfter: 1 })
      await stream.next()
      const step = failure(stream.next())
      const [pending, killer] = [failure(client.hangs({ key: 'lost' })), failure(client.dies())]
      expect((await Promise.all([pending, killer, step])).map(({ code }) => code)).toEqual(
        Array.from({ length: 3 }, () => BACKEND_LOST),
      )
      expect(await client.pid()).not.toBe(before)
      expect(states).toEqual(expect.arrayContaining(['restarting', 'ready']))
    },
  },
  {
    what: 'a second death is final: calls reject at once instead of hanging',
    run: async (client, { connection }) => {
      await failure(client.dies())
      await client.pid()
      await failure(client.dies())
      await until(() => connection.getState().state === 'gone')
      expect((await failure(client.pid())).code).toBe(BACKEND_LOST)
      expect(connection.getState()).toEqual({ state: 'gone', code: 'BACKEND_DIED_TWICE' })
    },
  },
]

async function untilTrue(probe: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await probe()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('waited five seconds in vain')
}

interface NamedTransport {
  readonly name: string
  readonly open: (onEnd?: OnEnd) => Promise<ConformanceBridge>
}

const TRANSPORTS: readonly NamedTransport[] = [
  {
    name: 'fetch on 127.0.0.1',
    open: async (onEnd) => browserBridge(await launchWebHost({}, onEnd), onEnd),
  },
  { name: 'MessagePort of Electron', open: async (onEnd) => desktopBridge(await launchElectron({}, onEnd)) },
]

describe.each(TRANSPORTS)('$name', ({ open }) => {
  const bridge = shared(open)
  test.each(ROWS)('$what', ({ run }) => run(bridge().client.probe, bridge()))
  test.each(DEATHS)('$what', async ({ run }) => {
    const own = await open()
    await run(own.client.probe, own)
  })
})
