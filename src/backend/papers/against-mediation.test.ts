import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
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

const upTo =
  (...types: readonly string[]) =>
  (record: CaseRecord): CaseRecord => ({
    ...record,
    moves: record.moves.filter(({ type }) => types.includes(type)),
  })
const refusing = (record: CaseRecord): CaseRecord => ({
  ...record,
  parties: record.parties.map(
    (party, at): Party =>
      at === 1 ? { ...party, attitudes: [{ on: day('2026-11-04'), answer: 'refuses' }] } : party,
  ),
})
const atCourt = (record: CaseRecord): CaseRecord => ({
  ...record,
  screening: { takenElsewhere: 'court', entrusted: false, reservedByLaw: false },
})
const draftOf = async () =>
  (await screen.papers.offers({ caseId: whole.caseId })).find(
    (offer) => offer.paperKind === 'written-agreement',
  )?.draftOnly

/** 人民调解法17, 人民调解工作若干规定22: what may not be mediated gets no agreement to sign. */
describe('a dispute that may not be mediated', () => {
  it.each<[string, (record: CaseRecord) => CaseRecord, string | undefined]>([
    ['registered, at court', (record) => atCourt(upTo('register')(record)), '已经受理或者解决'],
    ['registered, a party refuses', (record) => refusing(upTo('register')(record)), '拒绝调解'],
    [
      'mediating, a party refuses',
      (record) => refusing(upTo('register', 'accept', 'begin')(record)),
      '拒绝调解',
    ],
    ['registered, nothing against it', upTo('register'), undefined],
    ['accepted all the same, at court', (record) => atCourt(upTo('register', 'accept')(record)), undefined],
    ['settled before the refusal', refusing, undefined],
  ])('%s', async (_, change, why) => {
    changeRecord(room, whole.caseId, change)
    const draft = await draftOf()
    if (why === undefined) expect(draft).toBeUndefined()
    else expect(draft).toContain(why)
  })
})

describe('a session after a refusal (R01)', () => {
  const session = () => ({
    caseId: whole.caseId,
    heldOn: day('2026-11-20'),
    mode: 'together' as const,
    presentPartyIds: [...whole.partyIds],
    ...{ invited: [], mediatorIds: [], entries: [] },
  })
  beforeEach(() =>
    changeRecord(room, whole.caseId, (record) => refusing(upTo('register', 'accept', 'begin')(record))),
  )

  it('is not begun; what was held on paper is entered with its reason', async () => {
    const save = (more: { onPaper: boolean; exceptionReason?: string }) =>
      screen.cases.saveSession({ session: session(), ...more })
    await expect(save({ onPaper: false })).rejects.toThrow('拒绝调解')
    await expect(save({ onPaper: true })).rejects.toThrow('拒绝调解')
    await expect(save({ onPaper: true, exceptionReason: '当天又同意了，没有记下' })).resolves.toMatchObject({
      revision: 1,
    })
  })

  it('of a suspended case waits for 恢复', async () => {
    changeRecord(room, whole.caseId, (record) => {
      const [first] = record.moves
      if (!first) throw new Error('no move')
      const { id, enteredAt, enteredBy } = first
      const suspend = { type: 'suspend', reason: '等鉴定', on: day('2026-11-10') } as const
      return { ...record, moves: [...record.moves, { ...suspend, id, enteredAt, enteredBy, exceptions: [] }] }
    })
    await expect(screen.cases.saveSession({ session: session(), onPaper: false })).rejects.toMatchObject({
      data: { reasons: [{ sentence: '案件正在中止，现在不能开始新的调解。' }] },
    })
  })
})
