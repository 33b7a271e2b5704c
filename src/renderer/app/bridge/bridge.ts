import { createORPCClient, type NestedClient } from '@orpc/client'
import { createBrowserShell } from './browser-shell.ts'
import { type Connection, createConnection } from './connection.ts'
import type { DesktopApi } from './desktop-api.ts'
import { createDesktopShell } from './desktop-shell.ts'
import { createFetchSource } from './fetch-transport.ts'
import { createPortSource, type MessageWindow } from './port-transport.ts'
import { createRacingLink } from './racing-link.ts'
import type { Shell } from './shell.ts'

export interface Bridge<Client> {
  readonly client: Client
  readonly connection: Connection
  readonly shell: Shell
}

/** Where a page finds itself: `desktop` is there in Electron only. */
export interface BridgeEnvironment {
  readonly desktop: DesktopApi | undefined
  readonly page: MessageWindow
  readonly origin: string
  readonly fetch: typeof globalThis.fetch
  readonly signal?: AbortSignal | undefined
}

/** The renderer's only way out. */
export function createBridge<Client extends NestedClient<Record<never, never>>>(
  environment: BridgeEnvironment,
): Bridge<Client> {
  const { desktop, page, origin, fetch, signal } = environment
  const connection = createConnection()
  const source = desktop
    ? createPortSource(desktop, page, connection)
    : createFetchSource({ origin, fetch, signal }, connection)
  const shell = desktop ? createDesktopShell(desktop.shell) : createBrowserShell()
  return { client: createORPCClient<Client>(createRacingLink(source)), connection, shell }
}
