import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type Session } from 'electron'
import { CHANNELS } from '../../preload/channels.ts'
import type { OneTimeDocuments } from '../common/one-time-documents.ts'
import { isOwnPage } from '../sender.ts'
import { isBytes, isCopies, isFileKind, isSaveRequest } from './arguments.ts'
import { pickFile } from './pick-file.ts'
import { printPaper } from './print-paper.ts'
import { removableDrives } from './removable-drives.ts'
import { createSavedFiles } from './save-file.ts'

export interface ShellVerbs {
  readonly window: () => BrowserWindow | undefined
  readonly session: Session
  readonly documents: OneTimeDocuments
}

/** Everything a page can make the machine do. */
export function handleShellVerbs({ window, session, documents }: ShellVerbs): void {
  const saved = createSavedFiles()

  function handle(channel: string, act: (window: BrowserWindow, args: readonly unknown[]) => unknown): void {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: readonly unknown[]) => {
      const own = window()
      if (!own || !isOwnPage(event, own.webContents)) throw new Error('refused: not our page')
      return act(own, args)
    })
  }

  handle(CHANNELS.pickFile, (own, [kind, multiple]) => {
    if (!isFileKind(kind)) throw new Error('refused: kind of file')
    return pickFile(own, kind, multiple === true)
  })
  handle(CHANNELS.saveFile, (own, [request]) => {
    if (!isSaveRequest(request)) throw new Error('refused: file to save')
    return saved.save(own, request)
  })
  handle(CHANNELS.removableDrives, () => removableDrives())
  handle(CHANNELS.print, (_own, [pdf, copies]) => {
    if (!isBytes(pdf) || !isCopies(copies)) throw new Error('refused: not a paper')
    return printPaper(session, documents, { pdf, copies })
  })
  handle(CHANNELS.showInFolder, (_own, [id]) => {
    if (typeof id === 'string') saved.showInFolder(id)
  })
}
