import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPdfText } from '#documents/read-back/pdf-text.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Id } from '#domain/values/brands.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { attachmentKind } from '../records/kinds/papers.ts'
import { roomKind } from '../records/kinds/people.ts'
import { readAll, readRecord, runWork } from '../records/work.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { recordsOfCase } from './source.ts'
import { changeRecord, day, saveWholeCase, screenOf, type WholeCase } from './testing/whole-case.ts'

let room: TestRoom
let whole: WholeCase
let screen: ReturnType<typeof screenOf>

beforeEach(async () => {
  room = await openTestRoom()
  whole = saveWholeCase(room)
  screen = screenOf(room.desk)
})

afterEach(() => room.dispose())

const change = (fields: (record: CaseRecord) => Partial<CaseRecord>) =>
  changeRecord(room, whole.caseId, (record) => ({ ...record, ...fields(record) }))
const print = (paperKind: string) => screen.papers.print({ caseId: whole.caseId, paperKind, copies: 1 })
const offers = () => screen.papers.offers({ caseId: whole.caseId })

async function outdated(paperKind: string): Promise<readonly boolean[]> {
  const offer = (await offers()).find((one) => one.paperKind === paperKind)
  return offer?.printed.map((one) => one.outdated) ?? []
}

describe('a printed paper that would read differently now', () => {
  it('is marked when what it says changed, not when anything else did, and a new print is not', async () => {
    await print('written-agreement')
    change(() => ({ shelf: '3号柜' }))
    expect(await outdated('written-agreement')).toEqual([false])
    change(({ agreement }) => ({ agreement: agreement && { ...agreement, facts: '另有其事。' } }))
    expect(await outdated('written-agreement')).toEqual([true])
    await print('written-agreement')
    expect(await outdated('written-agreement')).toEqual([true, false])
  })

  it('changed back it says the same again', async () => {
    await print('application')
    const [before] = [readRecord(room.desk.room.db, caseKind, whole.caseId)?.data.summary]
    change(() => ({ summary: '改过的概况。' }))
    expect(await outdated('application')).toEqual([true])
    change(() => ({ summary: before }))
    expect(await outdated('application')).toEqual([false])
  })

  it('days going by change nothing, although the day of printing stands on it', async () => {
    change(() => ({ notice: undefined }))
    await print('rights-notice')
    room.setNow('2027-03-01T02:00:00.000Z')
    expect(await outdated('rights-notice')).toEqual([false])
  })
})

describe('a print whose answer was lost, asked again under its id', () => {
  const ask = (more: { copies?: number; paperKind?: string } = {}) =>
    screen.papers.print({ caseId: whole.caseId, paperKind: 'application', copies: 2, id, ...more })
  const id = '0198c0de-0000-7000-8000-0000000000aa' as Id
  const printed = async () => (await offers()).find((one) => one.paperKind === 'application')?.printed

  it('is one paper, handed over as it was', async () => {
    const first = await ask()
    const again = await ask()
    expect(again).toMatchObject({ paperId: id, pages: first.pages, sha256: first.sha256 })
    expect(await printed()).toMatchObject([{ paperId: id, copies: 2 }])
  })

  it.each([
    ['the case says something else', () => change(() => ({ summary: '改过的概况。' })), {}],
    ['more copies are wanted', () => undefined, { copies: 3 }],
    ['it is another paper', () => undefined, { paperKind: 'rights-notice' }],
  ])('says what is kept and prints nothing where %s', async (_, meanwhile, more) => {
    await ask()
    meanwhile()
    await expect(ask(more)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('已经留底'),
    })
    expect(await printed()).toHaveLength(1)
  })
})

