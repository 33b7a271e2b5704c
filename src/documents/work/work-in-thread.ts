import { Worker } from 'node:worker_threads'
import type { DocumentWork } from './document-work.ts'
import { errorOf, type ThreadData, type WorkAnswer, type WorkCall } from './thread-messages.ts'

/** The thread ended in the middle, most likely for want of memory. Nothing was made; the next call starts another. */
export class DocumentThreadLost extends Error {
  constructor(cause?: unknown) {
    super('the thread that makes documents ended', { cause })
    this.name = 'DocumentThreadLost'
  }
}

export interface ThreadOptions {
  /** The built `documents-thread.js`, or `thread-entry.ts`. */
  readonly entry: string
  readonly fontsDir: string
  /** Does the work where no thread comes up: slower for who types meanwhile, but done. */
  readonly otherwise: DocumentWork
  readonly report: (error: unknown) => void
}

export interface ThreadedWork extends DocumentWork {
  close(): Promise<void>
}

interface Waiting {
  readonly call: WorkCall
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * On a thread of its own, so that what is typed is kept within half a second also while papers are laid out (issue 2, section 2
 * point 4). The plain text stays in this process. Started with the first call.
 */
export function workInThread({ entry, fontsDir, otherwise, report }: ThreadOptions): ThreadedWork {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let thread: Worker | undefined
  let unusable = false

  function call(work: keyof DocumentWork, ...input: readonly unknown[]): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    last += 1
    const one: Waiting = { call: { id: last, work, input }, resolve, reject }
    if (unusable) doHere(one)
    else {
      waiting.set(last, one)
      thread ??= start()
      thread.postMessage(one.call)
    }
    return promise
  }

  function doHere({ call: { work, input }, resolve, reject }: Waiting): void {
    const act = otherwise[work] as (...input: readonly unknown[]) => Promise<unknown>
    act(...input).then(resolve, reject)
  }

  function start(): Worker {
    const started = new Worker(entry, { workerData: { fontsDir } satisfies ThreadData })
    let ready = false
    let cause: unknown
    // Nothing waits for it at the program's end.
    started.unref()
    started.on('message', (answer: WorkAnswer) => {
      if (answer.kind === 'ready') ready = true
      else settle(answer)
    })
    started.on('error', (error) => {
      cause = error
    })
    started.on('exit', () => {
      if (thread === started) thread = undefined
      const left = [...waiting.values()]
      waiting.clear()
      if (!ready && cause !== undefined) unusable = true
      if (cause !== undefined) report(cause)
      for (const one of left) {
        if (unusable) doHere(one)
        else one.reject(new DocumentThreadLost(cause))
      }
    })
    return started
  }

  function settle(answer: Exclude<WorkAnswer, { kind: 'ready' }>): void {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.kind === 'done') one?.resolve(answer.result)
    else one?.reject(errorOf(answer.problem))
  }

  // Each name is one work of the table, its input and result are that work's own.
  const far =
    <K extends keyof DocumentWork>(work: K) =>
    (...input: Parameters<DocumentWork[K]>) =>
      call(work, ...input) as ReturnType<DocumentWork[K]>

  return {
    renderPaper: far('renderPaper'),
    renderDocx: far('renderDocx'),
    mergeDossier: far('mergeDossier'),
    shiftedCopy: far('shiftedCopy'),
    printerTestPage: far('printerTestPage'),
    countPdfPages: far('countPdfPages'),
    // Nobody waits for it: loading over there disturbs nobody here.
    warmUp: async () => {
      if (unusable) await otherwise.warmUp()
      else call('warmUp').catch(report)
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}
