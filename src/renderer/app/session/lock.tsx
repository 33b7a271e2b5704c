import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushAllDrafts } from '../../ui/form/waiting-drafts.ts'
import { client, connection } from '../client.ts'
import { sessionChanged, takeSession } from './actor.ts'
import { Cover } from './cover.tsx'
import { useIdle } from './idle.ts'
import { windows } from './the-windows.ts'

interface LockControl {
  /** Ends the session: what is typed is kept as drafts, everything read leaves the memory of the page. */
  readonly lock: () => Promise<void>
  readonly cover: () => void
  /** While something says so (a session being recorded), idle time covers the screen instead of locking. */
  readonly holdOpen: () => () => void
}

const Context = createContext<LockControl | undefined>(undefined)

/** Once covered this long nobody is coming back to the same word: the workbench locks after all. */
const COVERED_MINUTES = 120

export function LockProvider({
  idleMinutes,
  children,
}: {
  readonly idleMinutes: number
  readonly children: ReactNode
}) {
  const [covered, setCovered] = useState(false)
  const holds = useRef(0)

  // Covered it stays covered: the page below shows only when somebody returns, or is gone with the session.
  const lock = useCallback(async () => {
    await flushAllDrafts()
    try {
      await client.accounts.lock()
    } finally {
      await sessionChanged()
    }
  }, [])
  const cover = useCallback(() => setCovered(true), [])
  const holdOpen = useCallback(() => {
    holds.current += 1
    return () => {
      holds.current -= 1
    }
  }, [])

  // A session recorded in another window of this browser is the same session.
  const onIdle = useCallback(async () => {
    if (holds.current > 0 || (await windows.isHeldElsewhere())) setCovered(true)
    else await lock()
  }, [lock])
  useIdle(covered ? COVERED_MINUTES : idleMinutes, covered ? lock : onIdle)
  // The host has locked already (Windows lock, suspend), and tells every window: ask where things stand and show that.
  useEffect(() => connection.onLocked(() => void takeSession()), [])
  useEffect(
    () =>
      windows.hear(({ kind }) => kind === 'is-held' && holds.current > 0 && windows.tell({ kind: 'held' })),
    [],
  )

  const control = useMemo(() => ({ lock, cover, holdOpen }), [lock, cover, holdOpen])
  return (
    <Context value={control}>
      <div inert={covered} className="under-cover" data-covered={covered}>
        {children}
      </div>
      {covered && <Cover onReturn={() => setCovered(false)} />}
    </Context>
  )
}

export function useLock(): LockControl {
  const control = useContext(Context)
  if (control === undefined) throw new Error('useLock outside the shell')
  return control
}
