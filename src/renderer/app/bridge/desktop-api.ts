import type { HostNotice } from './connection.ts'

/** What the preload puts on `window.mediationRoom`, frozen. Types only: the preload and main check themselves against it. */
export interface DesktopApi {
  /** A MessagePort to the backend arrives as a window message `{ kind: 'backend-port', ticket }`. */
  requestPort(ticket: string): void
  /** The present state first, then each change. */
  watchBackend(listener: (notice: HostNotice) => void): void
  readonly shell: DesktopShell
}

export interface FileKind {
  /** What the dialog calls it: 扫描件, 文书. */
  readonly label: string
  /** Without dot: `pdf`. */
  readonly extensions: readonly string[]
}

export interface PickedBytes {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface SaveRequest {
  readonly suggestedName: string
  readonly kind: FileKind
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface SavedFile {
  /** Names the file to `showInFolder`; a screen can't name any other. Undefined where the browser keeps it to itself. */
  readonly id: string | undefined
  readonly name: string
}

export interface RemovableDrive {
  readonly path: string
  readonly label: string
  readonly freeBytes: number
}

export type PrintOutcome = 'sent' | 'cancelled' | 'failed'

export interface DesktopShell {
  pickFile(kind: FileKind, multiple: boolean): Promise<readonly PickedBytes[]>
  saveFile(request: SaveRequest): Promise<SavedFile | undefined>
  removableDrives(): Promise<readonly RemovableDrive[]>
  print(pdf: Uint8Array<ArrayBuffer>, copies: number): Promise<PrintOutcome>
  showInFolder(id: string): Promise<void>
}

declare global {
  interface Window {
    readonly mediationRoom?: DesktopApi
  }
}
