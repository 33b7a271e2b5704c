import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { newId } from '../desk/clock.ts'
import { samplePerson } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import type { PaperKindName } from './paper-kinds.ts'
import { paperSigners } from './paper-signers.ts'
import { paperSource } from './source.ts'
import { changeRecord, day, saveWholeCase, type WholeCase } from './testing/whole-case.ts'
import { viewOf } from './views/view-of.ts'

let room: TestRoom
let whole: WholeCase

beforeEach(async () => {
  room = await openTestRoom()
  whole = saveWholeCase(room)
})

afterEach(() => room.dispose())

function sourceWith(change: (record: CaseRecord) => Partial<CaseRecord> = () => ({})) {
  changeRecord(room, whole.caseId, (record) => ({ ...record, ...change(record) }))
  return paperSource(room.desk.room.db, room.desk.session, whole.caseId, room.desk.clock.today())
}

const stamp = () => ({
  id: newId(),
  enteredAt: room.desk.clock.now(),
  enteredBy: room.adminId,
  exceptions: [],
})

describe('views', () => {
  it.each([
    ['one party and committee each (人民调解法 29)', undefined, '三'],
    ['as typed', 5, '五'],
  ])('copies: %s', (_, copies, words) => {
    const source = sourceWith(({ agreement }) => ({ agreement: agreement && { ...agreement, copies } }))
    expect(viewOf(source, { kind: 'written-agreement' }).agreement?.copies).toBe(words)
  })

  it('a party taken out of the mediation (R01) stands in the application, not in the notice or the agreement', () => {
    const third = samplePerson('赵六', 'respondent', { separatedOn: day('2026-11-04') })
    const source = sourceWith(({ parties, agreement }) => ({
      parties: [...parties, third],
      agreement: agreement && { ...agreement, betweenPartyIds: [] },
    }))
    const names = (kind: PaperKindName) => viewOf(source, { kind }).parties?.map((party) => party.name)
    expect(names('application')).toContain('赵六')
    expect(names('rights-notice')).not.toContain('赵六')
    expect(names('written-agreement')).not.toContain('赵六')
  })

  it.each([
    [{ kind: 'none' }, '无证件'],
    [{ kind: 'refused' }, '不愿提供'],
    [{ kind: 'unknown' }, undefined],
    [{ kind: 'other', name: '护照', number: 'E1' }, '护照 E1'],
    [{ kind: 'id-card', number: '379999198001010032' }, '379999198001010032'],
  ] as const)('an ID that is %j prints as %s', (document, text) => {
    const source = sourceWith(({ parties }) => ({
      parties: parties.map((party) => ({ ...party, document })),
    }))
    expect(viewOf(source, { kind: 'application' }).parties?.[0]?.idNumber).toBe(text)
  })

  it('a case taken up on own initiative has no day of application (人民调解法 17)', () => {
    const source = sourceWith(({ moves }) => ({
      moves: moves.map((move) =>
        move.type === 'accept' ? { ...move, initiative: 'committee' as const } : move,
      ),
    }))
    const view = viewOf(source, { kind: 'acceptance-register' })
    expect([view.initiative, view.appliedOn]).toEqual(['主动调解', undefined])
  })

  it.each([
    ['taken', '第二十二条第二项'],
    ['reserved', '第二十二条第一项'],
    ['refused', '第十七条'],
  ])('a refusal because of %s rests on %s', (ground, basis) => {
    const source = sourceWith(({ moves }) => ({
      moves: [
        ...moves.filter((move) => move.type === 'register'),
        { type: 'decline', ground, channels: ['litigation'], on: day('2026-11-03'), ...stamp() },
      ],
    }))
    const { refusal } = viewOf(source, { kind: 'decline-notice' })
    expect(refusal?.basis).toContain(basis)
    expect(refusal?.referredTo).toBe('向人民法院起诉。')
  })

  it('tells the termination by its ground and day (人民调解法 26)', () => {
    const source = sourceWith(({ moves }) => ({
      moves: [
        ...moves.filter((move) => move.type !== 'close-agreed'),
        { type: 'terminate', ground: 'failed', channelsTold: true, on: day('2026-11-10'), ...stamp() },
      ],
    }))
    expect(viewOf(source, { kind: 'termination-notice' }).termination).toMatchObject({
      ground: '调解不成。',
      terminatedOn: '2026-11-10',
    })
  })
})

