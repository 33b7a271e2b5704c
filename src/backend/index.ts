import type { AnyRouter } from '@orpc/server'
import { buildRouter } from './api/router.ts'
import { backUpIfDue } from './backup/automatic.ts'
import { finishInterrupted } from './backup/interrupted.ts'
import type { BackendConfig } from './config.ts'
import { Desk } from './desk/desk.ts'

export type { BackendConfig } from './config.ts'

/** One product behind both hosts: the router that answers the contract, and how to stop it. */
export interface Backend {
  readonly router: AnyRouter
  /** Ends the session at once, flushes drafts, closes files and wipes keys. */
  lock(reason: 'idle' | 'suspend' | 'screen-lock' | 'quit'): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a data folder. Throws StorageProblem when another instance holds it or it lies on the network. Nothing is
 * decrypted before somebody logs in.
 */
export async function createBackend(config: BackendConfig): Promise<Backend> {
  const desk = new Desk(config)
  await finishInterrupted(desk)
  if (config.demo && desk.phase === 'empty') {
    const { setUpPractice } = await import('./practice/set-up-practice.ts')
    await setUpPractice(desk)
  }
  return {
    router: buildRouter(desk),
    lock: async (reason) => {
      // The day's backup comes before the keys are wiped; the host shows that it is under way.
      try {
        if (reason === 'quit' && desk.sessionOrNone) await backUpIfDue(desk, 'quit')
      } catch (error) {
        desk.incidents.note('backup', error)
      } finally {
        await desk.lock()
      }
    },
    close: () => desk.close(),
  }
}
