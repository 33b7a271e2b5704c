import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import { fen } from '#domain/values/money.ts'
import { buildRouter } from '../api/router.ts'
import { newId } from '../desk/clock.ts'
import { day, PNG, saveWholeCase, type WholeCase } from '../papers/testing/whole-case.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord } from '../records/work.ts'
import { openTestRoom, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'

/*
 * The answer is lost after COMMIT: the draft is offered again and what was saved is sent a second time, under the id the form had
 * given it, from the revision the case has by now.
 */

let room: TestRoom
let whole: WholeCase
beforeEach(async () => {
  room = await openTestRoom()
  whole = saveWholeCase(room)
})
afterEach(() => room.dispose())

const screen = () => createRouterClient(buildRouter(room.desk))
const record = () => {
  const stored = readRecord(room.desk.room.db, caseKind, whole.caseId)
  if (!stored) throw new Error('no case')
  return stored
}
const at = () => ({ id: whole.caseId, base: record().revision })
const count = (table: 'record_versions' | 'audit') =>
  room.desk.room.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
const written = () => [count('record_versions'), count('audit')]
const committeeId = () => room.committeeIds[1] ?? newId()

type Send = (words: string) => Promise<unknown>
/** Each makes its form once, with the id in it, and answers how it is sent. `words` is what could be typed otherwise. */
const FORMS: Record<string, () => Send | Promise<Send>> = {
  addReceipt: () => {
    const dutyId = record().data.agreement?.duties[0]?.id ?? newId()
    const receipt = { id: newId(), dutyId, seq: 1, on: day('2026-11-20'), amount: fen(10_000), how: '现金' }
    return (note) => screen().cases.addReceipt({ ...at(), receipt: { ...receipt, note } })
  },
  addUrging: () => {
    const urging = { id: newId(), on: day('2026-11-20'), how: '电话', whom: '彭建国' }
    return (result) => screen().cases.addUrging({ ...at(), urging: { ...urging, result } })
  },
  addVisit: () => {
    const visit = { id: newId(), on: day('2026-11-20'), by: '李德明', how: 'phone' as const, partyIds: [] }
    return (detail) => screen().cases.addVisit({ ...at(), visit: { ...visit, detail } })
  },
  saveSession: () => {
    const id = newId()
    const session = { caseId: whole.caseId, heldOn: day('2026-11-04'), mode: 'phone' as const }
    const people = { presentPartyIds: [], invited: [], mediatorIds: [], entries: [] }
    return (place) =>
      screen().cases.saveSession({ id, onPaper: true, session: { ...session, ...people, place } })
  },
  'a move': () => {
    const move = { moveId: newId(), on: day('2026-11-20'), onPaper: true, exceptionReason: '纸上已办' }
    return (archiveNumber) => screen().cases.archive({ ...at(), ...move, archiveNumber })
  },
  'a move over a rule': () => {
    const move = { moveId: newId(), on: day('2026-11-20'), onPaper: true, archiveNumber: 'A-1' }
    return (exceptionReason) => screen().cases.archive({ ...at(), ...move, exceptionReason })
  },
  registerMonth: () => {
    const mediatorId = room.addMediator('周德厚')
    const rows = [monthRow(mediatorId), { ...monthRow(mediatorId), result: 'failed' as const }]
    return (content) =>
      screen().cases.registerMonth({
        ...{ committeeId: committeeId(), noticeGiven: false, source: 'application' },
        rows: rows.map((row) => ({ ...row, content })),
      })
  },
  saveMediator: () => {
    const id = newId()
    const mediator = { standing: 'member' as const, workKind: 'full-time' as const }
    return (name) => screen().settings.saveMediator({ id, mediator: { ...mediator, name } })
  },
  saveCommittee: () => {
    const id = newId()
    const committee = { kind: 'village' as const, numberPrefix: '上坝', numberPattern: '{prefix}{year}{seq}' }
    return (name) => screen().settings.saveCommittee({ id, committee: { ...committee, own: false, name } })
  },
  reserveNumbers: () => {
    const series = { id: newId(), committeeId: committeeId(), year: 2026, count: 3 }
    return (reason) => screen().settings.reserveNumbers({ ...series, reason })
  },
  'accounts.create': () => {
    const id = newId()
    const account = { loginName: '孙丽', roles: ['registrar' as const] }
    return (displayName) =>
      screen().accounts.create({ id, account: { ...account, displayName }, password: TEST_PASSWORD })
  },
}
const HINTED = new Set(['registerMonth'])

const monthRow = (mediatorId: Id) => ({
  id: newId(),
  on: day('2026-10-08'),
  applicants: ['王芳'],
  respondents: ['李强', '李勇'],
  kind18: '02',
  title: '王芳与李强邻里纠纷',
  result: 'performed' as const,
  amount: fen(20_000),
  payer: 'respondent' as const,
  mediatorIds: [mediatorId],
})

describe.each(Object.entries(FORMS))('%s', (name, form) => {
  it('sent again under its id is answered as the first time, and nothing is written', async () => {
    const send = await form()
    const first = await send('照实记的')
    const before = written()
    expect(await send('照实记的')).toEqual(first)
    expect(written()).toEqual(before)
  })

  it('another content under the id neither passes for saved nor is entered beside it', async () => {
    const send = await form()
    await send('照实记的')
    const before = written()
    const code = HINTED.has(name) ? 'INVALID' : 'CHANGED_MEANWHILE'
    await expect(send('后来改的')).rejects.toMatchObject({ code })
    expect(written()).toEqual(before)
  })
})

describe('what is known by more than its id', () => {
  it('a signature sent again stays one, under the text it was given for', async () => {
    const [, signerId = newId()] = whole.partyIds
    const signing = { id: newId(), paperKind: 'written-agreement', role: 'party' as const, signerId }
    const send = () =>
      screen().cases.addSigning({
        ...at(),
        signings: [{ ...signing, how: ['signature'], on: day('2026-11-04') }],
      })
    const first = await send()
    const before = written()
    expect(await send()).toEqual(first)
    expect(written()).toEqual(before)
  })

  it('a recusal is kept under its id up to its outcome, and the same words make no version', async () => {
    const { mediators, parties } = record().data
    const recusal = {
      ...{ id: newId(), on: day('2026-11-03'), ground: '与对方是亲戚', byPartyId: parties[0]?.id ?? newId() },
      ...{ mediatorId: mediators[0]?.mediatorId ?? newId(), mediatorName: '李德明' },
    }
    const send = (more = {}) => screen().cases.saveRecusal({ ...at(), recusal: { ...recusal, ...more } })
    const first = await send()
    const before = written()
    expect(await send()).toEqual(first)
    expect(written()).toEqual(before)
    await send({ outcome: 'kept', decidedOn: day('2026-11-04') })
    expect(record().data.recusals).toMatchObject([{ outcome: 'kept' }])
  })

  it('the same scan under the same name is filed once; under another name it is another', async () => {
    const add = (name: string) =>
      screen().attachments.add({ caseId: whole.caseId, paperKind: 'id-proof', name, file: new Blob([PNG]) })
    const first = await add('身份证')
    const before = written()
    expect(await add('身份证')).toEqual(first)
    expect(written()).toEqual(before)
    expect((await add('户口簿')).id).not.toBe(first.id)
  })

  it('a line added to the sheet after the lost answer joins those already there', async () => {
    const [first, second] = [monthRow(room.addMediator('周德厚')), monthRow(room.addMediator('吴长顺'))]
    const send = (rows: readonly ReturnType<typeof monthRow>[]) =>
      screen().cases.registerMonth({
        ...{ committeeId: committeeId(), noticeGiven: false, source: 'application' },
        rows: rows.map((row) => ({ ...row, content: '当场付清。' })),
      })
    await send([first])
    expect(await send([first, { ...second, on: day('2026-10-09') }])).toEqual({ ids: [first.id, second.id] })
    const numbers = await screen().settings.numbers({ committeeId: committeeId(), year: 2026 })
    expect(numbers.rows.map((row) => row.caseId)).toEqual([first.id, second.id])
  })

  it('a start of the numbers set again writes nothing', async () => {
    const send = () =>
      screen().settings.startNumbers({ committeeId: committeeId(), year: 2026, from: 12, reason: '纸上' })
    await send()
    const before = written()
    expect(await send()).toEqual({ ok: true })
    expect(written()).toEqual(before)
  })

  it('an account sent again with another password says that the first one holds', async () => {
    const account = { loginName: '孙丽', displayName: '孙丽', roles: ['registrar' as const] }
    const input = { id: newId(), account, password: TEST_PASSWORD }
    await screen().accounts.create(input)
    await expect(screen().accounts.create({ ...input, password: '另一个密码也够长' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('上次填的那个'),
    })
  })

  it('another account does not find what is under the id', async () => {
    const input = {
      id: newId(),
      mediator: { name: '何静', standing: 'member' as const, workKind: 'full-time' as const },
    }
    await screen().settings.saveMediator(input)
    room.as(await room.addAccount('孙丽', ['admin']))
    await expect(screen().settings.saveMediator(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
