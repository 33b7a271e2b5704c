import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createDesktopShell } from '../../src/renderer/app/bridge/desktop-shell.ts'
import { desktopBridge } from '../support/hosts/clients.ts'
import { REFUSE_FILE } from '../support/hosts/conformance-backend.ts'
import { type LaunchedApp, launchElectron, startMain, until } from '../support/hosts/electron/launch.ts'
import { desktopOf } from '../support/hosts/electron/page-double.ts'
import { tempFolder } from '../support/hosts/temp-folder.ts'

const shellOf = ({ page }: LaunchedApp) => createDesktopShell(desktopOf(page).shell)
const PDF = { label: '文书', extensions: ['pdf'] }

test('one window, shown when ready, titled in Chinese, on an in-memory session', async () => {
  const { electron, window } = await launchElectron()
  await until(() => window.visible)
  expect(electron.windows).toHaveLength(1)
  expect(window.options.title).toBe('镇调解室工作台')
  expect(window.webContents.session.partition).not.toMatch(/^persist:/)
})

test('Chromium’s profile lies beside the data, never among them', async () => {
  const { electron, dataDir } = await launchElectron()
  expect(electron.paths.get('userData')).toBe(`${dataDir}-profile`)
})

test('a second start opens nothing and leaves the data alone', async () => {
  const { electron, dataDir } = await startMain({ secondInstance: true })
  await electron.ended
  expect([electron.windows.length, electron.utilities.length, readdirSync(dataDir)]).toEqual([0, 0, []])
})

test('the first instance comes to the front when a second one starts', async () => {
  const { electron, window } = await launchElectron()
  electron.app.emit('second-instance')
  expect(window.focused).toBe(1)
})

test.each([
  ['lock-screen', 'screen-lock'],
  ['suspend', 'suspend'],
])('%s locks the backend and tells the page', async (event, reason) => {
  const launched = await launchElectron()
  const { client, connection } = desktopBridge(launched)
  const heard: string[] = []
  connection.onLocked((why) => heard.push(why))
  await client.probe.pid()
  launched.electron.power.emit(event)
  await until(() => heard.length > 0)
  expect([heard, await client.probe.locks()]).toEqual([[reason], [reason]])
})

test('the end of the Windows session flushes through the window', async () => {
  const launched = await launchElectron()
  const { client } = desktopBridge(launched)
  await client.probe.pid()
  launched.window.emit('query-session-end')
  await until(async () => (await client.probe.locks()).length > 0)
  expect(await client.probe.locks()).toEqual(['session-end'])
})

