import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, type Host, type HostOptions, startHost } from '../../../src/web/host.ts'
import { type OnEnd, withTest } from './lifetime.ts'
import { rawRequest } from './raw-request.ts'
import { smallRenderer, tempFolder } from './temp-folder.ts'

export interface TestHost {
  readonly host: Host
  readonly dataDir: string
  /** `Cookie` header of a browser that entered with the one-time address. */
  readonly cookie: string
}

export interface LaunchHostOptions extends Partial<HostOptions> {
  /** The conformance backend needs none of the shipped data; the product does. */
  readonly resourcesDir?: string
}

/** The real loopback host with the conformance backend behind it. */
export async function launchWebHost(
  { resourcesDir, ...options }: LaunchHostOptions = {},
  onEnd: OnEnd = withTest,
): Promise<TestHost> {
  const folder = tempFolder(onEnd)
  const dataDir = dataFolder({ explicit: join(folder, 'data') })
  mkdirSync(dataDir, { recursive: true })
  const host = await startHost({
    config: { dataDir, resourcesDir: resourcesDir ?? join(folder, 'resources'), role: 'main' },
    rendererDir: smallRenderer(folder),
    backendEntry: join(import.meta.dirname, 'web-backend.ts'),
    ...options,
  })
  onEnd(() => host.close())
  return { host, dataDir, cookie: await enter(host) }
}

/** Enters as a browser does and answers the cookie it would keep. */
export async function enter(host: Host): Promise<string> {
  const { origin, pathname } = new URL(host.createEntryUrl())
  const { headers } = await rawRequest(origin, { path: pathname })
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

export function untilState(host: Host, state: string): Promise<void> {
  if (host.state.state === state) return Promise.resolve()
  return new Promise((resolve) => {
    host.onState((next) => {
      if (next.state === state) resolve()
    })
  })
}

/** The same once the backend answers. */
export async function launchReadyHost(onEnd: OnEnd = withTest): Promise<TestHost> {
  const launched = await launchWebHost({}, onEnd)
  await untilState(launched.host, 'ready')
  return launched
}
