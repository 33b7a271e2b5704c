import type { ContractRouterClient } from '@orpc/contract'
import { type Bridge, createBridge } from '../../../src/renderer/app/bridge/bridge.ts'
import type { conformanceContract } from './conformance-contract.ts'
import type { LaunchedApp } from './electron/launch.ts'
import { desktopOf } from './electron/page-double.ts'
import { type OnEnd, withTest } from './lifetime.ts'
import type { TestHost } from './web-host.ts'

export type ConformanceBridge = Bridge<ContractRouterClient<typeof conformanceContract>>

/** What a browser that entered sends by itself: its cookie, and the origin of a POST. */
export function browserFetch({ host, cookie }: TestHost): typeof globalThis.fetch {
  return (input, init) => {
    const request = new Request(input, init)
    request.headers.set('cookie', cookie)
    if (request.method === 'POST') request.headers.set('origin', host.origin)
    return fetch(request)
  }
}

/** The renderer's real bridge in a browser's place. */
export function browserBridge(launched: TestHost, onEnd: OnEnd = withTest): ConformanceBridge {
  const watching = new AbortController()
  onEnd(() => watching.abort())
  return createBridge({
    desktop: undefined,
    page: { addEventListener() {}, removeEventListener() {} },
    origin: launched.host.origin,
    signal: watching.signal,
    fetch: browserFetch(launched),
  })
}

/** The renderer's real bridge in the page of the double, over the real preload. */
export function desktopBridge({ page }: LaunchedApp): ConformanceBridge {
  const unused = () => Promise.reject(new Error('Electron has no network'))
  return createBridge({ desktop: desktopOf(page), page: page.window, origin: '', fetch: unused })
}
