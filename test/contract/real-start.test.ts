import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { beforeAll, expect, test } from 'vitest'
import type { Contract } from '#contract/index.ts'
import { buildAll } from '../../scripts/build.ts'
import { type Bridge, createBridge } from '../../src/renderer/app/bridge/bridge.ts'
import { browserFetch } from '../support/hosts/clients.ts'
import { launchElectron } from '../support/hosts/electron/launch.ts'
import { desktopOf } from '../support/hosts/electron/page-double.ts'
import { launchWebHost } from '../support/hosts/web-host.ts'

type ProductBridge = Bridge<ContractRouterClient<Contract>>

const root = process.cwd()

beforeAll(() => buildAll(), 120_000)

/** The whole product as it is shipped: built page, built host, built backend, an empty data folder. */
async function expectFirstScreen({ client, connection }: ProductBridge): Promise<void> {
  const status = await client.system.status()
  expect(status).toMatchObject({ phase: 'empty', practice: false, loginNames: [] })
  expect(connection.getState()).toEqual({ state: 'ready' })
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
  await expectFirstScreen(
    createBridge({
      ...{ desktop: undefined, page: unused, origin: launched.host.origin, fetch: browserFetch(launched) },
      signal: ending.signal,
    }),
  )
  ending.abort()
})

test('Electron', async () => {
  const { page, electron, dataDir } = await launchElectron({ appPath: root, backendEntry: undefined })
  const fetch = () => Promise.reject(new Error('Electron has no network'))
  await expectFirstScreen(createBridge({ desktop: desktopOf(page), page: page.window, origin: '', fetch }))
  expect(existsSync(join(root, 'out', 'preload', 'index.cjs'))).toBe(true)
  electron.quit()
  await electron.ended
  expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([])
})
