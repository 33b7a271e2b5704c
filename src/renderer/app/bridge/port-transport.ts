import { RPCLink } from '@orpc/client/message-port'
import { backendLost } from './backend-lost.ts'
import type { ConnectionControl } from './connection.ts'
import type { DesktopApi } from './desktop-api.ts'
import type { Transport, TransportSource } from './racing-link.ts'
import { whenReady } from './when-ready.ts'

export type PortMessage = Pick<MessageEvent, 'data' | 'ports' | 'source'>

/** The part of `window` this needs. */
export interface MessageWindow {
  addEventListener(type: 'message', listener: (event: PortMessage) => void): void
  removeEventListener(type: 'message', listener: (event: PortMessage) => void): void
}

/** Electron: a port straight to the backend process, a new one for each of its lives. */
export function createPortSource(
  desktop: DesktopApi,
  page: MessageWindow,
  connection: ConnectionControl,
): TransportSource {
  let ended = new AbortController()
  let transport: Promise<Transport> | undefined

  desktop.watchBackend((notice) => {
    if (notice.kind === 'state') {
      ended.abort()
      ended = new AbortController()
      transport = undefined
    }
    connection.receive(notice)
  })

  return async (signal) => {
    await whenReady(connection, signal)
    transport ??= openPort(desktop, page, ended)
    return transport
  }
}

async function openPort(
  desktop: DesktopApi,
  page: MessageWindow,
  ended: AbortController,
): Promise<Transport> {
  const port = await receivePort(desktop, page, ended.signal)
  port.addEventListener('close', () => ended.abort())
  const link = new RPCLink({ port })
  port.start()
  return { link, ended: ended.signal }
}

/** The ticket ties the answer to our request; a message from anything but this window itself is not ours. */
function receivePort(desktop: DesktopApi, page: MessageWindow, ended: AbortSignal): Promise<MessagePort> {
  const ticket = crypto.randomUUID()
  return new Promise((resolve, reject) => {
    function onMessage(event: PortMessage): void {
      const [port] = event.ports
      if (event.source !== page || event.data?.kind !== 'backend-port' || event.data.ticket !== ticket) return
      page.removeEventListener('message', onMessage)
      if (port) resolve(port)
    }
    ended.addEventListener('abort', () => {
      page.removeEventListener('message', onMessage)
      reject(backendLost())
    })
    page.addEventListener('message', onMessage)
    desktop.requestPort(ticket)
  })
}
