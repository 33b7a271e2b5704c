import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { isAppAddress } from './app-address.ts'

/** Whether a message comes from the top frame of our own window, showing our own page. */
export function isOwnPage(event: IpcMainEvent | IpcMainInvokeEvent, own: WebContents | undefined): boolean {
  const frame = event.senderFrame
  return frame !== null && event.sender === own && frame === own.mainFrame && isAppAddress(frame.url)
}
