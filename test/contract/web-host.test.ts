import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { storageSentences } from '../../src/backend/database/storage-problem.ts'
import { browserBridge } from '../support/hosts/clients.ts'
import { REFUSE_FILE } from '../support/hosts/conformance-backend.ts'
import { tempFolder } from '../support/hosts/temp-folder.ts'
import { launchWebHost, untilState } from '../support/hosts/web-host.ts'

test('the page comes with the policy and a nonce that is new at each load', async () => {
  const { host, cookie } = await launchWebHost()
  const load = () => fetch(`${host.origin}/`, { headers: { cookie } })
  const [first, second] = [await load(), await load()]
  const policy = first.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  const page = await first.text()
  expect(page).toContain(`nonce="${nonce}"`)
  expect(page).not.toContain('PLACEHOLDER')
  expect(second.headers.get('content-security-policy')).not.toBe(policy)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
})

test('a procedure answers over fetch', async () => {
  const { host, cookie } = await launchWebHost()
  await untilState(host, 'ready')
  const response = await fetch(`${host.origin}/rpc/probe/fen`, {
    method: 'POST',
    headers: { cookie, origin: host.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { fen: 3_560_000 } }),
  })
  expect([response.status, await response.json()]).toEqual([200, { json: { fen: 3_560_000 } }])
})

test('closing the host locks, flushes and closes the backend first', async () => {
  const { host, dataDir } = await launchWebHost()
  await untilState(host, 'ready')
  await host.close()
  expect(readFileSync(join(dataDir, 'lifecycle.log'), 'utf8')).toBe('open\nlock quit\nclose\n')
  expect(host.state).toEqual({ state: 'gone', code: 'STOPPED' })
})

test('a lock of the host reaches the backend and the screen', async () => {
  const launched = await launchWebHost()
  const { client, connection } = browserBridge(launched)
  const heard = new Promise<string>((resolve) => connection.onLocked(resolve))
  await client.probe.pid()
  launched.host.lock('suspend')
  expect([await heard, await client.probe.locks()]).toEqual(['suspend', ['suspend']])
})

test('the last page gone for a while: the session ends; a reload in between is no reason', async () => {
  const launched = await launchWebHost({ desertedAfterMs: 400 })
  const leave = new AbortController()
  const leaves: (() => unknown)[] = []
  const open = () => browserBridge(launched, (leave) => void leaves.push(leave))
  const leaveAll = () => leaves.forEach((leave) => void leave())
  const stays = open()
  const page = () =>
    fetch(`${launched.host.origin}/events`, { headers: { cookie: launched.cookie }, signal: leave.signal })
  await stays.client.probe.pid()
  // Another page comes and goes: one is still there.
  await page()
  leave.abort()
  await sleep(700)
  expect(await stays.client.probe.locks()).toEqual([])
  leaveAll()
  await sleep(200)
  const reloaded = open()
  await sleep(700)
  expect(await reloaded.client.probe.locks()).toEqual([])
  leaveAll()
  await expect
    .poll(() => readFileSync(join(launched.dataDir, 'lifecycle.log'), 'utf8'))
    .toContain('lock deserted')
})

test('a backend that refuses to open is not started again, and the page still comes and learns why', async () => {
  const dataDir = tempFolder()
  writeFileSync(join(dataDir, REFUSE_FILE), '')
  const launched = await launchWebHost({ config: { dataDir, resourcesDir: dataDir, role: 'main' } })
  const { client, connection } = browserBridge(launched)
  await untilState(launched.host, 'gone')
  await expect(client.probe.pid()).rejects.toThrow('后台程序已停止')
  expect(connection.getState()).toEqual({ state: 'gone', code: 'DATA_NEWER' })
  const page = await fetch(`${launched.host.origin}/`, { headers: { cookie: launched.cookie } })
  expect(page.status).toBe(200)
})

test('what the storage refuses says itself, in its own sentence', async () => {
  const dataDir = tempFolder()
  writeFileSync(join(dataDir, REFUSE_FILE), 'already-running')
  const launched = await launchWebHost({ config: { dataDir, resourcesDir: dataDir, role: 'main' } })
  const { connection } = browserBridge(launched)
  await untilState(launched.host, 'gone')
  await expect
    .poll(() => connection.getState())
    .toEqual({ state: 'gone', code: 'already-running', sentence: storageSentences['already-running'] })
})

test('a backend killed from outside is started once more; its unfinished call is answered, not left hanging', async () => {
  const launched = await launchWebHost()
  const { client } = browserBridge(launched)
  const pid = await client.probe.pid()
  const pending = client.probe.hangs({ key: 'x' })
  setTimeout(() => process.kill(pid, 'SIGKILL'), 50)
  await expect(pending).rejects.toMatchObject({ code: 'BACKEND_LOST', status: 503 })
  expect(await client.probe.pid()).not.toBe(pid)
})
