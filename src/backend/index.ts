import type { AnyRouter } from '@orpc/server'
import { buildRouter } from './api/router.ts'
import { backUpBeforeQuit, type ClosingStep } from './backup/before-quit.ts'
import { finishInterrupted } from './backup/interrupted.ts'
import type { BackendConfig } from './config.ts'
import { Desk } from './desk/desk.ts'
import type { JobsHost } from './jobs/job-messages.ts'

export type { BackendConfig } from './config.ts'
export { serveJobs } from './jobs/serve-jobs.ts'

/** One product behind both hosts: the router that answers the contract, and how to stop it. */
export interface Backend {
  readonly router: AnyRouter
  /**
   * Ends the session, flushes drafts, closes files and wipes keys: at once, but for `quit`, where a backup that is due comes
   * first. `report` is told how far it is; the screen may skip it (`backup.skip`).
   */
  lock(
    reason: 'suspend' | 'screen-lock' | 'deserted' | 'session-end' | 'quit',
    report?: (step: ClosingStep) => void,
  ): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a data folder. Throws StorageProblem when another instance holds it or it lies on the network. Nothing is
 * decrypted before somebody logs in.
 */
export async function createBackend(config: BackendConfig, jobs?: JobsHost): Promise<Backend> {
  const desk = new Desk(config, jobs)
  await finishInterrupted(desk)
  if (config.demo) {
    const { needsPractice, setUpPractice } = await import('./practice/set-up-practice.ts')
    if (needsPractice(desk)) await setUpPractice(desk)
  }
  return {
    router: buildRouter(desk),
    lock: async (reason, report) => {
      try {
        if (reason === 'quit' && desk.sessionOrNone) await backUpBeforeQuit(desk, report)
      } catch (error) {
        desk.incidents.note('backup', error)
      } finally {
        await desk.lock()
      }
    },
    close: () => desk.close(),
  }
}
