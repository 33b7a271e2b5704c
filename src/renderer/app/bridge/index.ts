import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#contract/index.ts'
import { type Bridge, createBridge } from './bridge.ts'
import type { Connection } from './connection.ts'
import type { Shell } from './shell.ts'

export { BACKEND_LOST, isBackendLost } from './backend-lost.ts'
export type { Connection, ConnectionState } from './connection.ts'
export { cspNonce } from './csp-nonce.ts'
export type { FileKind, PrintOutcome, RemovableDrive, SavedFile, SaveRequest, Shell } from './shell.ts'

export type Client = ContractRouterClient<Contract>

let bridge: Bridge<Client> | undefined

/** One per page: a page has one port, or one event stream. */
function theBridge(): Bridge<Client> {
  bridge ??= createBridge<Client>({
    desktop: window.mediationRoom,
    page: window,
    origin: window.location.origin,
    fetch: (input, init) => window.fetch(input, init),
  })
  return bridge
}

export function createClient(): Client {
  return theBridge().client
}

/** The state of the backend process, for `useSyncExternalStore(connection.subscribe, connection.getState)`. */
export function theConnection(): Connection {
  return theBridge().connection
}

export function theShell(): Shell {
  return theBridge().shell
}
