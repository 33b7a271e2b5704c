import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runElectron } from '../../scripts/run-electron.ts'
import { tempFolder } from '../support/hosts/temp-folder.ts'

/** A program in Electron's place. */
function program(lines: string, mode = 0o755): string {
  const file = join(tempFolder(), 'electron')
  writeFileSync(file, `#!/bin/sh\n${lines}\n`)
  chmodSync(file, mode)
  return file
}

const run = (electron: string) => runElectron({ electron, root: '.', demo: true, data: undefined })

test.skipIf(process.platform === 'win32').each<[string, () => string, object]>([
  ['one that works', () => program('exit 0'), { code: 0 }],
  ['a missing library', () => program('exit 127'), { why: expect.stringMatching(/退出码 127.*改用浏览器/) }],
  ['killed by the system', () => program('kill -TRAP $$'), { why: expect.stringContaining('SIGTRAP') }],
  ['no program at all', () => program('', 0o644), { why: expect.stringContaining('EACCES') }],
  ['not there', () => join(tempFolder(), 'gone'), { why: expect.stringContaining('ENOENT') }],
])('%s', async (_, electron, outcome) => {
  expect(await run(electron())).toEqual(outcome)
})
