import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeInstanceLock } from './instance-lock.ts'

let folder = ''
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function holder(): ChildProcess {
  const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'instance-lock.ts')).href)
  const code = `const { takeInstanceLock } = await import(${module})
try { takeInstanceLock(${JSON.stringify(folder)}); console.log('held') } catch (e) { console.log(e.code) }
setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [data] = await once(child.stdout ?? child, 'data')
  return String(data).trim()
}

it('keeps a second instance out, in this process and in another, until released', async () => {
  const lock = takeInstanceLock(folder)
  expect(() => takeInstanceLock(folder)).toThrow(expect.objectContaining({ code: 'already-running' }))
  const other = holder()
  expect(await firstLine(other)).toBe('already-running')
  other.kill('SIGKILL')
  lock.release()
  takeInstanceLock(folder).release()
})

it('a killed holder leaves the folder free', async () => {
  const other = holder()
  expect(await firstLine(other)).toBe('held')
  expect(() => takeInstanceLock(folder)).toThrow(expect.objectContaining({ code: 'already-running' }))
  other.kill('SIGKILL')
  await once(other, 'exit')
  takeInstanceLock(folder).release()
})
