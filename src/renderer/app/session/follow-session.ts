import { useEffect } from 'react'
import { followSession, forgetPages } from './actor.ts'
import { windows } from './the-windows.ts'

/** The session is one for all windows of a browser: what another one did to it shows here too. */
export function useFollowSession(phase: string | undefined): void {
  useEffect(
    () =>
      windows.hear(({ kind }) => {
        // What can't be asked now is asked when the window comes back, or by the next call that is refused.
        if (kind === 'session') void followSession().catch(() => undefined)
      }),
    [],
  )
  // Locked without this window's doing (the backend restarted, another window): what was read must not wait for the next account.
  useEffect(() => {
    if (phase === 'locked') forgetPages()
  }, [phase])
}
