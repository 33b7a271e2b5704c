import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const hasPdftotext = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined
if (!hasPdftotext)
  console.log('pdftotext is not on this machine: papers are read with pdf.js, which the program uses itself')

/** The words of a PDF, blanks taken out: with poppler where it is installed, else with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const text = hasPdftotext ? withPoppler(bytes) : await withPdfjs(bytes)
  // A sentence goes on over a page's end: page numbers and the code beside them come out.
  return text.replaceAll(/\s+/g, '').replaceAll(/第\d+页共\d+页[0-9A-Z]{17}/g, '')
}

function withPoppler(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'mediation-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withPdfjs(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await task.destroy()
  return pages.join('\n')
}
