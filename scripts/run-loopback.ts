import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { hasDisplay } from './find-electron.ts'

export interface LoopbackRun {
  readonly root: string
  readonly demo: boolean
  readonly data: string | undefined
  readonly port: number | undefined
  readonly open: boolean
}

/** Starts the built loopback host, opens or prints its address, and ends it in order on Ctrl-C. */
export async function runLoopback({ root, demo, data, port, open }: LoopbackRun): Promise<void> {
  const built: typeof import('../src/web/host.ts') = await import(
    pathToFileURL(join(root, 'out', 'web', 'host.js')).href
  )
  const dataDir = built.dataFolder({ explicit: data, demo })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const host = await built.startHost({
    config: { dataDir, resourcesDir: join(root, 'resources'), role: 'main', demo },
    rendererDir: join(root, 'out', 'renderer'),
    backendEntry: join(root, 'out', 'web', 'backend-process.js'),
    port,
  })

  host.onState((state) => {
    if (state.state === 'gone' && state.code !== 'STOPPED') console.error(`后台程序已停止（${state.code}）。`)
  })
  announce(host.createEntryUrl(), open)
  const lines = createInterface({ input: process.stdin })
  lines.on('line', () => announce(host.createEntryUrl(), open))

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    lines.close()
    await host.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}

function announce(url: string, open: boolean): void {
  console.log(`请在浏览器中打开（地址只能用一次，按回车键换一个新地址；按 Ctrl-C 退出）：\n${url}`)
  if (open && hasDisplay()) openInBrowser(url)
}

/** The address carries a one-time token and nothing a shell could misread; no shell is started all the same. */
function openInBrowser(url: string): void {
  const [command, ...args] = browserCommand(url)
  // Without a browser the printed address is still there.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function browserCommand(url: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', url]
  if (process.platform === 'darwin') return ['open', url]
  return ['xdg-open', url]
}
