import { type AnchorHTMLAttributes, useSyncExternalStore } from 'react'
import { hrefOf, matchHash, type RouteMatch, type RouteTarget } from './routes.ts'

/** Goes to a page. `replace` leaves no step behind in the history, e.g. after a new record got its id. */
export function go(target: RouteTarget, { replace = false } = {}): void {
  const href = hrefOf(target)
  if (replace) {
    history.replaceState(null, '', href)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  } else location.hash = href
}

export function goBack(): void {
  history.back()
}

let lastHash: string | undefined
let lastMatch: RouteMatch | undefined

/** The same object for the same address, so that React sees a change only where there is one. */
function currentMatch(): RouteMatch | undefined {
  if (location.hash !== lastHash) {
    lastHash = location.hash
    lastMatch = matchHash(location.hash)
  }
  return lastMatch
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The page the address names, with parameters and query; undefined where there is no such page. */
export function useRoute(): RouteMatch | undefined {
  return useSyncExternalStore(subscribe, currentMatch)
}

/** One parameter of the address; empty text where the page has none of that name. */
export function useParam(name: string): string {
  return useRoute()?.params[name] ?? ''
}

export function useQueryParam(name: string): string | undefined {
  return useRoute()?.query.get(name) ?? undefined
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: RouteTarget }

export function RouteLink({ to, ...rest }: LinkProps) {
  return <a {...rest} href={hrefOf(to)} />
}
