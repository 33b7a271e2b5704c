import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { ChannelDouble } from './port-double.ts'
import { SessionDouble } from './session-double.ts'
import { forkUtility, type UtilityDouble } from './utility-double.ts'
import {
  type ContentsDouble,
  type IpcDouble,
  type PrintedPaper,
  WindowDouble,
  type WindowWorld,
} from './window-double.ts'

/** Only names that Electron has: a call main makes up would not compile here, and not exist at run time. */
type Surface<T> = { readonly [Name in keyof T]?: unknown }

export interface DoubleOptions {
  readonly appPath: string
  /** Replaces the built `backend-process.js` by a test's own entry. */
  readonly backendEntry?: string | undefined
  readonly env?: NodeJS.ProcessEnv | undefined
  /** Another instance holds the lock. */
  readonly secondInstance?: boolean | undefined
}

export interface ElectronDouble {
  readonly modules: Readonly<Record<string, unknown>>
  readonly app: EventEmitter
  readonly windows: readonly WindowDouble[]
  readonly contents: readonly ContentsDouble[]
  readonly sessions: ReadonlyMap<string, SessionDouble>
  readonly utilities: readonly UtilityDouble[]
  readonly printed: readonly PrintedPaper[]
  readonly power: EventEmitter & { idleSeconds: number }
  readonly dialogs: { open: readonly string[]; save: string | undefined }
  readonly shown: readonly string[]
  readonly schemes: readonly Electron.CustomScheme[]
  readonly paths: ReadonlyMap<string, string>
  readonly sandboxed: () => boolean
  /** Resolves when the app has really ended. */
  readonly ended: Promise<void>
  quit(): void
}

/** Everything of `electron` that the product uses, doing what the documentation says, in plain Node. */
export function createElectronDouble(options: DoubleOptions): ElectronDouble {
  const ipc: IpcDouble = { events: new EventEmitter(), handlers: new Map() }
  const windows: WindowDouble[] = []
  const contents: ContentsDouble[] = []
  const printed: PrintedPaper[] = []
  const utilities: UtilityDouble[] = []
  const sessions = new Map<string, SessionDouble>()
  const schemes: Electron.CustomScheme[] = []
  const paths = new Map<string, string>()
  const shown: string[] = []
  const dialogs: { open: readonly string[]; save: string | undefined } = { open: [], save: undefined }
  const power = Object.assign(new EventEmitter(), { idleSeconds: 0 })
  let sandboxed = false
  let end: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })

  function sessionOf(partition: string): SessionDouble {
    const known = sessions.get(partition) ?? new SessionDouble(partition)
    sessions.set(partition, known)
    return known
  }

  function quit(): void {
    let prevented = false
    app.emit('before-quit', {
      preventDefault: () => {
        prevented = true
      },
    })
    if (prevented) return
    for (const window of [...windows]) window.close()
    if (windows.length > 0) return
    app.emit('quit')
    end()
  }

  const app = Object.assign(new EventEmitter(), {
    whenReady: () => Promise.resolve(),
    enableSandbox: () => {
      sandboxed = true
    },
    getAppPath: () => options.appPath,
    setPath: (name: string, path: string) => void paths.set(name, path),
    requestSingleInstanceLock: () => !options.secondInstance,
    quit,
  }) satisfies Surface<Electron.App> & EventEmitter

  const world: WindowWorld = {
    ipc,
    windows,
    printed,
    defaultSession: sessionOf(''),
    onContents: (created) => {
      contents.push(created)
      app.emit('web-contents-created', {}, created)
    },
  }

  const modules = {
    app,
    BrowserWindow: class extends WindowDouble {
      constructor(windowOptions: Electron.BrowserWindowConstructorOptions) {
        super(world, windowOptions)
      }
    },
    dialog: {
      showOpenDialog: async () => ({ canceled: dialogs.open.length === 0, filePaths: [...dialogs.open] }),
      showSaveDialog: async () => ({ canceled: dialogs.save === undefined, filePath: dialogs.save ?? '' }),
    } satisfies Surface<Electron.Dialog>,
    ipcMain: Object.assign(ipc.events, {
      handle: (channel: string, handler: (event: unknown, ...args: readonly unknown[]) => unknown) => {
        ipc.handlers.set(channel, handler)
      },
    }) satisfies Surface<Electron.IpcMain> & EventEmitter,
    Menu: { setApplicationMenu: () => {} } satisfies Surface<typeof Electron.Menu>,
    MessageChannelMain: ChannelDouble,
    powerMonitor: Object.assign(power, {
      getSystemIdleTime: () => power.idleSeconds,
    }) satisfies Surface<Electron.PowerMonitor> & EventEmitter,
    protocol: {
      registerSchemesAsPrivileged: (custom: readonly Electron.CustomScheme[]) => void schemes.push(...custom),
    } satisfies Surface<Electron.Protocol>,
    session: { defaultSession: world.defaultSession, fromPartition: sessionOf } satisfies Surface<
      typeof Electron.session
    >,
    shell: { showItemInFolder: (path: string) => void shown.push(path) } satisfies Surface<Electron.Shell>,
    utilityProcess: {
      fork: (entry: string, args: readonly string[] = []) => {
        const child = forkUtility(options.backendEntry ?? entry, args, options.env ?? process.env)
        utilities.push(child)
        return child
      },
    } satisfies Surface<typeof Electron.utilityProcess>,
  } satisfies Surface<typeof Electron>

  return {
    ...{
      modules,
      app,
      windows,
      contents,
      sessions,
      utilities,
      printed,
      power,
      dialogs,
      shown,
      schemes,
      paths,
    },
    ...{ ended, quit, sandboxed: () => sandboxed },
  }
}
