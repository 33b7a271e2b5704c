import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { movePath } from '#contract/features/move-path.ts'
import { MOVE_NAMES, type MoveType } from '#domain/cases/moves.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { permits } from '../api/permissions.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { SAMPLE_DAY, sampleFacts, sampleParties } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { correctMove, voidMove } from './correct-moves.ts'
import { type MoveFields, moveCase } from './move-case.ts'
import { registerSettled } from './register-case.ts'

const reason = '按错了'
let room: TestRoom
let id: Id
beforeEach(async () => {
  room = await openTestRoom()
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('no committee')
  const mediatorId = room.addMediator('周德厚')
  const made = await registerSettled(room.desk, {
    facts: sampleFacts(committeeId),
    parties: sampleParties(),
    on: SAMPLE_DAY,
    onPaper: true,
    mediators: [{ mediatorId, name: '周德厚', role: 'lead', chosenBy: 'committee', assignedOn: SAMPLE_DAY }],
    screening: { takenElsewhere: 'no', reservedByLaw: false },
    noticeGiven: true,
    reasons: [],
    content: '双方握手言和。',
    performedAtOnce: true,
  })
  id = made.id
})
afterEach(() => room.dispose())

function now() {
  const stored = readRecord(room.desk.room.db, caseKind, id)
  if (!stored) throw new Error('no case')
  const moveId = (type: MoveType) => {
    const move = stored.data.moves.find((one) => one.type === type)
    if (!move) throw new Error(`no ${type}`)
    return move.id
  }
  return { base: stored.revision, record: stored.data, tracks: tracksOf(stored.data), moveId }
}
const take = (fields: MoveFields) =>
  moveCase(
    room.desk,
    movePath(fields.type),
    { id, base: now().base, on: room.desk.clock.today(), onPaper: true, exceptionReason: '纸上已办' },
    fields,
  )
const takeBack = (type: MoveType) =>
  voidMove(room.desk, { id, base: now().base, moveId: now().moveId(type), reason })
function codeOf(run: () => unknown): string {
  try {
    run()
    return 'done'
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { reasons?: { code: string }[] } }
    return data?.reasons?.[0]?.code ?? code ?? String(error)
  }
}

describe('O4: a step taken by mistake', () => {
  it('goes, and the right one is taken; the number stays', () => {
    const { number } = now().record
    takeBack('close-agreed')
    expect(now().tracks.procedure).toBe('mediating')
    take({ type: 'terminate', ground: 'failed', channelsTold: true })
    expect(now().tracks).toMatchObject({ procedure: 'closed', outcome: 'terminated' })
    takeBack('terminate')
    takeBack('begin')
    takeBack('accept')
    expect(now().tracks.procedure).toBe('registered')
    expect(now().record.number).toEqual(number)
  })

  it('in a closed file only after the file is opened again', async () => {
    take({ type: 'establish-file', by: '张敏' })
    expect(codeOf(() => takeBack('close-agreed'))).toBe('ORDER')
    take({ type: 'archive' })
    expect(codeOf(() => takeBack('close-agreed'))).toBe('FILED')
    const mediator = await room.addAccount('周德厚', ['mediator'])
    const { accountId } = room.desk.session
    room.as(mediator)
    // A mediator may not archive, so may not take an archiving back.
    expect(codeOf(() => takeBack('archive'))).toBe('NOT_ALLOWED')
    room.as(accountId)
    takeBack('archive')
    expect(now().tracks.file).toBe('established')
  })

  it('a day is corrected, and the deadline follows', () => {
    const change = (on: string) =>
      correctMove(room.desk, {
        id,
        base: now().base,
        moveId: now().moveId('close-agreed'),
        on: on as BusinessDate,
        reason,
      })
    expect(codeOf(() => change('2026-11-24'))).toBe('ORDER')
    expect(codeOf(() => change('2026-11-19'))).toBe('ORDER')
    change('2026-11-22')
    expect(now().tracks.closedOn).toBe('2026-11-22')
  })

  it('every move has its procedure', () => {
    for (const type of Object.keys(MOVE_NAMES) as MoveType[])
      expect(permits(movePath(type), ['admin']), type).toBe(true)
  })
})
