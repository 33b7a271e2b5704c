import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { registerAppScheme } from './app-protocol.ts'
import { dataFolder } from './common/data-folder.ts'
import { runApp } from './run-app.ts'
import { lockDownContents } from './security.ts'
import { startOptions } from './start-options.ts'

const { demo, data } = startOptions(process.argv)
const dataDir = dataFolder({ explicit: data, demo })
mkdirSync(dataDir, { recursive: true, mode: 0o700 })

app.enableSandbox()
// Beside the data, never among them: Chromium's profile is no part of a room's records. Also decides the single instance.
app.setPath('userData', `${dataDir}-profile`)
registerAppScheme()
app.on('web-contents-created', (_event, contents) => lockDownContents(contents))

if (app.requestSingleInstanceLock()) {
  const resourcesDir = join(app.getAppPath(), 'resources')
  void app.whenReady().then(() => runApp({ dataDir, resourcesDir, role: 'main', demo }))
} else app.quit()
