import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { searchPhrase, searchTokens } from './search-index.ts'

const db = new Database(':memory:')
db.exec(`CREATE VIRTUAL TABLE t USING fts5(body, content='', contentless_delete=1, tokenize='unicode61')`)
afterAll(() => db.close())

function finds(text: string, query: string): boolean {
  const phrase = searchPhrase(query)
  if (phrase === undefined) return false
  db.exec('DELETE FROM t')
  db.prepare('INSERT INTO t (rowid, body) VALUES (1, ?)').run(searchTokens(text))
  return db.prepare('SELECT 1 FROM t WHERE t MATCH ?').get(phrase) !== undefined
}

/** What a reader would call found: signs don't count, save where they part two numbers. */
const read = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[0-9])[ ,-](?=[0-9])/g, '')
    .replace(/(?<=[0-9])[^\p{L}\p{N}]+(?=[0-9])/gu, '|')
    .replace(/[^\p{L}\p{N}|]/gu, '')

describe('the index of words', () => {
  it.each([
    ['王芳与李强排水纠纷', '李强', true],
    ['王芳与李强排水纠纷', '芳李', false],
    ['柳镇人调字〔2026〕17号', '2026〕17', true],
    ['柳镇人调字〔2026〕17号', '17号', true],
    ['柳镇人调字〔2026〕17号', '7号', true],
    ['柳镇人调字〔2026〕17号', '1号', false],
    ['电话 138 0000 1234', '13800001234', true],
    ['电话 138-0000-1234', '1234', true],
    ['赔偿 8,600 元', '8600', true],
    ['三号楼2单元', '2', true],
    ['住 3、5 栋', '35', false],
    ['ＷＡＮＧ', 'wa', true],
    ['东河村 王芳 12 号', '东河 1', true],
    ['东河村 王芳 12 号', '东河 3', false],
    ['没有数字', '7', false],
    ['甲', '，。', false],
  ] as const)('%s ← %s: %s', (text, query, found) => {
    expect(finds(text, query)).toBe(found)
  })

  it('finds exactly what a reader would', () => {
    const words = (maxLength: number) =>
      fc.string({
        unit: fc.constantFrom('1', '2', '3', '1', '2', '王', 'a', ' ', '、', '-', '，'),
        maxLength,
      })
    fc.assert(
      fc.property(words(24), words(5), (text, query) => {
        const asked = read(query)
        fc.pre(/[\p{L}\p{N}]/u.test(asked))
        const words = query
          .split(/\s+/)
          .map(read)
          .filter((word) => /[\p{L}\p{N}]/u.test(word))
        const body = read(text)
        expect(finds(text, query)).toBe(body.includes(asked) || words.every((word) => body.includes(word)))
      }),
      { numRuns: 2000 },
    )
  })

  it('a run of any length is cut, not squared', () => {
    const tokens = searchTokens('7'.repeat(10_000))
    expect(tokens.length).toBeLessThan(400_000)
    expect(finds('7'.repeat(10_000), '7'.repeat(40))).toBe(true)
  })
})
