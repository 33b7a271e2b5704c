import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { interpret } from '#documents/index.ts'
import { template } from '#documents/testing/fixtures.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { newId } from '../desk/clock.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import type { PaperKindName } from './paper-kinds.ts'
import { PAPER_KINDS } from './paper-kinds.ts'
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

type Change = (record: CaseRecord) => Partial<CaseRecord>

/** The words of one paper of the case after a change of its record. */
function wordsOf(kind: PaperKindName, change: Change = () => ({})): string {
  changeRecord(room, whole.caseId, (record) => ({ ...record, ...change(record) }))
  const { desk } = room
  const source = paperSource(desk.room.db, desk.session, whole.caseId, desk.clock.today())
  const which = { kind, sessionId: whole.sessionId, visitId: whole.visitId }
  return interpret(template(PAPER_KINDS[kind].template), viewOf(source, which)).texts.join('\n')
}

const stamp = () => ({
  id: newId(),
  enteredAt: room.desk.clock.now(),
  enteredBy: room.adminId,
  exceptions: [],
})

const bothAgreeOn = (on: string): Change => {
  const attitudes = [{ on: day(on), answer: 'agrees' as const }]
  return ({ parties }) => ({ parties: parties.map((party) => ({ ...party, attitudes })) })
}

const TOLD = '人民调解委员会已于2026年11月3日将'
const AGREED = '\n各方当事人同意调解。'

/** 人民调解工作若干规定 30; 人民调解法 17: the session was held on 11-04. */
describe('a record says only what is on record by its day', () => {
  it.each([
    ['told and agreed before', '2026-11-03', '2026-11-03', true, true],
    ['agreed only afterwards', '2026-11-03', '2026-11-05', true, false],
    ['told only afterwards', '2026-11-05', '2026-11-03', false, true],
  ])('%s', (_, givenOn, agreedOn, told, agreed) => {
    const words = wordsOf('mediation-record', (record) => ({
      ...bothAgreeOn(agreedOn)(record),
      notice: { givenOn: day(givenOn), how: 'written', personalData: true },
    }))
    expect(words.includes(TOLD)).toBe(told)
    expect(words.includes('□ 人民调解委员会已将')).toBe(!told)
    expect(words.includes(AGREED)).toBe(agreed)
    expect(words.includes('□ 各方当事人同意调解。')).toBe(!agreed)
  })

  it('who never answered has not agreed', () => {
    expect(wordsOf('mediation-record')).not.toContain(AGREED)
  })

  it('who refused has not agreed, whatever he said before', () => {
    const words = wordsOf('mediation-record', ({ parties }) => ({
      parties: parties.map((party) => ({
        ...party,
        attitudes: [
          { on: day('2026-11-02'), answer: 'agrees' },
          { on: day('2026-11-04'), answer: 'refuses' },
        ],
      })),
    }))
    expect(words).toContain('□ 各方当事人同意调解。')
  })

  it('names the other ways only after a failed session, and only if they were named (26)', () => {
    expect(wordsOf('mediation-record')).not.toContain('仲裁、行政、司法')
  })

  it.each([
    ['2026-11-03', true],
    ['2026-11-05', false],
  ])('经当事人同意 with all agreeing on %s, accepted on 11-03: %s', (on, said) => {
    const words = wordsOf('acceptance-register', bothAgreeOn(on))
    expect(words.includes('依当事人申请，经当事人同意')).toBe(said)
    expect(words.includes('□经当事人同意')).toBe(!said)
  })
})

describe('who was there', () => {
  it('an agent of whom nothing is written down gets a box, not a statement', () => {
    const agents = [{ id: newId(), name: '孙律正', kind: 'lawyer' as const, powers: ['attend' as const] }]
    const words = wordsOf('mediation-record', ({ parties }) => ({
      parties: parties.map((party, index) => (index === 0 ? { ...party, agents } : party)),
    }))
    expect(words).toContain('□ 孙律正（彭建国的委托代理人）')
  })
})

