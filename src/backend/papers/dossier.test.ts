import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPdfText } from '#documents/read-back/pdf-text.ts'
import type { Id } from '#domain/values/brands.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import {
  auditActions,
  changeRecord,
  day,
  PNG,
  saveWholeCase,
  screenOf,
  type WholeCase,
} from './testing/whole-case.ts'

let room: TestRoom
let whole: WholeCase
let screen: ReturnType<typeof screenOf>

beforeEach(async () => {
  room = await openTestRoom()
  whole = saveWholeCase(room)
  screen = screenOf(room.desk)
})

afterEach(() => room.dispose())

const print = (paperKind: string, more: { sessionId?: Id; visitId?: Id } = {}) =>
  screen.papers.print({ caseId: whole.caseId, paperKind, copies: 1, ...more })

const png = () => new Blob([PNG])

const scan = (paperKind: string, name: string, paperId?: Id, file: Blob = png()) =>
  screen.attachments.add({ caseId: whole.caseId, paperKind, name, paperId, file })

type Stream = Awaited<ReturnType<typeof screen.papers.dossier>>
type Event = Stream extends AsyncIterable<infer E> ? E : never

async function putTogether() {
  const stream = await screen.papers.dossier({ caseId: whole.caseId })
  const events: Event[] = []
  for await (const event of stream) events.push(event)
  const last = events.at(-1)
  if (!last?.fileId || !last.contents) throw new Error('no dossier')
  const { file } = await screen.papers.dossierFile({ caseId: whole.caseId, fileId: last.fileId })
  const pages = await readPdfText(new Uint8Array(await file.arrayBuffer()))
  const texts = pages.map((page) =>
    page.pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\s/g, ''),
  )
  return { events, last, file, contents: last.contents, texts }
}

async function fileWholeCase() {
  await print('application')
  const agreement = await print('written-agreement')
  const record = await print('mediation-record', { sessionId: whole.sessionId })
  await print('return-visit', { visitId: whole.visitId })
  await print('rights-notice')
  await print('dossier-cover')
  // A signed agreement comes back as a PDF of the scanner, a signed record as two photos.
  const signed = await screen.papers.reprint({ paperId: agreement.paperId })
  await scan('written-agreement', '协议书签字', agreement.paperId, signed.file)
  await scan('mediation-record', '记录第1页', record.paperId)
  await scan('mediation-record', '记录第2页', record.paperId)
  await scan('evidence', '现场照片')
  return agreement
}

