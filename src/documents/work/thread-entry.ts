import { parentPort, workerData } from 'node:worker_threads'
import { workHere } from './document-work.ts'
import { problemOf, type ThreadData, type WorkAnswer, type WorkCall } from './thread-messages.ts'

// Both come from our own backend (`work-in-thread.ts`), hence no schema.
const { fontsDir } = workerData as ThreadData
const work = workHere(fontsDir)

parentPort?.on('message', (call: WorkCall) => void answer(call))
say({ kind: 'ready' })

async function answer({ id, work: name, input }: WorkCall): Promise<void> {
  try {
    const act = work[name] as (...input: readonly unknown[]) => Promise<unknown>
    say({ kind: 'done', id, result: await act(...input) })
  } catch (error) {
    say({ kind: 'failed', id, problem: problemOf(error) })
  }
}

function say(message: WorkAnswer): void {
  parentPort?.postMessage(message)
}
