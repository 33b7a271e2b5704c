import { join } from 'node:path'
import { type Host, startHost } from '../../../src/web/host.ts'
import type { FromHost, ToHost } from './host-messages.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** The loopback host in a process of its own, as `npm start` runs it. It ends with the test that started it. */
let host: Host | undefined

async function start({ dataDir, demo }: Extract<ToHost, { kind: 'start' }>): Promise<void> {
  host = await startHost({
    config: { dataDir, resourcesDir: join(ROOT, 'resources'), role: 'main', demo },
    rendererDir: join(ROOT, 'out', 'renderer'),
    backendEntry: join(import.meta.dirname, 'backend-entry.ts'),
  })
  const opened = host
  opened.onState(({ state }) => tell({ kind: 'state', state }))
  tell({ kind: 'started', entry: opened.createEntryUrl() })
}

function tell(message: FromHost): void {
  if (process.connected) process.send?.(message)
}

process.on('message', async (message: ToHost) => {
  switch (message.kind) {
    case 'start':
      return start(message)
    case 'enter':
      return tell({ kind: 'entry', entry: host?.createEntryUrl() ?? '' })
    case 'kill-backend': {
      const pid = host?.backendPid()
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
      return
    }
    case 'close':
      await host?.close()
      process.exit(0)
  }
})
process.on('disconnect', () => void (host?.close() ?? Promise.resolve()).finally(() => process.exit(0)))
