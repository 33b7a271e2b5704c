import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface Asset {
  /** Absolute path found when the folder was walked; never built from a request. */
  readonly file: string
  readonly type: string
}

/** Address path (`/assets/index-abc.js`) to file. What is not in the map does not exist, whatever the address says. */
export type AssetManifest = ReadonlyMap<string, Asset>

export interface AssetRoot {
  readonly prefix: string
  readonly dir: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}

/** Walks each folder once. Files of unknown kinds and links are left out. A missing folder is empty. */
export function createAssetManifest(roots: readonly AssetRoot[]): AssetManifest {
  const manifest = new Map<string, Asset>()
  for (const { prefix, dir } of roots) addFolder(manifest, prefix, dir)
  return manifest
}

function addFolder(manifest: Map<string, Asset>, prefix: string, dir: string): void {
  for (const entry of listFolder(dir)) {
    const file = join(dir, entry.name)
    if (entry.isDirectory()) addFolder(manifest, `${prefix}${entry.name}/`, file)
    const type = TYPES[extname(entry.name).toLowerCase()]
    if (entry.isFile() && type) manifest.set(`${prefix}${entry.name}`, { file, type })
  }
}

function listFolder(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The page itself and the fonts: all a screen may load. Other resources reach it through procedures. */
export function rendererAssets(rendererDir: string, resourcesDir: string): AssetManifest {
  return createAssetManifest([
    { prefix: '/', dir: rendererDir },
    { prefix: '/resources/fonts/', dir: join(resourcesDir, 'fonts') },
  ])
}
