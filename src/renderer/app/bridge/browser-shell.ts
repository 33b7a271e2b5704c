import type { FileKind, PrintOutcome, SavedFile, SaveRequest } from './desktop-api.ts'
import type { Shell } from './shell.ts'

/** A plain browser does what it can: its own file chooser, a download, its own PDF viewer's print dialog. */
export function createBrowserShell(): Shell {
  return {
    kind: 'browser',
    pickFile: (kind, options) => pickWithInput(kind, options?.multiple ?? false),
    saveFile: download,
    // A browser doesn't see drives: the person chooses one in the download dialog.
    removableDrives: async () => [],
    print: (pdf) => printInFrame(pdf),
    showInFolder: async () => {},
  }
}

function pickWithInput(kind: FileKind, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = multiple
  input.accept = kind.extensions.map((extension) => `.${extension}`).join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

async function download({ suggestedName, bytes }: SaveRequest): Promise<SavedFile> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = suggestedName
  link.click()
  // The browser has read the address by then; without this the bytes stay in memory for the life of the page.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return { id: undefined, name: suggestedName }
}

/** A blob address would inherit the page's policy, under which the PDF viewer can't start: the host lends an address once. */
async function printInFrame(pdf: Uint8Array<ArrayBuffer>): Promise<PrintOutcome> {
  const headers = { 'Content-Type': 'application/pdf' }
  const response = await fetch('/print', { method: 'POST', headers, body: pdf })
  if (!response.ok) return 'failed'
  const { address } = (await response.json()) satisfies { address: string }
  document.querySelector('iframe[data-print]')?.remove()
  const frame = document.createElement('iframe')
  frame.dataset.print = ''
  frame.hidden = true
  frame.src = address
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve()))
  document.body.append(frame)
  await loaded
  if (!frame.contentWindow) return 'failed'
  frame.contentWindow.focus()
  frame.contentWindow.print()
  return 'sent'
}
