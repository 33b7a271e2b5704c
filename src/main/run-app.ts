import { join } from 'node:path'
import { app, type BrowserWindow, Menu, session } from 'electron'
import { CHANNELS } from '../preload/channels.ts'
import { serveApp } from './app-protocol.ts'
import { rendererAssets } from './common/asset-manifest.ts'
import { superviseBackend } from './common/backend-supervisor.ts'
import type { HostConfig, HostNotice } from './common/hosted-backend.ts'
import { createOneTimeDocuments } from './common/one-time-documents.ts'
import { forkBackend } from './fork-backend.ts'
import { lockOnAbsence, lockOnSessionEnd } from './lock-events.ts'
import { openWindow } from './open-window.ts'
import { handOverPorts } from './port-handover.ts'
import { quitInOrder } from './quit.ts'
import { lockDownSession } from './security.ts'
import { handleShellVerbs } from './shell/shell-verbs.ts'

/** Everything after the app is ready: the backend, the one page, and what runs between them. */
export function runApp(config: HostConfig): void {
  const built = join(app.getAppPath(), 'out')
  // Without `persist:` the session lives in memory: no cache, no cookies, no page state on the disk.
  const page = session.fromPartition('room')
  const documents = createOneTimeDocuments()
  let window: BrowserWindow | undefined

  lockDownSession(page)
  lockDownSession(session.defaultSession)
  serveApp(page, rendererAssets(join(built, 'renderer'), config.resourcesDir), documents)
  Menu.setApplicationMenu(null)

  const tell = (notice: HostNotice) => window?.webContents.send(CHANNELS.notice, notice)
  const backend = superviseBackend({
    config,
    fork: (events) => forkBackend(join(built, 'main', 'backend-process.js'), events),
    forkJobs: (events) => forkBackend(join(built, 'main', 'backend-process.js'), events),
    onState: (state) => tell({ kind: 'state', state }),
    onLocked: (reason) => tell({ kind: 'locked', reason }),
    onClosing: (step) => tell({ kind: 'closing', ...step }),
  })

  handOverPorts({
    page: () => window?.webContents,
    child: () => backend.child,
    present: () => ({ kind: 'state', state: backend.state }),
  })
  handleShellVerbs({ window: () => window, session: page, documents })
  lockOnAbsence((reason) => backend.lock(reason))
  const quitting = quitInOrder(() => backend.stop())

  window = openWindow({
    session: page,
    preload: join(built, 'preload', 'index.cjs'),
    onDeserted: () => backend.lock('deserted'),
  })
  quitting.keepOpen(window)
  lockOnSessionEnd(window, (reason) => backend.lock(reason))
  window.on('closed', () => {
    window = undefined
  })
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
}
