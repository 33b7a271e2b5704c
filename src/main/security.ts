import type { Session, WebContents, WebPreferences } from 'electron'
import { isAppAddress } from './app-address.ts'

/** For every window. Said in full although most are defaults: a default that changes must not change this. */
export const SAFE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Chromium's spelling checker fetches its dictionaries.
  spellcheck: false,
} as const satisfies WebPreferences

/** `chrome-extension:` is the PDF viewer that ships inside Electron; none can be installed. */
const LOCAL_PROTOCOLS: readonly string[] = ['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:']

/** No permission, no device, no download, no network. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url) }))
}

function isLocal(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  return url.protocol === 'app:' ? isAppAddress(address) : LOCAL_PROTOCOLS.includes(url.protocol)
}

/** A page stays where it was loaded: no navigation, no new window, no embedded one. */
export function lockDownContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
