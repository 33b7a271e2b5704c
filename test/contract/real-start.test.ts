import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { beforeAll, expect, test } from 'vitest'
import type { Contract } from '#contract/index.ts'
import { countPdfPages } from '#documents/read-back/pdf-text.ts'
import { buildAll } from '../../scripts/build.ts'
import { type Bridge, createBridge } from '../../src/renderer/app/bridge/bridge.ts'
import { browserFetch } from '../support/hosts/clients.ts'
import { launchElectron } from '../support/hosts/electron/launch.ts'
import { desktopOf } from '../support/hosts/electron/page-double.ts'
import { launchWebHost } from '../support/hosts/web-host.ts'
import { setUpRoom } from '../support/rooms/set-up-room.ts'

type ProductBridge = Bridge<ContractRouterClient<Contract>>

const root = process.cwd()

beforeAll(() => buildAll(), 120_000)

/** The whole product as it is shipped: built page, built host, built backend, an empty data folder. */
async function expectFirstScreen({ client, connection }: ProductBridge): Promise<void> {
  const status = await client.system.status()
  expect(status).toMatchObject({ phase: 'empty', practice: false, loginNames: [] })
  expect(connection.getState()).toEqual({ state: 'ready' })
}

/** A paper out of the built program, made on the thread it was built for: where that doesn't come up, an incident is noted. */
async function expectPaper(client: ProductBridge['client'], dataDir: string): Promise<void> {
  await setUpRoom(client)
  const { file, pages } = await client.papers.blank({ paperKind: 'application' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(await countPdfPages(bytes)).toBe(pages)
  expect(existsSync(join(dataDir, 'incidents.log'))).toBe(false)
}

test('loopback host', async () => {
  const launched = await launchWebHost({
    resourcesDir: join(root, 'resources'),
    rendererDir: join(root, 'out', 'renderer'),
    backendEntry: join(root, 'out', 'web', 'backend-process.js'),
  })
  const page = await browserFetch(launched)(`${launched.host.origin}/`)
  expect(await page.text()).toContain('csp-nonce')
  const unused = { addEventListener() {}, removeEventListener() {} }
  const ending = new AbortController()
  const bridge: ProductBridge = createBridge({
    ...{ desktop: undefined, page: unused, origin: launched.host.origin, fetch: browserFetch(launched) },
    signal: ending.signal,
  })
  await expectFirstScreen(bridge)
  await expectPaper(bridge.client, launched.dataDir)
  ending.abort()
})

test('Electron', async () => {
  const { page, electron, dataDir } = await launchElectron({ appPath: root, backendEntry: undefined })
  const fetch = () => Promise.reject(new Error('Electron has no network'))
  const bridge: ProductBridge = createBridge({
    ...{ desktop: desktopOf(page), page: page.window, origin: '', fetch },
  })
  await expectFirstScreen(bridge)
  await expectPaper(bridge.client, dataDir)
  expect(existsSync(join(root, 'out', 'preload', 'index.cjs'))).toBe(true)
  electron.quit()
  await electron.ended
  expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([])
})
