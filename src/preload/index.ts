import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopApi, DesktopShell } from '../renderer/app/bridge/desktop-api.ts'
import { CHANNELS } from './channels.ts'

/** No Electron object ever reaches the page: only functions that pass plain values on a fixed channel. */
const shell: DesktopShell = Object.freeze({
  pickFile: (kind, multiple) => ipcRenderer.invoke(CHANNELS.pickFile, kind, multiple),
  saveFile: (request) => ipcRenderer.invoke(CHANNELS.saveFile, request),
  removableDrives: () => ipcRenderer.invoke(CHANNELS.removableDrives),
  print: (pdf, copies) => ipcRenderer.invoke(CHANNELS.print, pdf, copies),
  showInFolder: (id) => ipcRenderer.invoke(CHANNELS.showInFolder, id),
} satisfies DesktopShell)

const desktop: DesktopApi = Object.freeze({
  requestPort: (ticket) => ipcRenderer.send(CHANNELS.port, ticket),
  watchBackend(listener) {
    ipcRenderer.on(CHANNELS.notice, (_event, notice) => listener(notice))
    ipcRenderer.send(CHANNELS.watch)
  },
  shell,
} satisfies DesktopApi)

// A port can't cross the context bridge as a value; a window message of this very page is the documented way.
ipcRenderer.on(CHANNELS.port, (event, ticket) => {
  window.postMessage({ kind: 'backend-port', ticket }, window.location.origin, [...event.ports])
})

contextBridge.exposeInMainWorld('mediationRoom', desktop)
