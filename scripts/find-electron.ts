import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Electron's executable, or undefined where there is none or it can't open a window. Its package no longer fetches the
 * binary while installing, so the first start tries once; offline that attempt fails within its time limit.
 */
export function findElectron(root: string): string | undefined {
  if (!hasDisplay()) return undefined
  const chosen = process.env.ELECTRON_EXEC_PATH
  if (chosen) return existsSync(chosen) ? chosen : undefined
  return installed(root) ?? fetched(root)
}

/** Windows and macOS always have one; elsewhere a display server has to be named. */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

function installed(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}

const FETCH_TIMEOUT_MS = 180_000

function fetched(root: string): string | undefined {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return undefined
  // What it prints about its failure is replaced by our one line.
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: FETCH_TIMEOUT_MS })
  return installed(root)
}
