/** Builds what is out of date: `node scripts/build.ts [--force] [--renderer]`. */
import { parseArgs } from 'node:util'
import { build as buildElectron } from 'electron-vite'
import { build as buildWith } from 'vite'
import config from '../electron.vite.config.ts'
import { withBuildLock } from './build-lock.ts'
import { isFresh, removeStamp, writeStamp } from './build-stamp.ts'

/** Fonts, renderer, Electron's main and preload, and the loopback host, into `out/`. */
export async function buildAll(force = false): Promise<void> {
  const root = process.cwd()
  await withBuildLock(root, async () => {
    if (!force && isFresh(root)) return
    removeStamp(root)
    await import('./copy-fonts.ts')
    await buildElectron({ root, configFile: 'electron.vite.config.ts', logLevel: 'warn' })
    await buildWith({ root, configFile: 'vite.web.config.ts', logLevel: 'warn' })
    writeStamp(root)
  })
}

/** The page alone, for those who work on nothing else. */
export async function buildRenderer(): Promise<void> {
  await buildWith({ ...config.renderer, configFile: false, logLevel: 'warn' })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { force: { type: 'boolean' }, renderer: { type: 'boolean' } } })
  await (values.renderer ? buildRenderer() : buildAll(values.force))
}
