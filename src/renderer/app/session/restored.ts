import { useSyncExternalStore } from 'react'
import { go } from '../router/router.tsx'
import { sessionChanged } from './actor.ts'

let sentence: string | undefined
const listeners = new Set<() => void>()

function tell(next: string | undefined): void {
  sentence = next
  for (const changed of listeners) changed()
}

/** The room was put back: nobody is at work any longer, and what was done is said before the log-in. */
export function tellRestored(what: string): void {
  tell(what)
}

/** On to the log-in, and from there to 工作台: the page one restored from is done with. */
export async function leaveRestored(): Promise<void> {
  go({ name: 'work' }, { replace: true })
  await sessionChanged()
  tell(undefined)
}

export function useRestored(): string | undefined {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => sentence,
  )
}
