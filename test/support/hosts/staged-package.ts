import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { SENTINEL } from '../../../scripts/fuses.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** One file of each kind that lies in a built checkout, wanted in the package or not. */
const FILES: readonly string[] = [
  ...['out/main/index.js', 'out/main/backend-process.js', 'out/main/documents-thread.js'],
  ...['out/main/chunks/a.js', 'out/preload/index.cjs'],
  ...['out/renderer/index.html', 'out/renderer/assets/a.js', 'out/renderer/assets/a.js.map', 'out/.stamp'],
  ...['out/web/host.js', 'out/web/backend-process.js', 'out/web/chunks/b.js'],
  ...['resources/fonts/a.ttf', 'resources/templates/a.json', 'drizzle/0000.sql'],
  ...['src/main/index.ts', 'test/a.test.ts', 'scripts/start.ts', 'README.md', '.env', 'dist/old.exe'],
]

/** Packs a small staged checkout by the product's own electron-builder.yml with a stand-in for Electron; no downloads. */
export async function packStaged(folder: string): Promise<string> {
  const [project, electronDist, output] = ['app', 'electron', 'packed'].map((name) => join(folder, name))
  for (const file of FILES) write(join(project ?? '', file), 'x')
  for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml']) {
    copyFileSync(join(ROOT, file), join(project ?? '', file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(project ?? '', 'node_modules'), 'junction')
  write(join(electronDist ?? '', 'electron.exe'), standInForElectron())
  write(join(electronDist ?? '', 'version'), '0.0.0')
  await build({
    projectDir: project ?? '',
    targets: Platform.WINDOWS.createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      electronDist: electronDist ?? '',
      directories: { output: output ?? '' },
      // Editing the program's icon and version needs wine; the rest of the packing doesn't.
      win: { signAndEditExecutable: false, target: 'dir' },
    },
  })
  return join(output ?? '', 'win-unpacked')
}

/** A real Windows program (one that comes with the packer), and behind it a fuse wire as Electron ships it. */
function standInForElectron(): Buffer {
  const packer = dirname(createRequire(import.meta.url).resolve('electron-winstaller/package.json'))
  const wire = [Buffer.from(SENTINEL), Buffer.from([1, 8]), Buffer.from('10110001')]
  return Buffer.concat([readFileSync(join(packer, 'vendor', '7z-x64.exe')), ...wire, Buffer.alloc(64)])
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