test('however long nobody touches the machine, main locks nothing: idle time is the page’s', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  try {
    const launched = await launchElectron()
    const { client } = desktopBridge(launched)
    await client.probe.pid()
    launched.electron.power.idleSeconds = 3600
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(await client.probe.locks()).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test('closing the window keeps it open, with the progress of what is done first, until the backend has closed', async () => {
  const launched = await launchElectron()
  const { client, connection } = desktopBridge(launched)
  await client.probe.pid()
  const steps: unknown[] = []
  connection.subscribe(() => steps.push(connection.getClosing()))
  launched.window.close()
  expect(launched.electron.windows).toHaveLength(1)
  await launched.electron.ended
  expect(steps).toContainEqual(expect.objectContaining({ step: '备份数据', done: 0, total: 1 }))
  expect(readFileSync(join(launched.dataDir, 'lifecycle.log'), 'utf8')).toBe('open\nlock quit\nclose\n')
})

test('a window that Windows closes with its session is not held up', async () => {
  const launched = await launchElectron()
  launched.window.emit('session-end')
  launched.window.close()
  expect(launched.electron.windows).toHaveLength(0)
})

test('quitting waits until the backend has locked, flushed and closed', async () => {
  const { electron, page, window, dataDir } = await launchElectron()
  await desktopBridge({ electron, page, window, dataDir }).client.probe.pid()
  electron.quit()
  await electron.ended
  expect(readFileSync(join(dataDir, 'lifecycle.log'), 'utf8')).toBe('open\nlock quit\nclose\n')
})

test('a backend that refuses to open is not started again, and the page learns why', async () => {
  const launched = await launchElectron({ prepare: (dir) => writeFileSync(join(dir, REFUSE_FILE), '') })
  const { connection } = desktopBridge(launched)
  await until(() => connection.getState().state === 'gone')
  expect(connection.getState()).toEqual({ state: 'gone', code: 'DATA_NEWER' })
  expect(launched.electron.utilities).toHaveLength(1)
})

test('a dead page is loaded again three times at most; then the session ends', async () => {
  const { window, dataDir } = await launchElectron()
  let loads = 0
  window.webContents.on('did-finish-load', () => {
    loads += 1
  })
  for (let death = 1; death <= 5; death += 1) {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await until(() => loads >= Math.min(death, 3))
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(loads).toBe(3)
  const log = join(dataDir, 'lifecycle.log')
  await until(() => existsSync(log) && readFileSync(log, 'utf8').includes('lock deserted'))
})

test('a paper is printed from a one-time address in a hidden window that is gone afterwards', async () => {
  const launched = await launchElectron()
  const pdf = new TextEncoder().encode('%PDF-1.7 调解协议书')
  expect(await shellOf(launched).print(pdf, 3)).toBe('sent')
  const { electron } = launched
  expect(electron.printed[0]?.options).toMatchObject({ silent: false, copies: 3 })
  expect(electron.printed.map(({ body }) => Buffer.from(body).toString())).toEqual(['%PDF-1.7 调解协议书'])
  expect(electron.windows).toEqual([launched.window])
  const used = electron.contents.at(-1)?.mainFrame.url ?? ''
  expect(used).toMatch(/^app:\/\/room\/print\/.{32}$/)
  expect((await launched.window.webContents.session.fetch(used)).status).toBe(404)
})

test('picking reads the chosen files; cancelling picks none', async () => {
  const launched = await launchElectron()
  const folder = tempFolder()
  writeFileSync(join(folder, '扫描件𬍛.pdf'), 'scan')
  expect(await shellOf(launched).pickFile(PDF)).toEqual([])
  launched.electron.dialogs.open = [join(folder, '扫描件𬍛.pdf')]
  const [file] = await shellOf(launched).pickFile(PDF)
  expect([file?.name, await file?.text()]).toEqual(['扫描件𬍛.pdf', 'scan'])
})

test('saving writes whole, leaves no part behind, and only that file can be shown in its folder', async () => {
  const launched = await launchElectron()
  const path = join(tempFolder(), '协议书.pdf')
  const request = { suggestedName: '..\\协议书.pdf', kind: PDF, bytes: new TextEncoder().encode('%PDF') }
  expect(await shellOf(launched).saveFile(request)).toBeUndefined()
  launched.electron.dialogs.save = path
  const saved = await shellOf(launched).saveFile(request)
  expect([saved?.name, readFileSync(path, 'utf8'), existsSync(`${path}.part`)]).toEqual([
    '协议书.pdf',
    '%PDF',
    false,
  ])
  if (saved) await shellOf(launched).showInFolder(saved)
  await shellOf(launched).showInFolder({ id: 'made-up', name: 'x' })
  expect(launched.electron.shown).toEqual([path])
})

test('a failed save keeps the older file and says so', async () => {
  const launched = await launchElectron()
  const path = join(tempFolder(), '协议书.pdf')
  mkdirSync(`${path}.part`)
  writeFileSync(path, 'older')
  launched.electron.dialogs.save = path
  const request = { suggestedName: 'x', kind: PDF, bytes: new TextEncoder().encode('%PDF') }
  await expect(shellOf(launched).saveFile(request)).rejects.toThrow()
  expect(readFileSync(path, 'utf8')).toBe('older')
})
