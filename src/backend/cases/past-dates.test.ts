import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFacts } from '#contract/schemas/case.ts'
import type { CaseMediator } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { buildRouter } from '../api/router.ts'
import { registerSample, SAMPLE_DAY, sampleFacts, samplePerson } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { saveFacts } from './save-facts.ts'
import { saveMediators, saveParties } from './sections.ts'

let room: TestRoom
let id: Id
beforeEach(async () => {
  room = await openTestRoom()
  id = (await registerSample(room)).id
})
afterEach(() => room.dispose())

const TODAY = '2026-11-23' as BusinessDate
const TOMORROW = '2026-11-24' as BusinessDate
const LATER = '2026-12-31' as BusinessDate

const parties = (more: Partial<Party>) => () =>
  saveParties(room.desk, {
    id,
    base: 1,
    parties: [samplePerson('王芳', 'applicant', more), samplePerson('李强', 'respondent')],
  })
const facts = (more: Partial<CaseFacts>) => () =>
  saveFacts(room.desk, { id, base: 1, facts: sampleFacts(room.committeeIds[0] ?? id, more) })
const mediators = (more: Partial<CaseMediator>) => () => {
  const mediatorId = room.addMediator('周德厚')
  const one = { mediatorId, name: '周德厚', role: 'lead', chosenBy: 'committee', assignedOn: TODAY } as const
  return saveMediators(room.desk, { id, base: 1, onPaper: false, mediators: [{ ...one, ...more }] })
}
const deceased = (diedOn: BusinessDate, authorisedOn: BusinessDate) => () =>
  saveParties(room.desk, {
    id,
    base: 1,
    parties: [samplePerson('王芳', 'applicant'), samplePerson('李强', 'respondent')],
    deceased: [{ name: '王大山', diedOn, relatives: [{ id, name: '王芳', authorisedOn }] }],
  })
const report = (on: BusinessDate) => ({ on, to: '派出所', how: '电话' })
const conflict = (consentOn: BusinessDate) => ({ detail: '邻居', consentOn })
const agent = (authorisedOn: BusinessDate) => ({
  id,
  name: '陈律师',
  kind: 'lawyer' as const,
  powers: [],
  authorisedOn,
})

/** What was done on a day, by the path of its field and the name it is refused under. */
const days: readonly (readonly [string, string, (on: BusinessDate) => () => unknown])[] = [
  ['parties.0.ageStated.on', '王芳自述年龄的日期', (on) => parties({ ageStated: { years: 60, on } })],
  ['parties.0.birthDate', '王芳的出生日期', (on) => parties({ birthDate: on })],
  [
    'parties.0.attitudes.0.on',
    '王芳表明态度的日期',
    (on) => parties({ attitudes: [{ on, answer: 'refuses' }] }),
  ],
  ['parties.0.separatedOn', '王芳分出本案的日期', (on) => parties({ separatedOn: on })],
  [
    'parties.0.meeting.heldOn',
    '王芳的开会日期',
    (on) => parties({ meeting: { heldOn: on, counted: 'adults' } }),
  ],
  ['parties.0.agents.0.authorisedOn', '陈律师的授权日期', (on) => parties({ agents: [agent(on)] })],
  ['facts.occurredOn', '发生日期', (on) => facts({ occurredOn: on })],
  ['facts.courtPapersOn', '签收法院材料的日期', (on) => facts({ courtPapersOn: on })],
  ['facts.escalationReport.on', '报告日期', (on) => facts({ escalationReport: report(on) })],
  [
    'facts.extendedTo.agreedOn',
    '各方同意延长的日期',
    (on) => facts({ extendedTo: { date: LATER, agreedOn: on } }),
  ],
  ['facts.appraisals.0.from', '鉴定开始的日期', (on) => facts({ appraisals: [{ from: on }] })],
  ['facts.appraisals.0.to', '鉴定结束的日期', (on) => facts({ appraisals: [{ from: TODAY, to: on }] })],
  ['deceased.0.diedOn', '王大山的死亡日期', (on) => deceased(on, TODAY)],
  ['deceased.0.relatives.0.authorisedOn', '王芳的委托书日期', (on) => deceased(TODAY, on)],
  ['mediators.0.assignedOn', '周德厚的确定日期', (on) => mediators({ assignedOn: on })],
  [
    'mediators.0.conflict.consentOn',
    '各方书面同意周德厚的日期',
    (on) => mediators({ conflict: conflict(on) }),
  ],
]

describe('a day on which something happened is not still to come', () => {
  it.each(days)('%s: %s', (path, name, saving) => {
    const sentence = `${name}不能晚于今天。`
    expect(saving(TOMORROW)).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        data: { fields: [{ path, sentence }] },
        message: expect.stringContaining('录入的内容都还在'),
      }),
    )
    expect(saving(TODAY)).not.toThrow()
  })

  it('screening is asked today or before', async () => {
    const save = (askedOn: BusinessDate) =>
      createRouterClient(buildRouter(room.desk)).cases.saveScreening({ id, base: 1, screening: { askedOn } })
    await expect(save(TOMORROW)).rejects.toMatchObject({ data: { fields: [{ path: 'screening.askedOn' }] } })
    await save(TODAY)
  })

  it('at registration either', async () => {
    const ahead = registerSample(room, { courtPapersOn: TOMORROW })
    await expect(ahead).rejects.toThrow('签收法院材料的日期不能晚于今天')
  })

  it('what parties agreed to and the refusal of a mediator are named by their fields', async () => {
    const screen = createRouterClient(buildRouter(room.desk))
    const { record } = await screen.cases.get({ id })
    const [party] = record.parties
    const mediatorId = room.addMediator('周德厚')
    const recusal = { id, byPartyId: party?.id ?? id, mediatorId, mediatorName: '周德厚', ground: '邻居' }
    await expect(
      screen.cases.saveRecusal({ id, base: 1, recusal: { ...recusal, on: SAMPLE_DAY, consentOn: TOMORROW } }),
    ).rejects.toThrow('各方书面同意的日期不能晚于今天')
    await expect(
      screen.cases.saveNotice({
        id,
        base: 1,
        notice: { givenOn: SAMPLE_DAY, how: 'oral' },
        consents: [{ kind: 'health', partyId: party?.id ?? id, answer: 'agrees', on: TOMORROW }],
      }),
    ).rejects.toThrow('当事人答复是否同意的日期不能晚于今天')
  })
})

it('nor is a mediator born in days to come', async () => {
  const screen = createRouterClient(buildRouter(room.desk))
  const mediator = { name: '周德厚', standing: 'member', workKind: 'full-time' } as const
  await expect(
    screen.settings.saveMediator({ mediator: { ...mediator, birthDate: TOMORROW } }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'mediator.birthDate' }] } })
})
