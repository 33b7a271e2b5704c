import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#backend/desk/clock.ts'
import { sampleFacts, sampleParties } from '#backend/testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '#backend/testing/test-room.ts'
import { type Answer, type Call, callerOf } from './caller.ts'
import { CONTRACT_PATHS } from './contract-paths.ts'
import { accepts, fieldsOf, sampleOf } from './sample-input.ts'

let room: TestRoom
let call: Call
beforeAll(async () => {
  room = await openTestRoom()
  call = callerOf(room.desk)
})
afterAll(() => room.dispose())

/** Where the schema's complaints point, `parties.0.name`. */
function complaints(answer: Answer): string[] {
  const issues = (answer.data as { issues?: { path?: PropertyKey[] }[] } | undefined)?.issues ?? []
  return issues.map((issue) => (issue.path ?? []).map(String).join('.'))
}

const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  '\ud800',
  'x'.repeat(300_000),
  -1,
  1.5,
  Number.NaN,
  {},
  [],
  [null],
  true,
]

describe('every field of every procedure', () => {
  const fields = CONTRACT_PATHS.flatMap(({ path, input }) =>
    fieldsOf(input).map(([field, schema]) => ({
      path,
      input,
      field,
      wrong: WRONG.filter((value) => !accepts(schema, value)),
    })),
  )

  it.each(fields)(
    '$path refuses a wrong $field before anything is done',
    async ({ path, input, field, wrong }) => {
      expect(wrong.length).toBeGreaterThan(3)
      const before = entries()
      for (const value of wrong) {
        const answer = await call(path, { ...(sampleOf(input) as object), [field]: value })
        expect(answer.code).toBe('BAD_REQUEST')
        expect(complaints(answer).every((place) => place.split('.')[0] === field)).toBe(true)
        expect(complaints(answer).length).toBeGreaterThan(0)
      }
      expect(entries()).toBe(before)
    },
  )
})

function entries(): number {
  return Number(room.desk.room.db.prepare('SELECT count(*) FROM audit').pluck().get())
}

/** Said once more by hand, since what a schema forgets to refuse no test made from the schema can notice. */
describe('what must be refused, whatever the schema says', () => {
  const id = newId()
  const duty = {
    id,
    kind: 'money',
    debtorPartyIds: [id],
    creditorPartyIds: [id],
    liability: 'each',
    what: '赔偿',
    when: { kind: 'on-signing' },
  }
  const agreement = { form: 'written', scope: 'all', betweenPartyIds: [], duties: [], extraClauses: [] }
  const money = (amount: unknown) => ({ id, agreement: { ...agreement, duties: [{ ...duty, amount }] } })
  const accept = { id, base: 1, on: '2026-11-20', onPaper: false, initiative: 'application' }
  const receipt = (more: object) => ({
    id,
    base: 1,
    receipt: { id, dutyId: id, on: '2026-11-20', how: '现金', ...more },
  })
  it.each<[string, unknown, string]>([
    ['cases.accept', { ...accept, on: '2026-02-30' }, 'on'],
    ['cases.accept', { ...accept, on: '2026-1-2' }, 'on'],
    ['cases.accept', { ...accept, on: '20261120' }, 'on'],
    ['cases.accept', { ...accept, id: '1' }, 'id'],
    ['cases.accept', { ...accept, base: 0 }, 'base'],
    ['cases.accept', { ...accept, initiative: 'police' }, 'initiative'],
    ['cases.accept', { ...accept, paperSeq: 1.5 }, 'paperSeq'],
    ['cases.decline', { ...accept, ground: '', channels: [] }, 'ground'],
    ['cases.withdraw', { ...accept, byPartyIds: [], reason: '和好' }, 'byPartyIds'],
    ['cases.suspend', { ...accept, reason: '   ' }, 'reason'],
    ['cases.tryAgreement', money(1.5), 'agreement.duties.0.amount'],
    ['cases.tryAgreement', money(-100), 'agreement.duties.0.amount'],
    ['cases.tryAgreement', money('100'), 'agreement.duties.0.amount'],
    ['cases.tryAgreement', money(Number.POSITIVE_INFINITY), 'agreement.duties.0.amount'],
    ['cases.tryAgreement', money(1e15), 'agreement.duties.0.amount'],
    ['cases.addReceipt', receipt({ amount: 0.1 }), 'receipt.amount'],
    ['cases.addReceipt', receipt({ on: '昨天' }), 'receipt.on'],
    ['cases.search', { text: '' }, 'text'],
    ['cases.search', { text: '字'.repeat(61) }, 'text'],
    ['cases.list', { view: 'everything' }, 'view'],
    ['cases.reveal', { id, why: '' }, 'why'],
    [
      'accounts.create',
      { account: { loginName: 'a', displayName: 'a', roles: [] }, password: 'x' },
      'account.roles',
    ],
    [
      'accounts.create',
      { account: { loginName: 'a', displayName: 'a', roles: ['root'] }, password: 'x' },
      'account.roles.0',
    ],
    ['accounts.setPin', { pin: '12a4', password: 'x' }, 'pin'],
    ['settings.reserveNumbers', { committeeId: id, year: 2026, count: 201, reason: '纸上' }, 'count'],
    ['settings.voidNumber', { committeeId: id, year: 2026, seq: 0, reason: '写坏' }, 'seq'],
    ['drafts.put', { key: 'k', form: 'f', json: 'x'.repeat(262_145) }, 'json'],
    ['papers.print', { caseId: id, paperKind: 'application', copies: 0 }, 'copies'],
    ['attachments.add', { caseId: id, paperKind: 'evidence', name: 'a', file: 'text' }, 'file'],
  ])('%s %j', async (path, input, place) => {
    const answer = await call(path, input)
    expect([answer.code, ...complaints(answer)]).toEqual(['BAD_REQUEST', place])
  })

  it('in a registration: each complaint points at its own field, all at once', async () => {
    const [committeeId] = room.committeeIds
    if (!committeeId) throw new Error('no committee')
    const facts = sampleFacts(committeeId)
    const [first, second] = sampleParties()
    const input = {
      facts: { ...facts, title: '', occurredOn: '2026-13-01', peopleInvolved: -1, summary: '\ud83d' },
      parties: [
        { ...first, name: '' },
        { ...second, side: 'judge', birthDate: '1990' },
      ],
      screening: { takenElsewhere: 'maybe' },
      on: '2026-11-20',
      onPaper: 'no',
    }
    const answer = await call('cases.register', input)
    expect(complaints(answer).toSorted()).toEqual(
      [
        'facts.occurredOn',
        'facts.peopleInvolved',
        'facts.summary',
        'facts.title',
        'onPaper',
        'parties.0.name',
        'parties.1.birthDate',
        'parties.1.side',
        'screening.takenElsewhere',
      ].toSorted(),
    )
  })

  it('nothing at all, and something that is no object', async () => {
    for (const input of [undefined, null, 'text', 7, []])
      expect((await call('cases.get', input)).code).toBe('BAD_REQUEST')
  })
})
