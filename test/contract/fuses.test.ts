import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REQUIRED_FUSES, readFuses, SENTINEL } from '../../scripts/fuses.ts'
import { tempFolder } from '../support/hosts/temp-folder.ts'

const RIGHT = REQUIRED_FUSES.map(([, on]) => (on ? '1' : '0')).join('')

/** A file that carries the wire as Electron's binary does, among other bytes. */
function program(wire: string, version = 1, length = wire.length): Buffer {
  const head = Buffer.concat([Buffer.alloc(5_000, 7), Buffer.from(SENTINEL)])
  return Buffer.concat([
    head,
    Buffer.from([version, length]),
    Buffer.from(wire, 'latin1'),
    Buffer.alloc(5_000, 9),
  ])
}

test('a release with every fuse as it must be', () => {
  expect(readFuses(program(RIGHT)).every(({ right }) => right)).toBe(true)
})

test.each(REQUIRED_FUSES.map(([name], index) => ({ name, index })))(
  '$name the wrong way round is found',
  ({ name, index }) => {
    const wire = [...RIGHT].map((state, at) => (at === index ? (state === '1' ? '0' : '1') : state)).join('')
    expect(
      readFuses(program(wire))
        .filter(({ right }) => !right)
        .map((fuse) => fuse.name),
    ).toEqual([name])
  },
)

test.each([
  ['a removed fuse', `r${RIGHT.slice(1)}`],
  ['one left to Electron’s default', `\u0090${RIGHT.slice(1)}`],
  ['a shorter wire', RIGHT.slice(0, -1)],
  ['a fuse nobody has looked at yet', `${RIGHT}0`],
])('%s is not a pass', (_what, wire) => {
  expect(readFuses(program(wire)).filter(({ right }) => !right)).toHaveLength(1)
})

test('no wire, or one of another version, is refused', () => {
  expect(() => readFuses(Buffer.alloc(1_000))).toThrow('no fuse wire')
  expect(() => readFuses(program(RIGHT, 2))).toThrow('version 2')
})

test('electron-builder.yml sets the same fuses', () => {
  const section = readFileSync('electron-builder.yml', 'utf8').split('electronFuses:')[1] ?? ''
  const set = [...section.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [
    name,
    value === 'true',
  ])
  expect(set).toEqual(REQUIRED_FUSES)
})

test('the script’s exit code tells a release script', () => {
  const file = join(tempFolder(), 'program.exe')
  const run = () => spawnSync(process.execPath, ['scripts/fuses.ts', file], { encoding: 'utf8' })
  writeFileSync(file, program(RIGHT))
  expect(run().status).toBe(0)
  writeFileSync(file, program(`1${RIGHT.slice(1)}`))
  const wrong = run()
  expect([wrong.status, wrong.stdout.split('\n')[0]]).toEqual([1, 'WRONG runAsNode: on'])
})
