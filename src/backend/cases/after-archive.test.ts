import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Recusal } from '#domain/cases/case-record.ts'
import { requiredPaperKinds } from '#domain/cases/checklist.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { SAMPLE_DAY, sampleFacts, sampleParties } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { changeCase } from './change-case.ts'
import { moveCase } from './move-case.ts'
import { saveNotice, saveRecusal } from './notice.ts'
import { registerSettled } from './register-case.ts'
import { saveShelf } from './shelf.ts'

const parties = sampleParties()
const [applicant, respondent] = parties.map((party) => party.id) as [Id, Id]
const today = '2026-11-23' as BusinessDate
let room: TestRoom
let id: Id
let mediatorId: Id
beforeEach(async () => {
  room = await openTestRoom()
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('no committee')
  mediatorId = room.addMediator('周德厚')
  const made = await registerSettled(room.desk, {
    facts: sampleFacts(committeeId),
    parties,
    on: SAMPLE_DAY,
    onPaper: true,
    mediators: [{ mediatorId, name: '周德厚', role: 'lead', chosenBy: 'committee', assignedOn: SAMPLE_DAY }],
    screening: { takenElsewhere: 'no', reservedByLaw: false },
    noticeGiven: true,
    reasons: [],
    content: '和好',
    performedAtOnce: true,
  })
  id = made.id
})
afterEach(() => room.dispose())

const record = () => {
  const stored = readRecord(room.desk.room.db, caseKind, id)
  if (!stored) throw new Error('no case')
  return stored
}
const base = () => record().revision
function archive(): void {
  const step = { id, on: today, onPaper: true, exceptionReason: '纸上已办' }
  moveCase(
    room.desk,
    'cases.establishFile',
    { ...step, base: base() },
    { type: 'establish-file', by: '张敏' },
  )
  moveCase(
    room.desk,
    'cases.archive',
    { ...step, base: base() },
    { type: 'archive', archiveNumber: '2026-1' },
  )
}

describe('F2: where the file stands', () => {
  it('is changed on an archived file without a correction; the number stays with its archiving', () => {
    saveShelf(room.desk, { id, base: base(), shelf: '1 号柜', archiveNumber: '没有归档' })
    expect(record().data.moves.some((move) => 'archiveNumber' in move)).toBe(false)
    archive()
    saveShelf(room.desk, { id, base: base(), shelf: '2 号柜 3 层', archiveNumber: '2026-7' })
    const { data } = record()
    expect(data.shelf).toBe('2 号柜 3 层')
    expect(data.moves.at(-1)).toMatchObject({ type: 'archive', archiveNumber: '2026-7' })
  })
})

/** 人民调解法27: what is found wrong after the file has left the room is corrected as what lies in it is. */
it('a file handed over is corrected without any word of paper, and then is handed over as before', () => {
  archive()
  const step = () => ({ id, base: base(), on: today, onPaper: false })
  moveCase(room.desk, 'cases.handOver', step(), { type: 'hand-over', to: '镇档案室' })
  const notice = { givenOn: SAMPLE_DAY, how: 'written', personalData: true } as const
  expect(() => saveNotice(room.desk, { id, base: base(), notice })).toThrow('先办理“更正”')
  moveCase(room.desk, 'cases.openCorrection', step(), { type: 'open-correction', reason: '告知方式有误' })
  expect(tracksOf(record().data).file).toBe('correcting')
  saveNotice(room.desk, { id, base: base(), notice })
  const finish = () => moveCase(room.desk, 'cases.finishCorrection', step(), { type: 'finish-correction' })
  expect(finish).toThrow('没有写缺件说明')
  const missingPaperReasons = requiredPaperKinds(record().data).map(([paperKind = '']) => ({
    paperKind,
    reason: '纸上另存',
  }))
  changeCase(room.desk, 'cases.explainMissing', { id, base: base() }, (data) => ({
    ...data,
    missingPaperReasons,
  }))
  finish()
  expect(tracksOf(record().data).file).toBe('handed-over')
})

describe('A9: consent where no law asks for it', () => {
  const notice = { givenOn: SAMPLE_DAY, how: 'oral', personalData: true } as const
  const consent = { kind: 'recording', partyId: respondent, answer: 'refuses', on: SAMPLE_DAY } as const

  it('a refusal is recorded and stands in no way; a later notice without the question keeps it', () => {
    saveNotice(room.desk, { id, base: base(), notice, consents: [consent] })
    saveNotice(room.desk, { id, base: base(), notice: { ...notice, how: 'written' } })
    expect(record().data.consents).toEqual([consent])
    archive()
    expect(() => saveNotice(room.desk, { id, base: base(), notice })).toThrow('更正')
  })

  it.each([
    ['of a stranger', { ...consent, partyId: newId() }],
    ['of tomorrow', { ...consent, on: '2026-11-24' as BusinessDate }],
  ])('one %s is refused', (_, wrong) => {
    expect(() => saveNotice(room.desk, { id, base: base(), notice, consents: [wrong] })).toThrow()
  })
})

describe('B1: a request that a mediator step back', () => {
  const asked = (more: Partial<Recusal> = {}): Recusal => ({
    id: mediatorId,
    on: SAMPLE_DAY,
    byPartyId: applicant,
    mediatorId,
    mediatorName: '周德厚',
    ground: '与对方有亲属关系',
    ...more,
  })

  it('is one entry from the request to its outcome', () => {
    saveRecusal(room.desk, { id, base: base(), recusal: asked() })
    const decided = asked({ outcome: 'kept', decidedOn: today })
    saveRecusal(room.desk, { id, base: base(), recusal: decided })
    expect(record().data.recusals).toEqual([decided])
  })

  it.each<[string, Partial<Recusal>]>([
    ['an outcome without its day', { outcome: 'kept' }],
    ['decided before it was asked', { outcome: 'kept', decidedOn: '2026-11-19' as BusinessDate }],
    ['asked tomorrow', { on: '2026-11-24' as BusinessDate }],
    ['by a stranger', { byPartyId: newId() }],
    ['of a mediator of another case', { mediatorId: newId() }],
  ])('%s is refused', (_, more) => {
    expect(() => saveRecusal(room.desk, { id, base: base(), recusal: asked(more) })).toThrow()
  })
})
