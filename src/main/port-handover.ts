import { ipcMain, MessageChannelMain, type WebContents } from 'electron'
import { CHANNELS } from '../preload/channels.ts'
import type { HostNotice } from './common/hosted-backend.ts'
import type { UtilityChild } from './fork-backend.ts'
import { isOwnPage } from './sender.ts'

export interface PortHandover {
  /** The page of the one window, if it is open. */
  readonly page: () => WebContents | undefined
  readonly child: () => UtilityChild | undefined
  /** The notice that brings a page up to date. */
  readonly present: () => HostNotice
}

/** Connects our page with the backend process; from then on calls never pass through main. */
export function handOverPorts({ page, child, present }: PortHandover): void {
  ipcMain.on(CHANNELS.port, (event, ticket: unknown) => {
    const backend = child()
    if (!isOwnPage(event, page()) || typeof ticket !== 'string' || !backend) return
    const { port1, port2 } = new MessageChannelMain()
    backend.connect(port1)
    event.senderFrame?.postMessage(CHANNELS.port, ticket, [port2])
  })
  ipcMain.on(CHANNELS.watch, (event) => {
    if (isOwnPage(event, page())) event.sender.send(CHANNELS.notice, present())
  })
}
