import { BrowserWindow, type Session } from 'electron'
import type { PrintOutcome } from '../../renderer/app/bridge/desktop-api.ts'
import { APP_PAGE, PRINT_PATH } from '../app-address.ts'
import type { OneTimeDocuments } from '../common/one-time-documents.ts'
import { SAFE_PREFERENCES } from '../security.ts'

/** The whole document of a hidden window is the PDF: no temporary file, no outside viewer, no page around it. */
export async function printPaper(
  session: Session,
  documents: OneTimeDocuments,
  { pdf, copies }: { readonly pdf: Uint8Array; readonly copies: number },
): Promise<PrintOutcome> {
  const window = new BrowserWindow({
    show: false,
    // The built-in PDF viewer is a plugin; this window has no preload and loads nothing else.
    webPreferences: { ...SAFE_PREFERENCES, session, plugins: true },
  })
  try {
    await window.loadURL(new URL(`${PRINT_PATH}${documents.put(pdf)}`, APP_PAGE).href)
    return await print(window, copies)
  } finally {
    window.destroy()
  }
}

/** The person still sees the dialog; it opens with as many copies as the paper has holders (人民调解法 29). */
function print(window: BrowserWindow, copies: number): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true, copies }, (sent, reason) => {
      if (sent) resolve('sent')
      else resolve(/cancel/i.test(reason) ? 'cancelled' : 'failed')
    })
  })
}
