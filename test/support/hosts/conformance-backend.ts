import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import { StorageProblem } from '../../../src/backend/database/storage-problem.ts'
import type { HostConfig, HostedBackend } from '../../../src/main/common/hosted-backend.ts'
import { conformanceContract } from './conformance-contract.ts'

/** Seeded into the detail of an unexpected error: it must never reach a screen. */
export const SECRET_DETAIL = '张三 320102198001010015'

/** A file of this name in the data folder makes the backend refuse to open: as a database newer than the program would, or as the file says. */
export const REFUSE_FILE = 'refuse-to-open'

/** A real oRPC router behind the real hosts: only what it answers is made up. */
export async function createConformanceBackend(config: HostConfig): Promise<HostedBackend> {
  const refusing = join(config.dataDir, REFUSE_FILE)
  if (existsSync(refusing)) {
    if (readFileSync(refusing, 'utf8') === 'already-running') throw new StorageProblem('already-running')
    throw Object.assign(new Error('newer'), { code: 'DATA_NEWER' })
  }
  const locks: string[] = []
  const aborted = new Set<string>()
  const os = implement(conformanceContract)
  const log = (line: string) => appendFileSync(join(config.dataDir, 'lifecycle.log'), `${line}\n`)

  const router = os.router({
    probe: {
      fen: os.probe.fen.handler(({ input }) => input),
      dates: os.probe.dates.handler(({ input }) => ({ ...input, missing: undefined, big: 2n ** 70n })),
      bytes: os.probe.bytes.handler(async ({ input }) => {
        const bytes = new Uint8Array(await input.file.arrayBuffer())
        const file = new File([bytes.toReversed()], input.file.name, { type: input.file.type })
        return { file, sha256: createHash('sha256').update(bytes).digest('hex') }
      }),
      text: os.probe.text.handler(({ input }) => ({ text: input.text, codePoints: [...input.text].length })),
      rows: os.probe.rows.handler(({ input }) =>
        Array.from({ length: input.count }, (_, index) => row(index)),
      ),
      refuses: os.probe.refuses.handler(({ errors }) => {
        throw errors.CHANGED_MEANWHILE({ message: '这条记录刚被改过', data: { revision: 7 } })
      }),
      throws: os.probe.throws.handler(() => {
        throw new Error(SECRET_DETAIL)
      }),
      checked: os.probe.checked.handler(({ input }) => input.name),
      hangs: os.probe.hangs.handler(({ input, signal }) =>
        untilAborted(signal, () => aborted.add(input.key)),
      ),
      wasAborted: os.probe.wasAborted.handler(({ input }) => aborted.has(input.key)),
      progress: os.probe.progress.handler(async function* ({ input, signal }) {
        try {
          for (let done = 1; done <= input.steps; done += 1) {
            yield { done }
            if (done === input.hangAfter) await untilAborted(signal, () => {})
          }
          return '完成'
        } finally {
          if (input.key) aborted.add(input.key)
        }
      }),
      dies: os.probe.dies.handler(() => {
        process.kill(process.pid, 'SIGKILL')
        return new Promise<never>(() => {})
      }),
      pid: os.probe.pid.handler(() => process.pid),
      locks: os.probe.locks.handler(() => locks),
    },
  })

  log('open')
  return {
    router,
    lock: async (reason, report) => {
      locks.push(reason)
      if (reason === 'quit') report?.({ step: '备份数据', done: 0, total: 1 })
      log(`lock ${reason}`)
    },
    close: async () => log('close'),
  }
}

function row(index: number) {
  return { id: `案-${index}`, name: `当事人𬍛${index}`, fen: index * 100 + 1, day: '2026-11-23' }
}

function untilAborted(signal: AbortSignal | undefined, onAbort: () => void): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      onAbort()
      reject(new Error('aborted'))
    })
  })
}
