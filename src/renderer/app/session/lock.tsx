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
import { Cover, LockingCover } from './cover.tsx'
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
/** What the disk hasn't taken by then waits in memory for its account: out of sight comes first. */
const FLUSH_MS = 2000

/** `locking`: nothing shows any more, whether or not anybody answers. `stuck`: the lock was refused, and can be tried again. */
type Shade = 'none' | 'covered' | 'locking' | 'stuck'

export function LockProvider({
  idleMinutes,
  children,
}: {
  readonly idleMinutes: number
  readonly children: ReactNode
}) {
  const [shade, setShade] = useState<Shade>('none')
  const covered = shade !== 'none'
  const holds = useRef(0)

  // Out of sight at once, and it stays so: the page below is gone with the session, or nobody sees it.
  const lock = useCallback(async () => {
    setShade('locking')
    await Promise.race([flushAllDrafts(), new Promise((resolve) => setTimeout(resolve, FLUSH_MS))])
    try {
      await client.accounts.lock()
    } catch {
      // Nothing answers, or it was refused: the state asked for next says which, and the bar says it.
    }
    await sessionChanged().catch(() => undefined)
    setShade('stuck')
  }, [])
  const cover = useCallback(() => setShade('covered'), [])
  const holdOpen = useCallback(() => {
    holds.current += 1
    return () => {
      holds.current -= 1
    }
  }, [])

  // A session recorded in another window of this browser is the same session.
  const onIdle = useCallback(async () => {
    if (holds.current > 0 || (await windows.isHeldElsewhere())) setShade('covered')
    else await lock()
  }, [lock])
  useIdle(shade === 'covered' ? COVERED_MINUTES : idleMinutes, shade === 'covered' ? lock : onIdle)
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
      {shade === 'covered' && <Cover onReturn={() => setShade('none')} />}
      {(shade === 'locking' || shade === 'stuck') && (
        <LockingCover onAgain={shade === 'stuck' ? () => void lock() : undefined} />
      )}
    </Context>
  )
}

export function useLock(): LockControl {
  const control = useContext(Context)
  if (control === undefined) throw new Error('useLock outside the shell')
  return control
}
