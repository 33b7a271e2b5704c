import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import type { DesktopApi } from '../../../../src/renderer/app/bridge/desktop-api.ts'
import type { MessageWindow } from '../../../../src/renderer/app/bridge/port-transport.ts'
import { createDomPort } from './dom-port.ts'
import { PortDouble } from './port-double.ts'

/** What a loaded page has: its window, and what its preload put there. */
export interface PageDouble {
  readonly window: PageWindow
  readonly ipcRenderer: EventEmitter
  readonly exposed: Readonly<Record<string, unknown>>
  /** Main to preload, as `webContents.send` and `frame.postMessage` do. */
  receive(channel: string, args: readonly unknown[], ports?: readonly unknown[]): void
}

export interface PageWindow extends MessageWindow {
  postMessage(data: unknown, targetOrigin: string, ports?: readonly MessagePort[]): void
}

export interface PageLink {
  readonly send: (channel: string, args: readonly unknown[]) => void
  readonly invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>
}

/** Runs the real built preload (CommonJS, and only `electron` to require, as in the sandbox) in a page of this origin. */
export function createPage(origin: string, preload: string | undefined, link: PageLink): PageDouble {
  const events = new EventEmitter()
  const window: PageWindow & { readonly location: { readonly origin: string } } = {
    location: { origin },
    addEventListener: (type, listener) => void events.on(type, listener),
    removeEventListener: (type, listener) => void events.off(type, listener),
    postMessage(data, targetOrigin, ports = []) {
      if (targetOrigin !== origin) return
      const event = { data: structuredClone(data), origin, source: window, ports }
      setImmediate(() => events.emit('message', event))
    },
  }
  const exposed: Record<string, unknown> = {}
  const ipcRenderer = Object.assign(new EventEmitter(), {
    send: (channel: string, ...args: readonly unknown[]) => link.send(channel, structuredClone(args)),
    invoke: (channel: string, ...args: readonly unknown[]) => link.invoke(channel, structuredClone(args)),
  })
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      exposed[key] = api
    },
  }
  if (preload !== undefined) runPreload(preload, { contextBridge, ipcRenderer }, window)
  return {
    window,
    ipcRenderer,
    exposed,
    receive(channel, args, ports = []) {
      const domPorts = ports.map((port) => {
        if (!(port instanceof PortDouble)) throw new TypeError('only ports can be transferred')
        return createDomPort(port)
      })
      ipcRenderer.emit(channel, { ports: domPorts }, ...args)
    },
  }
}

function runPreload(file: string, electron: object, window: PageWindow): void {
  const run = compileFunction(readFileSync(file, 'utf8'), ['require', 'module', 'exports', 'window'], {
    filename: file,
  })
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload can't require ${name}`)
    return electron
  }
  run(require, { exports: {} }, {}, window)
}

/** The object the renderer's bridge works with. */
export function desktopOf(page: PageDouble): DesktopApi {
  const desktop = page.exposed.mediationRoom
  if (!isDesktop(desktop)) throw new Error('the preload exposed nothing')
  return desktop
}

function isDesktop(value: unknown): value is DesktopApi {
  return typeof value === 'object' && value !== null && 'requestPort' in value
}