describe('dossier', () => {
  it('lists the papers in the order of 卷内目录 on the pages where they really are', async () => {
    await fileWholeCase()
    const { contents, texts, last, events } = await putTogether()
    expect(contents.map((row) => row.title)).toEqual([
      '人民调解申请书',
      '人民调解当事人权利义务告知书',
      '证据材料（现场照片）',
      '人民调解记录（第一次）',
      '人民调解协议书',
      '人民调解回访记录',
    ])
    const front = texts.length - (contents.at(-1)?.to ?? 0)
    const printedContents = texts.slice(1, front).join('')
    expect(printedContents).toContain('卷内目录')
    for (const row of contents.filter((one) => !/证据|记录（/.test(one.title))) {
      expect(texts[front + row.from - 1]).toContain(row.title)
    }
    // Every numbered page bears its own number, and the printed contents name the same pages.
    contents.forEach((row, index) => {
      const range = row.from === row.to ? `${row.from}` : `${row.from}—${row.to}`
      expect(printedContents).toMatch(new RegExp(`${index + 1}${row.title}(?:\\d+年\\d+月\\d+日)?${range}`))
      for (let page = row.from; page <= row.to; page += 1)
        expect(texts[front + page - 1]).toContain(`${page}`)
    })
    const record = contents.find((row) => row.title.startsWith('人民调解记录'))
    expect(record && record.to - record.from).toBe(1)
    expect(texts[0]).toContain(`共${contents.at(-1)?.to}页`)
    expect(events.map((event) => event.done)).toEqual(events.map((_, index) => index))
    expect(last.result?.ok).toBe(true)
    expect(auditActions(room).at(-1)).toBe('papers.dossier')
  })

  it('prefers the signed scan, says what is unsigned and what is missing with its reason (R23)', async () => {
    await fileWholeCase()
    const { last, texts } = await putTogether()
    const sentence = last.result?.sentence ?? ''
    expect(sentence).toContain('当事人身份证明（当事人未带身份证，已电话核对）')
    expect(sentence).toMatch(/代替的：.*人民调解申请书/)
    expect(sentence).not.toMatch(/代替的：.*人民调解协议书/)
    expect(texts[1]).toContain('未签署')
    expect(texts[1]).toContain('当事人未带身份证')
  })

  it('leaves out what was voided', async () => {
    const agreement = await fileWholeCase()
    await screen.papers.void({ paperId: agreement.paperId, reason: '金额有误' })
    const { contents } = await putTogether()
    expect(contents.map((row) => row.title)).not.toContain('人民调解协议书')
  })

  it('is kept once the case is archived, and is no part of the next one', async () => {
    await print('application')
    const { contents } = await putTogether()
    expect(await screen.attachments.list({ caseId: whole.caseId })).toEqual([])
    changeRecord(room, whole.caseId, (record) => ({
      ...record,
      moves: [
        ...record.moves,
        {
          type: 'archive',
          id: whole.visitId,
          on: day('2026-11-22'),
          enteredAt: room.desk.clock.now(),
          enteredBy: room.adminId,
          exceptions: [],
        },
      ],
    }))
    const kept = await putTogether()
    const [dossier] = await screen.attachments.list({ caseId: whole.caseId })
    if (!dossier) throw new Error('not kept')
    expect(dossier).toMatchObject({ paperKind: 'dossier', pages: kept.texts.length })
    const { file } = await screen.attachments.read({ id: dossier.id })
    const original = await kept.file.arrayBuffer()
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(original))).toBe(true)
    // Handed over once: nothing of a finished dossier stays behind in memory.
    const again = { caseId: whole.caseId, fileId: kept.last.fileId as Id }
    await expect(screen.papers.dossierFile(again)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await putTogether()).contents).toEqual(contents)
  })

  it.each([
    ['on its day: what comes later is 补充材料', '2026-11-23', true],
    ['entered after the fact: nobody knows what lay in it', '2026-11-20', false],
  ])('archived %s', async (_, on, marked) => {
    await print('application')
    await print('written-agreement')
    changeRecord(room, whole.caseId, (record) => ({
      ...record,
      moves: [
        ...record.moves,
        {
          type: 'archive',
          id: whole.visitId,
          on: day(on),
          enteredAt: room.desk.clock.now(),
          enteredBy: room.adminId,
          exceptions: [],
        },
      ],
    }))
    room.setNow('2026-12-01T02:00:00.000Z')
    await scan('id-proof', '身份证复印件')
    const { contents, texts } = await putTogether()
    expect(texts[1]?.includes('补充材料')).toBe(marked)
    expect(contents.map((row) => row.supplement)).toEqual([false, false, marked])
    // By kind it would stand before the agreement and renumber it.
    expect(contents.at(marked ? -1 : 1)?.title).toBe('当事人身份证明（身份证复印件）')
  })

  it('stops between two steps and leaves nothing behind', async () => {
    await fileWholeCase()
    const before = auditActions(room).length
    const stop = new AbortController()
    const steps: string[] = []
    const run = async () => {
      for await (const event of await screen.papers.dossier(
        { caseId: whole.caseId },
        { signal: stop.signal },
      )) {
        steps.push(event.step)
        if (steps.length === 2) stop.abort()
      }
    }
    await expect(run()).rejects.toThrow()
    expect(steps.length).toBe(2)
    expect(auditActions(room).length).toBe(before)
  })

  it('hands nothing out after a lock', async () => {
    await print('application')
    const run = async () => {
      for await (const _ of await screen.papers.dossier({ caseId: whole.caseId })) await room.desk.lock()
    }
    await expect(run()).rejects.toMatchObject({ code: 'LOCKED' })
  })

  it('names the scan that cannot be taken in', async () => {
    const broken = PNG.slice(0, 40)
    await scan('evidence', '坏照片', undefined, new Blob([broken]))
    await expect(putTogether()).rejects.toMatchObject({
      code: 'PAPER',
      message: expect.stringContaining('坏照片'),
    })
  })

  it('names the kept file that is no longer what it was', async () => {
    const { id } = await scan('evidence', '现场照片')
    const row = room.desk.room.db
      .prepare<[string], { file: string }>('SELECT file FROM attachments WHERE id = ?')
      .get(id)
    rmSync(join(room.desk.files.attachments, row?.file ?? ''))
    await expect(putTogether()).rejects.toMatchObject({
      code: 'STORAGE',
      message: expect.stringMatching(/现场照片.*找不到这份附件的文件/),
    })
  })

  it('has nothing to put together for a case without papers', async () => {
    await expect(putTogether()).rejects.toMatchObject({
      code: 'PAPER',
      message: expect.stringContaining('还没有材料'),
    })
  })
})
