import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Signing } from '#domain/cases/case-record.ts'
import type { Fen, Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import { day, PNG, saveWholeCase, screenOf, type WholeCase } from '../papers/testing/whole-case.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { openTestRoom, TEST_NOW, type TestRoom } from '../testing/test-room.ts'

const later = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString()
const reason = '录错了'
let room: TestRoom
let whole: WholeCase
let screen: ReturnType<typeof screenOf>
let scan: Id

beforeEach(async () => {
  room = await openTestRoom()
  whole = saveWholeCase(room)
  screen = screenOf(room.desk)
  const file = new Blob([PNG])
  scan = (await screen.attachments.add({ caseId: whole.caseId, paperKind: 'id-proof', name: '身份证', file }))
    .id
  room.setNow(later(1))
  const exceptionReason = '纸上已办'
  await screen.cases.archive({ ...now(), on: day('2026-11-23'), onPaper: true, exceptionReason })
  room.setNow(later(2))
})
afterEach(() => room.dispose())

const record = () => {
  const stored = readRecord(room.desk.room.db, caseKind, whole.caseId)
  if (!stored) throw new Error('no case')
  return stored
}
const now = () => ({ id: whole.caseId, base: record().revision })
const signing = (signerId: Id, on: string) => ({
  id: newId(),
  paperKind: 'written-agreement',
  role: 'party' as const,
  signerId,
  how: ['signature' as const],
  on: day(on),
})
const signed = () => record().data.signings[0] as Signing

/** 人民调解法27 and 74号令: what was archived changes by a correction (更正), never silently. */
describe('a part of an archived file', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a signature', () => screen.cases.removeSigning({ ...now(), signingId: signed().id, reason })],
    [
      'the day of one',
      () =>
        screen.cases.addSigning({
          ...now(),
          signings: [signing(signed().signerId, '2026-11-05')],
        }),
    ],
    ['a return visit', () => screen.cases.removeVisit({ ...now(), visitId: whole.visitId, reason })],
    ['a scan', () => screen.attachments.void({ id: scan, reason })],
  ])('%s stays as it is until 更正', async (_, take) => {
    await expect(take()).rejects.toThrow('更正')
    await screen.cases.openCorrection({ ...now(), on: day('2026-11-23'), onPaper: false, reason })
    await take()
  })
})

describe('补充材料', () => {
  it('is added to an archived file, and taken back from it', async () => {
    const [, second] = whole.partyIds as [Id, Id]
    const [duty] = record().data.agreement?.duties ?? []
    if (!duty) throw new Error('no duty')
    await screen.cases.addSigning({ ...now(), signings: [signing(second, '2026-11-23')] })
    const receipt = {
      id: newId(),
      dutyId: duty.id,
      on: day('2026-11-23'),
      amount: 20_000 as Fen,
      how: '现金',
    }
    await screen.cases.addReceipt({ ...now(), receipt })
    const file = new Blob([PNG])
    const more = await screen.attachments.add({
      caseId: whole.caseId,
      paperKind: 'id-proof',
      name: '补',
      file,
    })
    await screen.cases.removeReceipt({ ...now(), receiptId: receipt.id, reason })
    await screen.cases.removeSigning({ ...now(), signingId: record().data.signings[1]?.id as Id, reason })
    await screen.attachments.void({ id: more.id, reason })
    expect(record().data.receipts).toEqual([])
    expect(record().data.signings).toHaveLength(1)
  })
})
