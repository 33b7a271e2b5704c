import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FromHost, ToHost } from './host-messages.ts'

const CLOSE_WITHIN_MS = 15_000
const START_WITHIN_MS = 60_000

/** One room on the disk and the host that serves it; the host may end and start again, the room stays. */
export class RoomHost {
  readonly folder = mkdtempSync(join(tmpdir(), 'mediation-browser-'))
  readonly dataDir = join(this.folder, 'data')
  readonly #demo: boolean
  #child: ChildProcess | undefined

  constructor(options: { readonly copyOf?: string | undefined; readonly demo?: boolean | undefined } = {}) {
    this.#demo = options.demo ?? false
    if (options.copyOf === undefined) mkdirSync(this.dataDir, { recursive: true })
    else cpSync(options.copyOf, this.dataDir, { recursive: true })
  }

  /** The day the room is in from its next start on, e.g. `2026-11-23`. */
  setToday(day: string): void {
    writeFileSync(join(this.folder, 'clock'), `${day}T09:00:00+08:00`)
  }

  /** Starts the host; answers an address that lets one browser in. */
  async start(): Promise<string> {
    const child = fork(join(import.meta.dirname, 'host-process.ts'), [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child = child
    const ready = this.#hear((message) => message.kind === 'state' && message.state === 'ready')
    const started = this.#hear((message) => message.kind === 'started')
    this.#tell({ kind: 'start', dataDir: this.dataDir, demo: this.#demo })
    const message = await started
    await ready
    return message.kind === 'started' ? message.entry : ''
  }

  /** Another address for another browser. */
  async entry(): Promise<string> {
    const heard = this.#hear((message) => message.kind === 'entry')
    this.#tell({ kind: 'enter' })
    const message = await heard
    return message.kind === 'entry' ? message.entry : ''
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)))
    this.#tell({ kind: 'close' })
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_WITHIN_MS)
    await ended
    clearTimeout(timer)
    this.#child = undefined
    if (child.signalCode === 'SIGKILL') throw new Error('the host did not close in time')
  }

  async restart(): Promise<string> {
    await this.stop()
    return this.start()
  }

  /** As a crash would: the host starts it once more. */
  killBackend(): void {
    this.#tell({ kind: 'kill-backend' })
  }

  /** The whole program is gone at once, as when somebody ends it by force. */
  async kill(): Promise<void> {
    const child = this.#child
    if (child === undefined) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    this.#child = undefined
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  #tell(message: ToHost): void {
    // A host that is gone is told by its 'exit' event.
    this.#child?.send(message, () => {})
  }

  #hear(wanted: (message: FromHost) => boolean): Promise<FromHost> {
    const child = this.#child
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => settle(() => reject(new Error('the host did not answer'))),
        START_WITHIN_MS,
      )
      const onExit = () => settle(() => reject(new Error('the host ended')))
      const onMessage = (message: FromHost) => {
        if (wanted(message)) settle(() => resolve(message))
      }
      function settle(then: () => void): void {
        clearTimeout(timer)
        child?.off('message', onMessage)
        child?.off('exit', onExit)
        then()
      }
      child?.on('message', onMessage)
      child?.on('exit', onExit)
    })
  }
}
