import type { DesktopShell } from './desktop-api.ts'
import type { Shell } from './shell.ts'

/** Electron's main process does it: native dialogs, its own hidden printing window. */
export function createDesktopShell(desktop: DesktopShell): Shell {
  return {
    kind: 'desktop',
    async pickFile(kind, options) {
      const picked = await desktop.pickFile(kind, options?.multiple ?? false)
      return picked.map(({ name, bytes }) => new File([bytes], name))
    },
    saveFile: (request) => desktop.saveFile(request),
    removableDrives: () => desktop.removableDrives(),
    print: (pdf, copies = 1) => desktop.print(pdf, copies),
    async showInFolder(file) {
      if (file.id !== undefined) await desktop.showInFolder(file.id)
    },
  }
}
