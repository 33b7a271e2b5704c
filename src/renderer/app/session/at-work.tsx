import { type ReactNode, useEffect, useState } from 'react'
import { type Actor, isReadyFor, takeSession } from './actor.ts'

/** Shows the work of an account; where it took over from another one unasked, only when nothing of that one is left. */
export function AtWork({ actor, children }: { readonly actor: Actor; readonly children: ReactNode }) {
  const [ready, setReady] = useState(() => isReadyFor(actor.accountId))
  useEffect(() => {
    if (!ready) void takeSession(actor).then(() => setReady(true))
  }, [ready, actor])
  return ready ? children : <p className="page-loading">正在打开…</p>
}
