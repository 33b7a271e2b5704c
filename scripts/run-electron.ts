import { spawn } from 'node:child_process'

export interface ElectronRun {
  readonly electron: string
  readonly root: string
  readonly demo: boolean
  readonly data: string | undefined
}

/** Runs the built app and answers its exit code. */
export function runElectron({ electron, root, demo, data }: ElectronRun): Promise<number> {
  const args = [root, ...(demo ? ['--demo'] : []), ...(data === undefined ? [] : [`--data=${data}`])]
  // Set by editors that are Electron programs themselves; it would turn ours into a bare Node.
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env
  const child = spawn(electron, args, { stdio: 'inherit', env })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
