import type { FileKind, PrintOutcome, RemovableDrive, SavedFile, SaveRequest } from './desktop-api.ts'

export type { FileKind, PrintOutcome, RemovableDrive, SavedFile, SaveRequest }

/** What a screen may ask of the machine. Two implementations: Electron's main process, and a plain browser. */
export interface Shell {
  /** Which of the two: a screen says 在文件夹中显示 only where that can be done. */
  readonly kind: 'desktop' | 'browser'
  /** Empty when the person cancelled. */
  pickFile(kind: FileKind, options?: { readonly multiple?: boolean }): Promise<readonly File[]>
  /** Undefined when the person cancelled. */
  saveFile(request: SaveRequest): Promise<SavedFile | undefined>
  removableDrives(): Promise<readonly RemovableDrive[]>
  /**
   * Prints a finished PDF as it is; the dialog opens with so many copies. A browser's dialog can't be told how many, and
   * doesn't tell 'sent' from 'cancelled': there the screen says how many, and the answer is 'sent'.
   */
  print(pdf: Uint8Array<ArrayBuffer>, copies?: number): Promise<PrintOutcome>
  showInFolder(file: SavedFile): Promise<void>
}