/** What a person told of his age stands on the paper where the day of birth is not known, and gives way to it. */
it.each([
  [{ birthDate: day('1964-04-02'), ageStated: { years: 70, on: day('2026-11-03') } }, '62岁'],
  [{ birthDate: undefined, ageStated: { years: 62, on: day('2026-11-03') } }, '62岁'],
  [{ birthDate: undefined, ageStated: undefined }, undefined],
])('age of %j: %s', (change, age) => {
  const source = sourceWith(({ parties }) => ({
    parties: parties.map((party, index) => (index === 0 ? { ...party, ...change } : party)),
  }))
  expect(viewOf(source, { kind: 'application' }).parties?.[0]?.age).toBe(age)
})

describe('signers', () => {
  const agentWith = (...powers: ('sign-agreement' | 'attend')[]) => ({
    id: newId(),
    name: '孙律师',
    kind: 'lawyer' as const,
    powers,
  })

  it.each([
    [['attend'], 'mediation-record', true],
    [['attend'], 'written-agreement', false],
    [['sign-agreement'], 'written-agreement', true],
  ] as const)('an agent with %j on %s: %s (R20)', (powers, kind, signs) => {
    const source = sourceWith(({ parties }) => ({
      parties: parties.map((party, index) =>
        index === 0 ? { ...party, agents: [agentWith(...powers)] } : party,
      ),
    }))
    expect(paperSigners(source, { kind }).some((one) => one.role === 'agent')).toBe(signs)
    expect(viewOf(source, { kind }).parties?.[0]?.agents?.[0]?.signs).toBe(signs)
  })

  it('a guardian signs beside the party (R19)', () => {
    const source = sourceWith(({ parties }) => ({
      parties: parties.map((party) => ({
        ...party,
        guardians: [{ id: newId(), name: '彭大山', relation: '父亲' }],
      })),
    }))
    const [, guardian] = paperSigners(source, { kind: 'written-agreement' })
    expect(guardian).toMatchObject({
      role: 'guardian',
      name: '彭大山',
      label: '彭建国的法定代理人',
      forPartyId: whole.partyIds[0],
    })
  })

  it('only the applicant signs the application', () => {
    expect(paperSigners(sourceWith(), { kind: 'application' }).map((one) => one.name)).toEqual(['彭建国'])
  })

  it('a signature on a visit counts for the last visit held by then', () => {
    const [first, second] = [newId(), newId()]
    const source = sourceWith(({ visits, signings, ...record }) => ({
      visits: visits.flatMap((visit) => [
        { ...visit, id: first, on: day('2026-11-10') },
        { ...visit, id: second, on: day('2026-11-20') },
      ]),
      signings: [
        ...signings,
        {
          id: newId(),
          paperKind: 'return-visit',
          role: 'recorder',
          signerId: record.committeeId,
          how: ['signature'],
          on: day('2026-11-12'),
          enteredAt: room.desk.clock.now(),
        },
      ],
    }))
    const signedOn = (visitId: typeof first) =>
      paperSigners(source, { kind: 'return-visit', visitId })[0]?.signedOn
    expect([signedOn(first), signedOn(second)]).toEqual(['2026-11-12', undefined])
  })

  it.each([
    ['return-visit', ['回访人']],
    ['acceptance-register', ['申请人', '被申请人', '登记人', '调委会印章']],
    ['mediation-record', ['申请人', '被申请人', '人民调解员', '记录人']],
  ] as const)('%s is signed by %j (mediation.md 3.2 items 4, 9, 12)', (kind, labels) => {
    const which = { kind, sessionId: whole.sessionId, visitId: whole.visitId }
    expect(paperSigners(sourceWith(), which).map((one) => one.label)).toEqual(labels)
  })

  it('takes as signing with the others who was there: no absent party, no agent, no child; its one guardian', () => {
    const [absent, child] = [
      samplePerson('赵六', 'respondent'),
      samplePerson('王小明', 'applicant', {
        birthDate: day('2020-06-01'),
        guardians: [{ id: newId(), name: '王父' }],
      }),
    ]
    const source = sourceWith(({ parties, agreement }) => ({
      parties: [
        ...parties.map((party, index) =>
          index === 0 ? { ...party, agents: [agentWith('sign-agreement')] } : party,
        ),
        absent,
        child,
      ],
      agreement: agreement && { ...agreement, betweenPartyIds: [] },
    }))
    const usual = paperSigners(source, { kind: 'written-agreement' }).filter((one) => one.usual)
    expect(usual.map((one) => one.name)).toEqual([
      '彭建国',
      '张守信',
      '王父',
      '李德明',
      '王晓芸',
      '红石镇人民调解委员会',
    ])
  })
})
