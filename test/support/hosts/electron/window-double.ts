import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { createPage, type PageDouble } from './page-double.ts'
import { SessionDouble } from './session-double.ts'

export interface IpcDouble {
  readonly events: EventEmitter
  readonly handlers: Map<string, (event: unknown, ...args: readonly unknown[]) => unknown>
}

/** What a window needs of the rest of the double. */
export interface WindowWorld {
  readonly ipc: IpcDouble
  readonly windows: WindowDouble[]
  readonly defaultSession: SessionDouble
  readonly onContents: (contents: ContentsDouble) => void
  readonly printed: PrintedPaper[]
}

export interface PrintedPaper {
  readonly options: unknown
  readonly body: Uint8Array
}

export interface FrameDouble {
  url: string
  postMessage(channel: string, message: unknown, ports?: readonly unknown[]): void
}

/** webContents: loads through the session's own protocol handlers, runs the real preload, reports where IPC came from. */
export class ContentsDouble extends EventEmitter {
  readonly session: SessionDouble
  readonly mainFrame: FrameDouble
  page: PageDouble | undefined
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined
  body = new Uint8Array()
  readonly #world: WindowWorld
  readonly #preload: string | undefined

  constructor(world: WindowWorld, session: SessionDouble, preload: string | undefined) {
    super()
    this.#world = world
    this.#preload = preload
    this.session = session
    this.mainFrame = {
      url: '',
      postMessage: (channel, message, ports) => this.page?.receive(channel, [message], ports),
    }
  }

  async loadURL(url: string): Promise<void> {
    const response = await this.session.fetch(url)
    if (!response.ok) throw new Error(`ERR_FAILED ${response.status} ${url}`)
    this.body = new Uint8Array(await response.arrayBuffer())
    this.mainFrame.url = url
    const { protocol, host } = new URL(url)
    const link = {
      send: (channel: string, args: readonly unknown[]) => this.emitIpc(channel, args, this.mainFrame),
      invoke: (channel: string, args: readonly unknown[]) => this.invokeIpc(channel, args, this.mainFrame),
    }
    this.page = createPage(`${protocol}//${host}`, this.#preload, link)
    this.emit('did-finish-load')
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.page?.receive(channel, structuredClone(args))
  }

  setWindowOpenHandler(handler: ContentsDouble['openHandler']): void {
    this.openHandler = handler
  }

  print(options: unknown, done: (sent: boolean, reason: string) => void): void {
    this.#world.printed.push({ options, body: this.body })
    setImmediate(() => done(true, ''))
  }

  /** As if from any frame: tests forge senders with it. */
  emitIpc(channel: string, args: readonly unknown[], senderFrame: FrameDouble | null): void {
    this.#world.ipc.events.emit(channel, { sender: this, senderFrame }, ...args)
  }

  async invokeIpc(
    channel: string,
    args: readonly unknown[],
    senderFrame: FrameDouble | null,
  ): Promise<unknown> {
    const handler = this.#world.ipc.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler({ sender: this, senderFrame }, ...args))
  }
}

export class WindowDouble extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents: ContentsDouble
  readonly #world: WindowWorld
  visible = false
  focused = 0

  constructor(world: WindowWorld, options: BrowserWindowConstructorOptions) {
    super()
    this.#world = world
    this.options = options
    const { session, preload } = options.webPreferences ?? {}
    const own: unknown = session
    this.webContents = new ContentsDouble(
      world,
      own instanceof SessionDouble ? own : world.defaultSession,
      preload,
    )
    world.windows.push(this)
    world.onContents(this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url)
    this.emit('ready-to-show')
  }
  show(): void {
    this.visible = true
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {}
  focus(): void {
    this.focused += 1
  }
  close(): void {
    let prevented = false
    this.emit('close', {
      preventDefault: () => {
        prevented = true
      },
    })
    if (!prevented) this.destroy()
  }
  destroy(): void {
    const index = this.#world.windows.indexOf(this)
    if (index >= 0) this.#world.windows.splice(index, 1)
    this.emit('closed')
  }
}
