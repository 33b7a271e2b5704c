import { describe, expect, test } from 'vitest'
import { type GroupMeeting, meetingProblem } from './group-meeting.ts'
import { missingRelatives, type Relative, relativeState } from './relatives.ts'
import { day, idOf, partyOf, sampleRecord, signingOf } from './testing/sample-record.ts'

const relative = (fields: Partial<Relative>): Relative => ({ id: idOf('r'), name: '贾小妹', ...fields })
const signed = sampleRecord({
  parties: [partyOf('妻'), partyOf('子'), partyOf('雇主', { side: 'respondent' })],
  signings: [signingOf({ paperKind: 'written-agreement', role: 'party', signerId: '妻', on: '2026-03-01' })],
})

describe('near relatives of the dead (民法典 1045, 1181)', () => {
  test.each([
    [{ partyId: idOf('妻') }, 'signed'],
    [{ partyId: idOf('子') }, 'missing'],
    [{ partyId: idOf('妻'), authorisedOn: day('2026-02-20') }, 'authorised'],
    [{}, 'missing'],
    [{ partyId: idOf('不在本案') }, 'missing'],
  ])('%j: %s', (fields, state) => {
    expect(relativeState(signed, relative(fields))).toBe(state)
  })

  test('those still missing are named', () => {
    const relatives = [relative({ partyId: idOf('妻'), name: '妻' }), relative({ name: '贾父' })]
    expect(missingRelatives({ ...signed, deceased: [{ name: '贾某', relatives }] })).toEqual(['贾父'])
    expect(missingRelatives(signed)).toEqual([])
  })
})

const meeting = (all: number, present: number, inFavour: number): GroupMeeting => ({
  heldOn: day('2026-03-01'),
  counted: 'adults',
  all,
  present,
  inFavour,
})

describe('村民委员会组织法 28: two thirds present, more than half of them in favour', () => {
  test.each([
    [meeting(30, 20, 11), undefined],
    [meeting(30, 19, 19), '到会不足三分之二'],
    [meeting(30, 20, 10), '没有超过到会人员的半数'],
    [meeting(31, 21, 11), undefined],
    [meeting(31, 20, 20), '到会不足三分之二'],
    [undefined, '还没有记村民小组会议'],
    [{ heldOn: day('2026-03-01'), counted: 'households' as const }, '还没有写齐'],
  ])('%j: %s', (held, problem) => {
    if (problem === undefined) expect(meetingProblem(held)).toBeUndefined()
    else expect(meetingProblem(held)).toContain(problem)
  })
})
