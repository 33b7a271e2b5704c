import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFuses } from '../../scripts/fuses.ts'
import { packStaged } from '../support/hosts/staged-package.ts'
import { tempFolder } from '../support/hosts/temp-folder.ts'

/** The archive's index is JSON behind four length words; reading it needs no library. */
function archived(asar: string): readonly string[] {
  const bytes = readFileSync(asar)
  const header: Folder = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
  return namesIn(header, '')
}

interface Folder {
  readonly files?: Readonly<Record<string, Folder>>
}

function namesIn({ files = {} }: Folder, prefix: string): readonly string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? namesIn(entry, `${prefix}${name}/`) : [`${prefix}${name}`],
  )
}

test('the Windows package holds the product, one native binary and the right fuses, and nothing else of ours', async () => {
  const packed = await packStaged(tempFolder())
  const names = archived(join(packed, 'resources', 'app.asar'))
  const own = names.filter((name) => !name.startsWith('node_modules/'))
  expect(own.toSorted()).toEqual([
    'drizzle/0000.sql',
    'out/main/backend-process.js',
    'out/main/chunks/a.js',
    'out/main/documents-thread.js',
    'out/main/index.js',
    'out/preload/index.cjs',
    'out/renderer/assets/a.js',
    'out/renderer/index.html',
    'package.json',
    'resources/fonts/a.ttf',
    'resources/templates/a.json',
  ])
  expect(names.filter((name) => name.endsWith('.node'))).toEqual([
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  ])
  expect(names.filter((name) => /better-sqlite3\/(deps|src)\//.test(name))).toEqual([])
  const unpacked = join(packed, 'resources', 'app.asar.unpacked')
  expect(existsSync(join(unpacked, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'))).toBe(true)
  const found = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
  expect(found.filter((name) => name.endsWith('.node'))).toHaveLength(1)
  const wrong = readFuses(readFileSync(join(packed, 'mediation-room.exe'))).filter(({ right }) => !right)
  expect(wrong).toEqual([])
}, 90_000)

test('user data outlive the program', () => {
  const config = readFileSync('electron-builder.yml', 'utf8')
  expect(config).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m)
  expect(config).not.toMatch(/deleteAppDataOnUninstall: true|^ {2}include:|^ {2}script:/m)
})
