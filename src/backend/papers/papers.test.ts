import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPdfText } from '#documents/read-back/pdf-text.ts'
import type { Id } from '#domain/values/brands.ts'
import { paperKind } from '../records/kinds/papers.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { recordsOfCase } from './source.ts'
import {
  auditActions,
  changeRecord,
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

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const print = (paperKind: string, more: { sessionId?: Id; visitId?: Id } = {}) =>
  screen.papers.print({ caseId: whole.caseId, paperKind, copies: 3, ...more })

async function textOf(file: Blob): Promise<string> {
  const pages = await readPdfText(await bytesOf(file))
  return pages
    .flatMap((page) => page.pieces.map((piece) => piece.text))
    .join('')
    .replace(/\s/g, '')
}

async function offer(paperKind: string) {
  const offers = await screen.papers.offers({ caseId: whole.caseId })
  const found = offers.find((one) => one.paperKind === paperKind)
  if (!found) throw new Error(`no offer of ${paperKind}`)
  return found
}

describe('print', () => {
  it('keeps the bytes; a reprint hands out the same, even after the case changed', async () => {
    const printed = await print('written-agreement')
    const bytes = await bytesOf(printed.file)
    expect(sha256(bytes)).toBe(printed.sha256)
    changeRecord(room, whole.caseId, (record) => ({ ...record, title: '改过的名称' }))
    const again = await screen.papers.reprint({ paperId: printed.paperId })
    expect(Buffer.compare(Buffer.from(await bytesOf(again.file)), Buffer.from(bytes))).toBe(0)
    expect(again.sha256).toBe(printed.sha256)
    expect(auditActions(room).slice(-3)).toEqual(['papers.print', 'cases.saveFacts', 'papers.reprint'])
  })

  it('fills the agreement from the record: names, 大写, copies, clauses, the Chinese date', async () => {
    const text = await textOf((await print('written-agreement')).file)
    for (const part of [
      '彭建国',
      '46岁',
      '人民币贰佰元整（¥200.00）',
      '一式三份',
      '双方就本纠纷不再有其他争议',
      '2026年11月4日',
      '现金当面交付',
      '红石民调〔2026〕7号',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('仅供核对')
  })

  it('gives every print a code of its own', async () => {
    const [a, b] = [await print('rights-notice'), await print('rights-notice')]
    expect(a.paperId).not.toBe(b.paperId)
    const { printed } = await offer('rights-notice')
    expect(new Set(printed.map((one) => one.code)).size).toBe(2)
    for (const one of printed)
      expect(await textOf((await screen.papers.reprint({ paperId: one.paperId })).file)).toContain(one.code)
  })

  it('keeps and hands out nothing when the desk is locked while the paper is being made', async () => {
    const printing = print('application')
    const refused = expect(printing).rejects.toMatchObject({ code: 'LOCKED' })
    await room.desk.lock()
    await refused
  })

  it('names the character no font can print, and keeps nothing', async () => {
    changeRecord(room, whole.caseId, (record) => ({ ...record, summary: '院墙\u{2FA1F}\u{F0000}倒塌' }))
    const before = auditActions(room).length
    await expect(print('application')).rejects.toMatchObject({
      code: 'PAPER',
      message: expect.stringContaining('U+F0000'),
    })
    await expect(print('application')).rejects.toMatchObject({
      message: expect.stringContaining('打印后手写补上'),
    })
    expect(auditActions(room).length).toBe(before)
    expect((await offer('application')).printed).toEqual([])
  })

  it.each([
    ['application', '请求拆除砖墙，恢复通行'],
    ['acceptance-register', '公安机关委托移送（红石派出所）'],
    ['rights-notice', '2026年11月3日'],
    ['oral-agreement-register', '达成口头协议'],
    ['termination-notice', '终止调解书'],
    ['decline-notice', '不予受理'],
    ['dossier-cover', '短期'],
    ['dossier-contents', '当事人未带身份证'],
  ])('%s carries what was entered once', async (kind, part) => {
    expect(await textOf((await print(kind)).file)).toContain(part)
  })

  it('prints each session and visit as a paper of its own', async () => {
    const record = await textOf((await print('mediation-record', { sessionId: whole.sessionId })).file)
    for (const part of [
      '第一次',
      '9时30分至11时20分',
      '网格员陈立（经当事人同意邀请）',
      '王晓芸',
      '双方同意二百元',
    ])
      expect(record).toContain(part)
    expect(await textOf((await print('return-visit', { visitId: whole.visitId })).file)).toContain('通道畅通')
    await expect(print('mediation-record', { sessionId: whole.visitId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('R13', () => {
  it('an agreement without content is only a draft, marked on the page and in its record', async () => {
    changeRecord(room, whole.caseId, (record) => ({
      ...record,
      agreement: record.agreement && { ...record.agreement, duties: [], extraClauses: [] },
    }))
    const { draftOnly } = await offer('written-agreement')
    expect(draftOnly).toContain('协议内容')
    expect(await textOf((await print('written-agreement')).file)).toContain('仅供核对，不作签署')
    const [stored] = recordsOfCase(room.desk.room.db, paperKind, 'papers', whole.caseId)
    expect(stored?.data.draft).toBe(true)
  })

  it('whole agreements and all other papers are no drafts', async () => {
    const offers = await screen.papers.offers({ caseId: whole.caseId })
    expect(offers.map((one) => one.draftOnly)).toEqual(offers.map(() => undefined))
    expect(offers.map((one) => one.paperKind)).toEqual([
      'application',
      'acceptance-register',
      'rights-notice',
      'mediation-record',
      'written-agreement',
      'return-visit',
      'dossier-cover',
      'dossier-contents',
    ])
  })
})

describe('offers', () => {
  it('says who has signed, whose fact is missing, and counts scans of each print', async () => {
    const printed = await print('written-agreement')
    const scan = {
      caseId: whole.caseId,
      paperId: printed.paperId,
      paperKind: 'written-agreement',
      name: '签字页',
      file: new Blob([PNG]),
    }
    await screen.attachments.add(scan)
    const second = await screen.attachments.add({ ...scan, name: '签字页（二）' })
    const agreement = await offer('written-agreement')
    expect(agreement.printed.map((one) => one.scans)).toEqual([2])
    expect(agreement.signers.map((one) => [one.role, one.name, one.signedOn])).toEqual([
      ['party', '彭建国', '2026-11-04'],
      ['party', '张守信', undefined],
      ['mediator', '李德明', undefined],
      ['recorder', '王晓芸', undefined],
      ['seal', '红石镇人民调解委员会', undefined],
    ])
    expect(agreement.missing).toContain('张守信：性别')
    await screen.attachments.void({ id: second.id, reason: '扫歪了' })
    expect((await offer('written-agreement')).printed.map((one) => one.scans)).toEqual([1])
    await screen.papers.void({ paperId: printed.paperId, reason: '金额有误' })
    const [voided] = (await offer('written-agreement')).printed
    expect(voided).toMatchObject({ voided: '金额有误', scans: 0 })
    await expect(screen.papers.reprint({ paperId: printed.paperId })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await expect(screen.attachments.add(scan)).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('who sees what', () => {
  it('a hidden case is not there for another account: no offer, print, reprint, scan or dossier', async () => {
    const printed = await print('application')
    const scan = await screen.attachments.add({
      caseId: whole.caseId,
      paperKind: 'evidence',
      name: '照片',
      file: new Blob([PNG]),
    })
    changeRecord(room, whole.caseId, (record) => ({ ...record, sensitive: true }))
    room.as(await room.addAccount('赵登记', ['registrar']))
    const gone = { code: 'NOT_FOUND' }
    const { caseId } = whole
    await expect(screen.papers.offers({ caseId })).rejects.toMatchObject(gone)
    await expect(screen.papers.preview({ caseId, paperKind: 'application' })).rejects.toMatchObject(gone)
    await expect(print('application')).rejects.toMatchObject(gone)
    await expect(screen.papers.docx({ caseId, paperKind: 'application' })).rejects.toMatchObject(gone)
    await expect(screen.papers.reprint({ paperId: printed.paperId })).rejects.toMatchObject(gone)
    await expect(screen.papers.void({ paperId: printed.paperId, reason: '试' })).rejects.toMatchObject(gone)
    await expect(screen.attachments.list({ caseId })).rejects.toMatchObject(gone)
    await expect(screen.attachments.read({ id: scan.id })).rejects.toMatchObject(gone)
    await expect(screen.attachments.void({ id: scan.id, reason: '试' })).rejects.toMatchObject(gone)
    await expect(
      (async () => {
        for await (const _ of await screen.papers.dossier({ caseId }));
      })(),
    ).rejects.toMatchObject(gone)
  })

  it('shows whole numbers in a preview only to those who may unmask, and tells the audit (R25)', async () => {
    const { caseId } = whole
    const whose = async () => textOf((await screen.papers.preview({ caseId, paperKind: 'application' })).file)
    expect(await whose()).toContain('379999198001010032')
    expect(auditActions(room).at(-1)).toBe('papers.preview')
    room.as(await room.addAccount('钱查阅', ['reader']))
    const before = auditActions(room).length
    const masked = await whose()
    expect(masked).toContain('379999************')
    expect(masked).not.toContain('13800000011')
    expect(auditActions(room).length).toBe(before)
    await expect(print('application')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('hides homes and phones on papers both sides get where violence at home is suspected (反家庭暴力法 5)', async () => {
    changeRecord(room, whole.caseId, (record) => ({ ...record, tags: ['domestic-violence'] }))
    const text = await textOf((await print('written-agreement')).file)
    expect(text).not.toContain('东河村')
    expect(text).not.toContain('13800000011')
    expect(await textOf((await print('application')).file)).toContain('东河村')
  })
})

describe('word and blank forms', () => {
  it('answers a docx under a name a file may have, and tells the audit', async () => {
    const { file, name } = await screen.papers.docx({ caseId: whole.caseId, paperKind: 'written-agreement' })
    expect(name).toBe('人民调解协议书-红石民调〔2026〕7号.docx')
    expect((await bytesOf(file)).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
    expect(auditActions(room).at(-1)).toBe('papers.docx')
  })

  it('a blank form knows the committee and nobody else', async () => {
    const { file, pages } = await screen.papers.blank({ paperKind: 'mediation-record' })
    expect(pages).toBeGreaterThan(0)
    expect(await textOf(file)).not.toContain('彭建国')
    await expect(screen.papers.blank({ paperKind: 'unknown' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
