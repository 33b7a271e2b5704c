import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type OnEnd, withTest } from '../lifetime.ts'
import { tempFolder } from '../temp-folder.ts'
import { builtApp } from './built-app.ts'
import { createElectronDouble, type DoubleOptions, type ElectronDouble } from './electron-double.ts'
import { loadMain } from './load-main.ts'
import type { PageDouble } from './page-double.ts'
import type { WindowDouble } from './window-double.ts'

export interface LaunchedApp {
  readonly electron: ElectronDouble
  readonly dataDir: string
  readonly window: WindowDouble
  readonly page: PageDouble
}

export interface LaunchOptions extends Partial<DoubleOptions> {
  /** Puts something into the data folder before the start. */
  readonly prepare?: (dataDir: string) => void
}

/** Starts the real built main against the double, the conformance backend behind it unless told otherwise. */
export async function launchElectron(
  options: LaunchOptions = {},
  onEnd: OnEnd = withTest,
): Promise<LaunchedApp> {
  const { electron, dataDir } = await startMain(options, onEnd)
  const window = await until(() => electron.windows[0])
  const page = await until(() => window.webContents.page)
  return { electron, dataDir, window, page }
}

/** The same without waiting for a window: a second instance has none. */
export async function startMain({ prepare, ...options }: LaunchOptions, onEnd: OnEnd = withTest) {
  const dataDir = join(tempFolder(onEnd), 'data')
  mkdirSync(dataDir)
  prepare?.(dataDir)
  const electron = createElectronDouble({
    appPath: options.appPath ?? (await builtApp()),
    backendEntry: join(import.meta.dirname, 'backend-entry.ts'),
    ...options,
  })
  onEnd(async () => {
    electron.quit()
    await electron.ended
  })
  const argv = process.argv
  process.argv = [...argv.slice(0, 2), `--data=${dataDir}`]
  try {
    await loadMain(join(options.appPath ?? (await builtApp()), 'out', 'main', 'index.js'), electron)
  } finally {
    process.argv = argv
  }
  return { electron, dataDir }
}

/** Polls: what a test waits for here has no event of its own. */
export async function until<T>(probe: () => T | undefined | false): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    const value = probe()
    if (value !== undefined && value !== false) return value
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('waited ten seconds in vain')
}
