import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { DossierItemError } from '../dossier/dossier-item.ts'
import { MissingGlyphError } from '../fonts/font-runs.ts'
import { createdAt, smallTemplate, template } from '../testing/fixtures.ts'
import { neighbours } from '../testing/sample-views.ts'
import { type DocumentWork, workHere } from './document-work.ts'
import { DocumentThreadLost, workInThread } from './work-in-thread.ts'

const FONTS = join(import.meta.dirname, '..', '..', '..', 'resources', 'fonts')
const ENTRY = join(import.meta.dirname, 'thread-entry.ts')
const PAPER = { template: template('application'), view: neighbours, code: 'THREAD01', createdAt }

let reported: unknown[] = []
afterEach(() => {
  reported = []
})

function inThread(entry = ENTRY, otherwise: DocumentWork = noWork()): DocumentWork {
  const work = workInThread({
    ...{ entry, fontsDir: FONTS, otherwise, report: (error: unknown) => reported.push(error) },
  })
  onTestFinished(() => work.close())
  return work
}

/** Nothing may be done on this thread. */
function noWork(): DocumentWork {
  return new Proxy({} as DocumentWork, {
    get: () => () => Promise.reject(new Error('done on the thread of whoever asked')),
  })
}

/** A thread that runs this instead of the program's. */
function threadOf(source: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'thread-')), 'entry.mjs')
  writeFileSync(file, source)
  return file
}

describe('documents made on a thread of their own', () => {
  it('are the same to the byte, and leave this thread free meanwhile', async () => {
    const work = inThread()
    const paper = await work.renderPaper(PAPER)
    expect(paper).toEqual(await workHere(FONTS).renderPaper(PAPER))
    expect(await work.countPdfPages(paper.pdf)).toBe(paper.pages)

    const ticks: number[] = []
    const ticking = setInterval(() => ticks.push(performance.now()), 5)
    await Promise.all(Array.from({ length: 5 }, () => work.renderPaper(PAPER)))
    clearInterval(ticking)
    // Laid out here, five papers would be done before the first tick.
    expect(ticks.length).toBeGreaterThan(2)
    expect(reported).toEqual([])
  })

  it('cover the whole table: every work answers from over there', async () => {
    const work = inThread()
    await work.warmUp()
    const { pdf } = await work.renderPaper(PAPER)
    expect((await work.renderDocx(PAPER)).docx.subarray(0, 2)).toEqual(new TextEncoder().encode('PK'))
    const moved = await work.shiftedCopy(pdf, { right: 1, down: 0 })
    expect(await work.countPdfPages(moved)).toBe(1)
    expect(await work.countPdfPages(await work.printerTestPage({ right: 0, down: 0 }))).toBe(1)
    const merged = await work.mergeDossier({
      ...{ title: '卷宗', cover: pdf, contents: pdf, createdAt },
      items: [{ title: '人民调解申请书', type: 'pdf', bytes: pdf }],
    })
    expect(merged).toMatchObject({ pages: 3, places: [{ firstPage: 1, lastPage: 1 }] })
    expect(reported).toEqual([])
  })

  it('say what is wrong as if they had been made here', async () => {
    const work = inThread()
    const odd = { ...PAPER, template: smallTemplate([{ block: 'prose', text: '{{caseTitle}}' }]) }
    const glyph = await work.renderPaper({ ...odd, view: { caseTitle: '张😀三' } }).catch((error) => error)
    expect(glyph).toBeInstanceOf(MissingGlyphError)
    expect(glyph.characters).toEqual(['😀'])
    const { pdf } = await work.renderPaper(PAPER)
    const torn = pdf.slice(0, 200)
    const item = { title: '现场照片', type: 'jpeg', bytes: torn } as const
    const input = { title: '卷宗', cover: pdf, contents: pdf, items: [item], createdAt }
    const refused = await work.mergeDossier(input).catch((error) => error)
    expect(refused).toBeInstanceOf(DossierItemError)
    expect(refused).toMatchObject({ title: '现场照片', reason: 'unreadable' })
    await expect(work.countPdfPages(torn)).rejects.toThrow()
    expect(reported).toEqual([])
  })

  it('are made here where no thread comes up', async () => {
    const asked: unknown[] = []
    const otherwise: DocumentWork = {
      ...noWork(),
      warmUp: async () => undefined,
      countPdfPages: async (pdf) => asked.push(pdf),
    }
    const work = inThread(threadOf('throw new Error("no such library")'), otherwise)
    expect(await Promise.all([work.countPdfPages(new Uint8Array(1)), work.warmUp()])).toEqual([1, undefined])
    expect(await work.countPdfPages(new Uint8Array(2))).toBe(2)
    expect(reported).toEqual([expect.objectContaining({ message: 'no such library' })])
    const missing = inThread(join(FONTS, 'no-such-thread.js'), otherwise)
    expect(await missing.countPdfPages(new Uint8Array(3))).toBe(3)
  })

  it('are refused when the thread dies in the middle, and made by the next one', async () => {
    const dying = threadOf(`
      import { parentPort } from 'node:worker_threads'
      parentPort.postMessage({ kind: 'ready' })
      parentPort.on('message', ({ id, input }) => {
        if (input[0].length === 0) throw new Error('out of memory')
        parentPort.postMessage({ kind: 'done', id, result: input[0].length })
      })`)
    const work = inThread(dying)
    expect(await work.countPdfPages(new Uint8Array(4))).toBe(4)
    const lost = await Promise.allSettled([
      work.countPdfPages(new Uint8Array()),
      work.countPdfPages(new Uint8Array(5)),
    ])
    for (const one of lost) expect(one).toMatchObject({ reason: expect.any(DocumentThreadLost) })
    expect(reported).toEqual([expect.objectContaining({ message: 'out of memory' })])
    expect(await work.countPdfPages(new Uint8Array(6))).toBe(6)
  })
})