describe('the agreement changed after it was signed (人民调解法 29)', () => {
  it('says so on the case, shows nobody as signed, and counts who signs again', async () => {
    const { caseId } = whole
    const view = () => screen.cases.get({ id: caseId })
    const stored = () => readRecord(room.desk.room.db, caseKind, caseId)
    const sign = async () => {
      const offer = (await offers()).find((one) => one.paperKind === 'written-agreement')
      const signings = (offer?.signers ?? []).map((signer, index) => ({
        id: `019b0000-0000-7000-8000-${`${index}`.padStart(12, '0')}` as typeof caseId,
        paperKind: 'written-agreement',
        role: signer.role as 'party',
        signerId: signer.signerId,
        how: ['signature' as const],
        on: day('2026-11-05'),
      }))
      await screen.cases.addSigning({ id: caseId, base: (await view()).revision, signings })
    }
    await sign()
    expect((await view()).dates.effectiveOn).toBe('2026-11-05')
    const agreement = stored()?.data.agreement
    if (agreement === undefined) throw new Error('an agreement')
    const changed = { ...agreement, facts: '另有其事。' } as never
    await screen.cases.saveAgreement({
      id: caseId,
      base: (await view()).revision,
      agreement: changed,
      reason: '事实写错',
    })
    const after = await view()
    expect(after.dates.effectiveOn).toBeUndefined()
    expect(after.pendingEffect[0]?.code).toBe('text-changed')
    const signers = (await offers()).find((one) => one.paperKind === 'written-agreement')?.signers
    expect(signers?.every((signer) => signer.signedOn === undefined)).toBe(true)
    await sign()
    expect((await view()).dates.effectiveOn).toBe('2026-11-05')
    expect((await view()).pendingEffect).toEqual([])
  })
})

describe('which papers a case has', () => {
  it.each(['administrative', 'judicial'] as const)(
    '%s: none of those of 人民调解 (A11)',
    async (matterKind) => {
      change(() => ({ matterKind }))
      expect(await offers()).toEqual([])
      await expect(print('written-agreement')).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('不使用人民调解的文书'),
      })
    },
  )

  it('an oral agreement keeps its register after the written one, filled as it was reached (28)', async () => {
    change(({ agreement }) => ({
      earlierAgreements: agreement && [
        {
          ...agreement,
          form: 'oral',
          agreedOn: day('2026-11-03'),
          duties: [],
          extraClauses: ['当场留出通道。'],
        },
      ],
    }))
    const kinds = (await offers()).map((one) => one.paperKind)
    expect(kinds).toContain('written-agreement')
    expect(kinds).toContain('oral-agreement-register')
    const { pages } = await print('oral-agreement-register')
    expect(pages).toBeGreaterThan(0)
  })
})

describe('the printer is off (C4)', () => {
  it('moves what goes to the printer, the first time and again, and not what is kept', async () => {
    const { db, roomId } = room.desk.room
    const [stored] = readAll(db, roomKind)
    if (!stored) throw new Error('a room')
    runWork(room.desk.frame(), 'settings.saveRoom', (work) =>
      work.save(
        roomKind,
        roomId as Id,
        { ...stored.data, printOffset: { right: 3, down: -2 } },
        { base: stored.revision },
      ),
    )
    const printed = await print('application')
    const [kept] = recordsOfCase(db, attachmentKind, 'attachments', whole.caseId)
    if (!kept) throw new Error('kept')
    const original = await room.desk.room.attachments.read({
      name: kept.data.file,
      sha256: kept.data.sha256,
    })
    expect(kept.data.sha256).toBe(printed.sha256)
    const first = async (bytes: Uint8Array) => (await readPdfText(new Uint8Array(bytes)))[0]?.pieces[0]
    const [before, after, again] = [
      await first(original),
      await first(new Uint8Array(await printed.file.arrayBuffer())),
      await first(
        new Uint8Array(await (await screen.papers.reprint({ paperId: printed.paperId })).file.arrayBuffer()),
      ),
    ]
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo((3 * 72) / 25.4, 1)
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo((2 * 72) / 25.4, 1)
    expect(again).toEqual(after)
  })
})
