import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { smallRenderer } from '#test/support/hosts/temp-folder.ts'
import { enter, untilState } from '#test/support/hosts/web-host.ts'
import { startHost } from '../../src/web/host.ts'
import { LOGIN, RESOURCES } from './bench-room.ts'
import type { EchoClient } from './round-trip.bench.ts'

/** The real loopback host with the real backend on a copy of the fixture, and a client in a browser's place. */
export async function launchLoopback(fixture: string) {
  const parent = mkdtempSync(join(tmpdir(), 'bench-host-'))
  const dataDir = join(parent, 'data')
  mkdirSync(dataDir)
  cpSync(fixture, dataDir, { recursive: true })
  const host = await startHost({
    config: { dataDir, resourcesDir: RESOURCES, role: 'main' },
    rendererDir: smallRenderer(parent),
    backendEntry: join(import.meta.dirname, 'loopback-backend.ts'),
  })
  await untilState(host, 'ready')
  const cookie = await enter(host)
  const client = createORPCClient(
    new RPCLink({ url: `${host.origin}/rpc`, headers: () => ({ cookie, origin: host.origin }) }),
  ) as unknown as EchoClient & { readonly bench: { keep(): Promise<void> } }
  await client.accounts.unlock(LOGIN)
  await client.bench.keep()
  return {
    client,
    dispose: async () => {
      await host.close()
      rmSync(parent, { recursive: true, force: true })
    },
  }
}
