import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '../case-record.ts'
import { gateFindings } from '../decide-move.ts'
import { around, day, moveOf, partyOf, sampleRecord } from '../testing/sample-record.ts'

const on = day('2026-01-05')
const moves = [moveOf({ type: 'register', on })]
const refuses = { attitudes: [{ answer: 'refuses', on }] } as const
const [zhang, li] = [partyOf('张三'), partyOf('李四', { side: 'respondent', ...refuses })]
const other = partyOf('王五', { side: 'respondent' })

/** R01 (人民调解法17): who refuses is left out where others remain on both sides, and only there. */
describe('one party refuses', () => {
  it.each<readonly [string, CaseRecord['parties'], string]>([
    ['the only respondent', [zhang, li], '始终不同意的，告知其他合法途径'],
    ['one of two', [zhang, li, other], '可将其分出、其余当事人继续'],
  ])('%s', (_, parties, words) => {
    const findings = gateFindings(sampleRecord({ moves, parties }), 'accept', around())
    expect(findings.find(({ code }) => code === 'R01')?.next).toContain(words)
  })
})

it('what is not known names whose it is and where it is filled in, and does not sound like an obstacle', () => {
  const { mediators, ...rest } = around()
  const unknown = new Map(
    [...mediators].map(([id, mediator]) => [id, { ...mediator, birthDate: undefined }] as const),
  )
  const findings = gateFindings(sampleRecord({ moves }), 'begin', { ...rest, mediators: unknown })
  const finding = findings.find(({ code }) => code === 'R05A')
  expect(finding?.sentence).toMatch(/调解员.+的出生日期/)
  expect(finding?.next).toBe('在“设置”的“调解员”里补上更稳妥，不补也可以办。')
})
