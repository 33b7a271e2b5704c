import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { atShownRows, placesOf, shownPath } from './shown-rows.ts'

const lists = [
  { path: 'parties', shown: [1, 3] },
  { path: 'agreement.duties', shown: [2] },
  { path: 'deceased', shown: [1] },
  { path: 'deceased.0.relatives', shown: [0, 2] },
]

it.each([
  ['parties.0.name', 'parties.1.name'],
  ['parties.1.agents.0.name', 'parties.3.agents.0.name'],
  ['parties', 'parties'],
  ['parties.2.name', 'parties.2.name'],
  ['partiesElse.0.name', 'partiesElse.0.name'],
  ['agreement.duties.0.what', 'agreement.duties.2.what'],
  ['duties.0.what', 'duties.2.what'],
  ['deceased.0.diedOn', 'deceased.1.diedOn'],
  ['deceased.0.relatives.1.name', 'deceased.1.relatives.2.name'],
  ['facts.title', 'facts.title'],
])('%s is shown at %s', (sent, shown) => {
  expect(shownPath(sent, lists)).toBe(shown)
})

describe('what a call answers', () => {
  const thrown = (error: unknown) =>
    atShownRows(lists, () => Promise.reject(error)).catch((caught: unknown) => caught)

  it('names the rows as they stand on the screen, in either kind of refusal', async () => {
    const invalid = new ORPCError('INVALID', {
      message: '请更正',
      data: { fields: [{ path: 'parties.0.name', sentence: '请填写姓名' }] },
    })
    expect(await thrown(invalid)).toMatchObject({
      code: 'INVALID',
      message: '请更正',
      data: { fields: [{ path: 'parties.1.name', sentence: '请填写姓名' }] },
    })
    const issues = new ORPCError('BAD_REQUEST', {
      data: { issues: [{ path: ['parties', 1, 'name'], message: '请填写姓名' }] },
    })
    expect(await thrown(issues)).toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['parties', '3', 'name'], message: '请填写姓名' }] },
    })
  })

  it('is otherwise what it was', async () => {
    const lost = new Error('lost')
    expect(await thrown(lost)).toBe(lost)
    const stale = new ORPCError('CHANGED_MEANWHILE', { data: { revision: 3, fields: ['title'] } })
    expect(await thrown(stale)).toMatchObject({ data: { revision: 3, fields: ['title'] } })
    expect(await atShownRows(lists, async () => 7)).toBe(7)
  })
})

it('the places of the rows that are sent', () => {
  expect(placesOf(['', '甲', '', '乙'], (one) => one !== '')).toEqual([1, 3])
})
