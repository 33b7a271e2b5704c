import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMP = 'out/.stamp'
/** Copied from a package at the first build; the page's style sheet names it. */
const FONT = 'resources/fonts/generated/NotoSansSC-Regular.ttf'
const FOLDERS: readonly string[] = ['src', 'resources/dictionaries', 'resources/templates']
const FILES: readonly string[] = ['package-lock.json', 'electron.vite.config.ts', 'vite.web.config.ts']

/** Whether `out/` was built from just these sources (names, sizes and times; tests don't count). */
export function isFresh(root: string): boolean {
  const path = join(root, STAMP)
  return existsSync(join(root, FONT)) && existsSync(path) && readFileSync(path, 'utf8') === stampOf(root)
}

/** What a build that fails half-way leaves behind must not pass for a finished one. */
export function removeStamp(root: string): void {
  rmSync(join(root, STAMP), { force: true })
}

export function writeStamp(root: string): void {
  writeFileSync(join(root, STAMP), stampOf(root))
}

function stampOf(root: string): string {
  const hash = createHash('sha256')
  for (const file of [...FOLDERS.flatMap((folder) => filesBelow(root, folder)), ...FILES].sort()) {
    const path = join(root, file)
    if (!existsSync(path)) continue
    const { size, mtimeMs } = statSync(path)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath.slice(root.length + 1), entry.name).replaceAll('\\', '/'))
}
