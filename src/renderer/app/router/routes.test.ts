import { describe, expect, it } from 'vitest'
import { hrefOf, matchHash } from './routes.ts'

describe('addresses', () => {
  it.each([
    [{ name: 'work' }, '#/'],
    [{ name: 'cases', query: { view: 'open', q: undefined } }, '#/cases?view=open'],
    [{ name: 'case', params: { id: 'a/b' } }, '#/cases/a%2Fb'],
    [
      { name: 'caseSession', params: { id: '1', sessionId: 'new' }, anchor: 'place' },
      '#/cases/1/sessions/new?_at=place',
    ],
  ] as const)('%j', (target, href) => {
    expect(hrefOf(target)).toBe(href)
    const match = matchHash(href)
    expect(match?.name).toBe(target.name)
    expect(match?.params).toEqual('params' in target ? target.params : {})
    expect(match?.anchor).toBe('anchor' in target ? target.anchor : undefined)
  })

  it.each(['#/nowhere', '#/cases/1/2/3/4', '#/cases/%E0%A4%A'])('no page at %s', (hash) => {
    expect(matchHash(hash)).toBeUndefined()
  })

  it('opens the first page without an address', () => {
    expect(matchHash('')?.name).toBe('work')
  })
})
