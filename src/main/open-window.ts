import { BrowserWindow, type Session } from 'electron'
import { APP_PAGE } from './app-address.ts'
import { SAFE_PREFERENCES } from './security.ts'

/** A page that dies again and again would otherwise blink for ever. */
const MAX_RELOADS = 3

interface WindowOptions {
  readonly session: Session
  readonly preload: string
  /** The page won't come back: nobody counts its idle time any more. */
  readonly onDeserted: () => void
}

/** The one window. What was typed lives as drafts in the backend, so a dead page is simply loaded again. */
export function openWindow({ session, preload, onDeserted }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '镇调解室工作台',
    autoHideMenuBar: true,
    webPreferences: { ...SAFE_PREFERENCES, session, preload },
  })
  let reloads = 0
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    if (reloads >= MAX_RELOADS) return onDeserted()
    reloads += 1
    void window.loadURL(APP_PAGE)
  })
  void window.loadURL(APP_PAGE)
  return window
}
