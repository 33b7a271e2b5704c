import { spawn } from 'node:child_process'

export interface ElectronRun {
  readonly electron: string
  readonly root: string
  readonly demo: boolean
  readonly data: string | undefined
}

/** An app that ends so soon with an error never showed its window: a missing library, a forbidden sandbox. */
const STARTS_WITHIN_MS = 10_000

/** Runs the built app: its exit code, or why it couldn't start. */
export function runElectron(run: ElectronRun): Promise<{ readonly code: number } | { readonly why: string }> {
  const { electron, root, demo, data } = run
  const args = [root, ...(demo ? ['--demo'] : []), ...(data === undefined ? [] : [`--data=${data}`])]
  // Set by editors that are Electron programs themselves; it would turn ours into a bare Node.
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env
  const child = spawn(electron, args, { stdio: 'inherit', env })
  const begun = performance.now()
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ why: failed(error.message) }))
    child.on('exit', (code, signal) => {
      const isEarly = performance.now() - begun < STARTS_WITHIN_MS
      resolve(isEarly && code !== 0 ? { why: failed(signal ?? `退出码 ${code}`) } : { code: code ?? 1 })
    })
  })
}

function failed(reason: string): string {
  return `Electron 没有启动成功（${reason}），改用浏览器打开。`
}
