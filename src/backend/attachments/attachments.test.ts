import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import {
  auditActions,
  changeRecord,
  PNG,
  saveWholeCase,
  screenOf,
  type WholeCase,
} from '../papers/testing/whole-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { sniff } from './sniff.ts'

let room: TestRoom
let whole: WholeCase
let screen: ReturnType<typeof screenOf>

beforeEach(async () => {
  room = await openTestRoom()
  whole = saveWholeCase(room)
  screen = screenOf(room.desk)
})

afterEach(() => room.dispose())

const add = (file: Blob, more: { paperId?: Id; paperKind?: string; name?: string } = {}) =>
  screen.attachments.add({ caseId: whole.caseId, paperKind: 'id-proof', name: '身份证', file, ...more })

describe('sniff', () => {
  it.each([
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'application/pdf'],
    ['a PDF after a byte order mark', [0xef, 0xbb, 0xbf, ...Buffer.from('%PDF-1.4')], 'application/pdf'],
    ['a program', [0x4d, 0x5a, 0x90, 0], undefined],
    ['a page', [...Buffer.from('<html>')], undefined],
    ['half a PNG mark', [0x89, 0x50, 0x4e, 0x47], undefined],
    ['nothing', [], undefined],
  ])('%s', (_, bytes, type) => {
    expect(sniff(new Uint8Array(bytes))).toBe(type)
  })
})

describe('attachments', () => {
  it('keeps a file by what its bytes are, with who added it', async () => {
    const added = await add(new Blob([PNG], { type: 'text/html' }), { name: '身份证.html' })
    expect(added).toMatchObject({
      mediaType: 'image/png',
      size: PNG.length,
      pages: 1,
      addedBy: '张敏',
      voided: undefined,
    })
    expect(await screen.attachments.list({ caseId: whole.caseId })).toEqual([added])
    expect(auditActions(room).at(-1)).toBe('attachments.add')
  })

  it('gives back the same bytes and tells the audit of every look', async () => {
    const { id } = await add(new Blob([PNG]))
    for (let looks = 1; looks <= 2; looks += 1) {
      const { file, mediaType } = await screen.attachments.read({ id })
      expect(mediaType).toBe('image/png')
      expect(new Uint8Array(await file.arrayBuffer())).toEqual(PNG)
      expect(auditActions(room).filter((action) => action === 'attachments.read').length).toBe(looks)
    }
  })

  it('counts the pages of a PDF', async () => {
    const { file, pages } = await screen.papers.blank({ paperKind: 'written-agreement' })
    expect(pages).toBeGreaterThan(1)
    expect(await add(file)).toMatchObject({ mediaType: 'application/pdf', pages })
  })

  it.each([
    ['an empty file', () => new Blob([]), '空的'],
    ['a program', () => new Blob(['MZ program']), '只能归入'],
    ['a broken PDF', () => new Blob(['%PDF-1.7 and nothing else']), '打不开'],
    ['more than 60 MB', () => new Blob([PNG, new Uint8Array(60 * 1024 * 1024)]), '超过 60 MB'],
  ])('refuses %s and keeps nothing', async (_, file, sentence) => {
    const before = auditActions(room).length
    await expect(add(file())).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining(sentence),
    })
    expect(await screen.attachments.list({ caseId: whole.caseId })).toEqual([])
    expect(auditActions(room).length).toBe(before)
  })

  it('takes a scan only for a paper of the same case and kind', async () => {
    const printed = await screen.papers.print({ caseId: whole.caseId, paperKind: 'application', copies: 1 })
    const other = saveWholeCase(room, { number: { year: 2026, seq: 8, text: '红石民调〔2026〕8号' } })
    await expect(
      add(new Blob([PNG]), { paperId: printed.paperId, paperKind: 'written-agreement' }),
    ).rejects.toMatchObject({ code: 'INVALID' })
    const elsewhere = {
      caseId: other.caseId,
      paperKind: 'application',
      name: '签字页',
      paperId: printed.paperId,
      file: new Blob([PNG]),
    }
    await expect(screen.attachments.add(elsewhere)).rejects.toMatchObject({ code: 'INVALID' })
    expect(await add(new Blob([PNG]), { paperId: printed.paperId, paperKind: 'application' })).toMatchObject({
      paperId: printed.paperId,
    })
  })

  it('R13: takes no scan for a draft, which is not the agreement and is known for one afterwards', async () => {
    const { caseId } = whole
    const agreement = { caseId, paperKind: 'written-agreement' }
    const changeClauses = (duties: readonly [] | undefined, extraClauses: readonly string[]) =>
      changeRecord(room, caseId, (record) => ({
        ...record,
        agreement: record.agreement && {
          ...record.agreement,
          duties: duties ?? record.agreement.duties,
          extraClauses,
        },
      }))
    changeClauses([], [])
    const draft = await screen.papers.print({ ...agreement, copies: 1 })
    changeClauses(undefined, ['双方和好。'])
    const file = new Blob([PNG])
    const filed = add(file, { ...agreement, paperId: draft.paperId })
    await expect(filed).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('草稿') })
    await expect(filed).rejects.toThrow('打印正式的一份')
    expect(await screen.attachments.list({ caseId })).toEqual([])
    const formal = await screen.papers.print({ ...agreement, copies: 1 })
    const offers = await screen.papers.offers({ caseId })
    const offer = offers.find(({ paperKind }) => paperKind === agreement.paperKind)
    expect(offer?.draftOnly).toBeUndefined()
    expect(offer?.printed.map((one) => one.draft)).toEqual([true, false])
    expect(await add(file, { ...agreement, paperId: formal.paperId })).toMatchObject({
      paperId: formal.paperId,
    })
  })

  it('voids with a reason, keeps the bytes, and never the kept original of a print', async () => {
    const { id } = await add(new Blob([PNG]))
    await screen.attachments.void({ id, reason: '重复' })
    expect((await screen.attachments.list({ caseId: whole.caseId }))[0]).toMatchObject({ voided: '重复' })
    expect((await screen.attachments.read({ id })).file.size).toBe(PNG.length)
    await expect(screen.attachments.void({ id, reason: '再来' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await screen.papers.print({ caseId: whole.caseId, paperKind: 'application', copies: 1 })
    const row = room.desk.room.db
      .prepare<[], { id: Id }>(`SELECT id FROM attachments WHERE paper_kind = 'application'`)
      .get()
    if (!row) throw new Error('no original')
    await expect(screen.attachments.void({ id: row.id, reason: '试' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})