/** mediation.md 3.2 items 3 and 10: no column for ID numbers; section 6: no more than the other side needs. */
describe('numbers', () => {
  it.each([
    ['application', true],
    ['written-agreement', false],
    ['oral-agreement-register', false],
  ] as const)('%s shows the ID number of the one who applies: %s', (kind, shown) => {
    expect(wordsOf(kind).includes('379999198001010032')).toBe(shown)
  })

  it('who applies does not read the number of the other side', () => {
    const document = { kind: 'id-card' as const, number: '379999195803120010' }
    const words = wordsOf('application', ({ parties }) => ({
      parties: parties.map((party) => (party.side === 'respondent' ? { ...party, document } : party)),
    }))
    expect(words).not.toContain(document.number)
  })

  it('violence at home: no phone of guardian or agent either (反家庭暴力法 5)', () => {
    const person = { name: '何阿土', phone: '13500000045' }
    const words = wordsOf('written-agreement', ({ parties }) => ({
      tags: ['domestic-violence'],
      parties: parties.map((party) => ({
        ...party,
        guardians: [{ id: newId(), ...person }],
        agents: [{ id: newId(), ...person, kind: 'relative', powers: ['sign-agreement'] }],
      })),
    }))
    expect(words).toContain('何阿土')
    expect(words).not.toContain('13500000045')
    expect(words).not.toContain('13800000011')
  })
})

describe('other papers', () => {
  it('an oral register bears the day of agreeing, the place and what was in dispute', () => {
    const words = wordsOf('oral-agreement-register', ({ agreement }) => ({
      agreement: agreement && {
        ...agreement,
        form: 'oral',
        agreedOn: day('2026-11-06'),
        place: '东河村三组',
      },
    }))
    for (const part of ['争议事项：通道应否恢复', '履行地点\n东河村三组', '□ 是　□ 否'])
      expect(words).toContain(part)
    expect(words.endsWith('2026年11月6日')).toBe(true)
  })

  it('a visit prints suit, risk, mistake and measures (3.2 item 12), and only the visitor signs', () => {
    const words = wordsOf('return-visit', ({ visits }) => ({
      visits: visits.map((visit) => ({
        ...visit,
        litigation: '没有起诉',
        risk: '无隐患',
        mistaken: '无错误调解',
        measures: '汛前提醒',
      })),
    }))
    for (const part of ['没有起诉', '无隐患', '无错误调解', '汛前提醒', '回访人 李德明：'])
      expect(words).toContain(part)
    expect(words).not.toContain('被回访人 ')
  })

  it('a diverted matter is not refused and rests on no article of refusal', () => {
    const words = wordsOf('decline-notice', ({ moves }) => ({
      moves: [
        ...moves.filter((move) => move.type === 'register'),
        { type: 'divert', to: '红石镇派出所', ground: '涉嫌违法', on: day('2026-11-03'), ...stamp() },
      ],
    }))
    expect(words).toContain('引导你（单位）通过下列途径解决：')
    expect(words).not.toContain('不予受理：')
    expect(words).not.toContain('依据')
  })

  it('out of scope rests on article 20 of order 75', () => {
    const words = wordsOf('decline-notice', ({ moves }) => ({
      moves: [
        ...moves.filter((move) => move.type === 'register'),
        { type: 'decline', ground: 'out-of-scope', channels: [], on: day('2026-11-03'), ...stamp() },
      ],
    }))
    expect(words).toContain('本次申请不予受理')
    expect(words).toContain('第二十条')
  })

  it('卷号 is given at 归档 and not before', () => {
    expect(wordsOf('dossier-cover').split('\n')).not.toContain('2026-7')
    const archived = wordsOf('dossier-cover', ({ moves }) => ({
      moves: [...moves, { type: 'archive', archiveNumber: '红石-2026-7', on: day('2026-11-22'), ...stamp() }],
    }))
    expect(archived).toContain('红石-2026-7')
  })

  it('the notice tells of supervision (31) and of an agreement declared invalid (33)', () => {
    const words = wordsOf('rights-notice')
    expect(words).toContain('督促当事人履行约定的义务')
    expect(words).toContain('变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼')
  })
})
