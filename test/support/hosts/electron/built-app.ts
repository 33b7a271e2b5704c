import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig, mergeConfig } from 'vite'
import config from '../../../../electron.vite.config.ts'
import { smallRenderer } from '../temp-folder.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const CACHE = join(ROOT, 'node_modules', '.cache', 'mediation-room-main')
const SOURCES: readonly string[] = [
  'src/main',
  'src/preload',
  'electron.vite.config.ts',
  'vite.web.config.ts',
]

/**
 * An app folder with main and preload built by the product's own configuration, and a small page. Named by its sources and
 * shared by every test; whoever builds it at the same time builds the same. Only main's own entry is built here: the
 * backend's bundle is tried by the test of the real start.
 */
export async function builtApp(): Promise<string> {
  const app = join(CACHE, hashOf(SOURCES))
  if (existsSync(app)) return app
  const part = `${app}.${process.pid}`
  const { main, preload } = config
  await buildPart(main, join(part, 'out', 'main'), { index: join(ROOT, 'src/main/index.ts') })
  await buildPart(preload, join(part, 'out', 'preload'), { index: join(ROOT, 'src/preload/index.ts') })
  mkdirSync(join(part, 'resources', 'fonts'), { recursive: true })
  smallRenderer(join(part, 'out'))
  writeFileSync(join(part, 'package.json'), '{"type":"module"}')
  try {
    renameSync(part, app)
  } catch (error) {
    if (!existsSync(app)) throw error
    rmSync(part, { recursive: true })
  }
  return app
}

async function buildPart(
  part: InlineConfig | undefined,
  outDir: string,
  input: Record<string, string>,
): Promise<void> {
  const { rollupOptions } = part?.build ?? {}
  await build(
    mergeConfig({ root: ROOT, configFile: false, logLevel: 'warn', ssr: { noExternal: true } }, {
      build: {
        ssr: true,
        target: 'node24',
        minify: false,
        outDir,
        rollupOptions: { ...rollupOptions, input },
      },
    } satisfies InlineConfig),
  )
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf).sort())
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesOf(source: string): readonly string[] {
  if (/\.ts$/.test(source)) return [source]
  return readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => join(source, name))
}
