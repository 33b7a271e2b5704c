import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtApp } from '../support/hosts/electron/built-app.ts'
import { ipcListeners, isUnchecked } from '../support/hosts/electron/ipc-listeners.ts'
import { type LaunchedApp, launchElectron } from '../support/hosts/electron/launch.ts'
import { desktopOf } from '../support/hosts/electron/page-double.ts'
import { shared } from '../support/hosts/lifetime.ts'

interface Item {
  /** The item of https://www.electronjs.org/docs/latest/tutorial/security, in its order and words. */
  readonly item: string
  readonly check: (app: LaunchedApp) => void | Promise<void>
}

const preferences = ({ window }: LaunchedApp) => window.options.webPreferences ?? {}
const pageResponse = ({ window }: LaunchedApp) => window.webContents.session.fetch('app://room/')

async function builtCode(): Promise<string> {
  const out = join(await builtApp(), 'out')
  return ['main', 'preload'].map((part) => readFolder(join(out, part))).join('\n')
}

function readFolder(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

const CHECKLIST: readonly Item[] = [
  {
    item: '1. Only load secure content',
    check: async (app) => {
      await expect(app.window.webContents.session.fetch('http://evil.example/')).rejects.toThrow('BLOCKED')
      expect(app.electron.schemes).toEqual([expect.objectContaining({ scheme: 'app' })])
      expect(app.electron.schemes[0]?.privileges).toMatchObject({ standard: true, secure: true })
    },
  },
  {
    item: '2. Do not enable Node.js integration for remote content',
    check: (app) =>
      expect(preferences(app)).toMatchObject({
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
      }),
  },
  {
    item: '3. Enable context isolation',
    check: (app) => expect(preferences(app).contextIsolation).toBe(true),
  },
  {
    item: '4. Enable process sandboxing',
    check: (app) => {
      expect(app.electron.sandboxed()).toBe(true)
      expect(preferences(app).sandbox).toBe(true)
    },
  },
  {
    item: '5. Handle session permission requests from remote content',
    check: ({ electron }) => {
      for (const session of electron.sessions.values()) expect(session.grants('media')).toBe(false)
    },
  },
  { item: '6. Do not disable webSecurity', check: (app) => expect(preferences(app).webSecurity).toBe(true) },
  {
    item: '7. Define a Content Security Policy and use restrictive rules',
    check: async (app) => {
      const policy = (await pageResponse(app)).headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toMatch(/script-src 'self'(;|$)/)
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
      expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline')
    },
  },
  {
    item: '8. Do not enable allowRunningInsecureContent',
    check: (app) => expect(preferences(app).allowRunningInsecureContent).toBe(false),
  },
  {
    item: '9. Do not enable experimental features',
    check: (app) => expect(preferences(app).experimentalFeatures).toBe(false),
  },
  {
    item: '10. Do not use enableBlinkFeatures',
    check: (app) => expect(preferences(app)).not.toHaveProperty('enableBlinkFeatures'),
  },
  {
    item: '11. Do not use allowpopups for WebViews',
    check: (app) => expect(preferences(app).webviewTag).toBe(false),
  },
  {
    item: '12. Verify WebView options before creation',
    check: ({ window }) => expect(prevents(window.webContents, 'will-attach-webview')).toBe(true),
  },
  {
    item: '13. Disable or limit navigation',
    check: ({ window }) => {
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
        expect(prevents(window.webContents, name)).toBe(true)
      }
    },
  },
  {
    item: '14. Disable or limit creation of new windows',
    check: ({ window }) =>
      expect(window.webContents.openHandler?.({ url: 'app://room/' })).toEqual({ action: 'deny' }),
  },
  {
    item: '15. Do not use shell.openExternal with untrusted content',
    check: async () => expect(await builtCode()).not.toContain('openExternal'),
  },
  {
    item: '16. Use a current version of Electron',
    check: () => {
      const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
      // Pinned to the number: an upgrade is a commit that somebody looked at.
      expect(devDependencies.electron).toMatch(/^(4[5-9]|[5-9]\d)\.\d+\.\d+$/)
    },
  },
  {
    item: '17. Validate the sender of all IPC messages',
    check: async () => {
      // Behaviour: test/exploits/foreign-sender. Here: no listener was added without its own check.
      const files = execFileSync('git', ['grep', '-lE', '--untracked', 'ipcMain|\\.ipc\\b', '--', 'src'], {
        encoding: 'utf8',
      })
      const listeners = files
        .trim()
        .split('\n')
        .flatMap((file) => ipcListeners(readFileSync(file, 'utf8')))
      expect(listeners.length).toBeGreaterThanOrEqual(3)
      expect(listeners.filter(isUnchecked)).toEqual([])
    },
  },
  {
    item: '18. Avoid usage of the file:// protocol and prefer usage of custom protocols',
    check: async ({ window }) => {
      expect(window.webContents.mainFrame.url).toBe('app://room/')
      expect(await builtCode()).not.toMatch(/loadFile|file:\/\//)
      await expect(window.webContents.session.fetch('file:///etc/passwd')).rejects.toThrow('BLOCKED')
    },
  },
  {
    item: '19. Check which fuses you can change',
    // Which they are, and reading them back from a binary: scripts/fuses.ts and test/contract/fuses.test.ts.
    check: () => expect(readFileSync('electron-builder.yml', 'utf8')).toMatch(/runAsNode: false/),
  },
  {
    item: '20. Do not expose Electron APIs to untrusted web content',
    check: ({ page }) => {
      expect(Object.keys(page.exposed)).toEqual(['mediationRoom'])
      const desktop = desktopOf(page)
      expect([Object.isFrozen(desktop), Object.isFrozen(desktop.shell)]).toEqual([true, true])
      expect(Object.keys(desktop).sort()).toEqual(['requestPort', 'shell', 'watchBackend'])
      const verbs = ['pickFile', 'print', 'removableDrives', 'saveFile', 'showInFolder']
      expect(Object.keys(desktop.shell).sort()).toEqual(verbs)
    },
  },
]

function prevents(
  target: { emit(name: string, ...args: readonly unknown[]): boolean },
  name: string,
): boolean {
  let prevented = false
  const preventDefault = () => {
    prevented = true
  }
  target.emit(name, { preventDefault, url: 'https://evil.example/' })
  return prevented
}

const running = shared((onEnd) => launchElectron({}, onEnd))

test.each(CHECKLIST)('$item', async ({ check }) => {
  await check(running())
})

describe('control of 17: a listener without its own check is found', () => {
  const checked = `ipcMain.on('a', (event) => { if (isOwnPage(event, page())) reply(event) })`
  test.each([
    ['beside one that checks', `${checked}\nipcMain.on('b', (event) => { reply(event) })`],
    ['before one that checks', `ipcMain.handle('b', (event) => { reply(event, ')') })\n${checked}`],
    ['that listens once', `${checked}\nipcMain.handleOnce('b', () => everything())`],
    [
      'checked only in a comment',
      `ipcMain.on('b', (event) => { /* isOwnPage(event, page()) */ reply(event) })`,
    ],
    ['under another name', `const { on } = ipcMain\n${checked}`],
    ['handed on by name', `${checked}\nipcMain.on('b', answer)`],
    ['of one window', `${checked}\nwindow.webContents.ipc.on('b', answer)`],
  ])('%s', (_, text) => {
    expect(ipcListeners(text).filter(isUnchecked)).toHaveLength(1)
  })

  test('and one with it is not', () => {
    const text = `import { ipcMain } from 'electron'\n${checked}`
    expect(ipcListeners(text)).toHaveLength(1)
    expect(ipcListeners(text).filter(isUnchecked)).toEqual([])
  })
})

test('the preload is one CommonJS file that needs nothing but electron', async () => {
  const file = join(await builtApp(), 'out', 'preload', 'index.cjs')
  expect(existsSync(file)).toBe(true)
  const required = [...readFileSync(file, 'utf8').matchAll(/require\(["']([^"']+)["']\)/g)].map(
    (match) => match[1],
  )
  expect(new Set(required)).toEqual(new Set(['electron']))
})
