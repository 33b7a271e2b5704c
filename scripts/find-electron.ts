import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type FoundElectron =
  | { readonly executable: string }
  /** Why the browser is used instead, in one line. */
  | { readonly why: string }

const NOT_THERE =
  '没有找到 Electron 程序，改在浏览器中打开，功能相同。 Electron is not installed here; opening in the browser.'
const NO_DISPLAY = '这台机器没有显示器，改用浏览器打开，功能相同。 No display here; serving to a browser.'

/**
 * Electron's executable, or why there is none to use. Its package no longer fetches the binary while installing, so the first
 * start tries once and says so; offline that attempt fails within its time limit.
 */
export function findElectron(root: string): FoundElectron {
  if (!hasDisplay()) return { why: NO_DISPLAY }
  const chosen = process.env.ELECTRON_EXEC_PATH
  if (chosen) return existsSync(chosen) ? { executable: chosen } : { why: NOT_THERE }
  const executable = installed(root) ?? fetched(root)
  return executable === undefined ? { why: NOT_THERE } : { executable }
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
  console.log('第一次启动，正在取 Electron 程序，最多三分钟…… Fetching Electron once.')
  // What it prints about its failure is replaced by our one line.
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: FETCH_TIMEOUT_MS })
  return installed(root)
}
