import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

interface PartyView {
  /** True while the party across the desk may look: pages show only what that party may see. */
  readonly partyView: boolean
  readonly toggle: () => void
}

const Context = createContext<PartyView>({ partyView: false, toggle: () => {} })

/** F9 turns the screen to the party and back. It starts off at each log-in. */
export function PartyViewProvider({ children }: { readonly children: ReactNode }) {
  const [partyView, setPartyView] = useState(false)
  const toggle = useCallback(() => setPartyView((now) => !now), [])

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'F9') return
      event.preventDefault()
      toggle()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [toggle])

  const value = useMemo(() => ({ partyView, toggle }), [partyView, toggle])
  return <Context value={value}>{children}</Context>
}

export function usePartyView(): PartyView {
  return useContext(Context)
}

/** Leaves out what the party may not see. */
export function ClerkOnly({ children }: { readonly children: ReactNode }) {
  return usePartyView().partyView ? null : children
}
