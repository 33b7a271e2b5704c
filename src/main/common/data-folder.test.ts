import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, type Machine } from './data-folder.ts'

const linux: Machine = { platform: 'linux', env: {}, home: '/home/clerk' }
const windows: Machine = {
  platform: 'win32',
  env: { LOCALAPPDATA: 'C:/Users/clerk/AppData/Local' },
  home: 'C:/Users/clerk',
}
const underTest: Machine = { ...linux, env: { VITEST: 'true' } }
const plain = (path: string) => path.replaceAll(sep, '/')

test.each([
  ['Linux', linux, '/home/clerk/.local/share/mediation-room/data'],
  ['Linux with XDG', { ...linux, env: { XDG_DATA_HOME: '/data/clerk' } }, '/data/clerk/mediation-room/data'],
  ['Windows: local, never roaming', windows, 'C:/Users/clerk/AppData/Local/mediation-room/data'],
  [
    'macOS',
    { ...linux, platform: 'darwin' as const },
    '/home/clerk/Library/Application Support/mediation-room/data',
  ],
])('%s', (_what, machine, folder) => {
  expect(plain(dataFolder({}, machine))).toBe(folder)
})

test('practice data have a folder of their own', () => {
  expect(dataFolder({ demo: true }, linux)).not.toBe(dataFolder({}, linux))
})

test('a test has to name a temporary folder', () => {
  expect(() => dataFolder({}, underTest)).toThrow('temporary')
  expect(() => dataFolder({ demo: true }, { ...linux, env: { NODE_ENV: 'test' } })).toThrow('temporary')
  for (const explicit of ['/home/clerk/data', tmpdir(), join(tmpdir(), '..', 'etc')]) {
    expect(() => dataFolder({ explicit }, underTest)).toThrow('may not write')
  }
  expect(dataFolder({ explicit: join(tmpdir(), 'own') }, underTest)).toBe(join(tmpdir(), 'own'))
})
