import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveWholeCase, screenOf } from '#backend/papers/testing/whole-case.ts'
import { openTestRoom, type TestRoom } from '#backend/testing/test-room.ts'

/** Files the program writes, opened by tools that are not ours. A tool that isn't here is named and its test skipped. */
const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined
const without = (tool: string) => {
  if (!has(tool)) console.log(`${tool} is not on this machine: its interop test is skipped`)
  return !has(tool)
}

let folder = ''
let room: TestRoom
let whole: Awaited<ReturnType<typeof saveWholeCase>>
const file = async (name: string, blob: Blob) => {
  const path = join(folder, name)
  writeFileSync(path, Buffer.from(await blob.arrayBuffer()))
  return path
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interop-'))
  room = await openTestRoom()
  whole = await saveWholeCase(room)
})
afterAll(async () => {
  await room.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** In reading order, without blanks and without what stands at the foot of each page: pages may break elsewhere. */
const wordsOf = (pdf: string) =>
  spawnSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' })
    .stdout.replaceAll(/\s/g, '')
    .replaceAll(/第\d+页共\d+页|当事人逐页签名：＿+/g, '')

const agreement = () => ({ caseId: whole.caseId, paperKind: 'written-agreement' })

describe('what leaves the program opens elsewhere', () => {
  it.skipIf(without('pdftotext'))('poppler reads the names and the amount in words', async () => {
    const { file: pdf } = await screenOf(room.desk).papers.preview(agreement())
    const path = await file('agreement.pdf', pdf)
    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.replaceAll(
      /\s/g,
      '',
    )
    expect(text).toContain('人民调解协议书')
    expect(text).toMatch(/人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+（¥[\d.]+）/)
  })

  it.skipIf(without('qpdf'))('qpdf finds nothing wrong with a paper and with a whole dossier', async () => {
    const screen = screenOf(room.desk)
    // The dossier comes with one event of many: without it half of this would ask nothing.
    expect.assertions(2)
    const printed = await screen.papers.print({ ...agreement(), copies: 3 })
    const path = await file('printed.pdf', printed.file)
    expect(spawnSync('qpdf', ['--check', path], { encoding: 'utf8' }).status).toBe(0)
    for await (const event of await screen.papers.dossier({ caseId: whole.caseId })) {
      if (!event.fileId) continue
      const made = await screen.papers.dossierFile({ caseId: whole.caseId, fileId: event.fileId })
      const dossier = await file('dossier.pdf', made.file)
      expect(spawnSync('qpdf', ['--check', dossier], { encoding: 'utf8' }).status).toBe(0)
    }
  })

  it.skipIf(without('unzip'))('the DOCX is a whole zip', async () => {
    const { file: docx } = await screenOf(room.desk).papers.docx(agreement())
    const path = await file('agreement.docx', docx)
    const listed = spawnSync('unzip', ['-t', path], { encoding: 'utf8' })
    expect(listed.status).toBe(0)
    expect(listed.stdout).toContain('word/document.xml')
  })

  it.skipIf(without('soffice') || without('pdftotext'))(
    'LibreOffice shows the same words in the DOCX of every paper as stand in its PDF',
    async () => {
      const { papers } = screenOf(room.desk)
      const ours = new Map<string, string>()
      for (const { paperKind, visitId, sessionId } of await papers.offers({ caseId: whole.caseId })) {
        const which = {
          caseId: whole.caseId,
          paperKind,
          ...(visitId && { visitId }),
          ...(sessionId && { sessionId }),
        }
        const pdf = await file(`${paperKind}-ours.pdf`, (await papers.preview(which)).file)
        ours.set(await file(`${paperKind}.docx`, (await papers.docx(which)).file), wordsOf(pdf))
      }
      expect(ours.size).toBeGreaterThan(5)
      // A profile of its own: nobody's open window and nobody's settings take part.
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office-profile'))}`
      const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...ours.keys()]
      expect(spawnSync('soffice', [profile, ...convert], { encoding: 'utf8' }).status).toBe(0)
      for (const [docx, words] of ours) {
        expect(words.length).toBeGreaterThan(100)
        expect(wordsOf(docx.replace(/docx$/, 'pdf')), docx).toBe(words)
      }
    },
  )

  it.skipIf(without('age'))('age opens an attachment with the identity from the database', async () => {
    const row = room.desk.room.db
      .prepare<[], { value: string }>(`SELECT value FROM secrets WHERE name = 'attachment-identity'`)
      .get()
    const identity = join(folder, 'identity.txt')
    writeFileSync(identity, `${row?.value}\n`)
    const [stored] = await room.desk.room.attachments.listFiles()
    const path = join(room.desk.files.attachments, stored?.name ?? 'none')
    const opened = spawnSync('age', ['-d', '-i', identity, path])
    expect(opened.status).toBe(0)
    expect(opened.stdout.length).toBeGreaterThan(0)
  })
})
