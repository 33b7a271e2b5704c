import { describe, expect, it } from 'vitest'
import { hrefOf, matchHash } from './routes.ts'
import { numberOfWords, wordsOfNumber } from './search-words.ts'

describe('what was searched for', () => {
  it('never stands in the address, and comes back from it', () => {
    for (const words of ['欧阳明', '110105194912310021', '13912345678']) {
      const href = hrefOf({ name: 'cases', query: { found: numberOfWords(words) } })
      expect(decodeURIComponent(href)).not.toContain(words)
      expect(wordsOfNumber(matchHash(href)?.query.get('found') ?? '')).toBe(words)
    }
  })

  it('keeps one number for the same words', () => {
    expect(numberOfWords('王芳')).toBe(numberOfWords('王芳'))
  })

  it.each(['', '99', '-1', '1e0', 'length'])('knows no words for %j', (number) => {
    expect(wordsOfNumber(number)).toBeUndefined()
  })
})
