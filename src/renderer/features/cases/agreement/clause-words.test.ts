import { expect, test } from 'vitest'
import library from '../../../../../resources/clauses/clauses.json' with { type: 'json' }
import { clausesFor, withNames, wordsFor } from './clause-words.ts'

const LIBRARY = library as Parameters<typeof wordsFor>[0] & Parameters<typeof clausesFor>[0]

test('a kind of dispute offers its own words first, and no word twice', () => {
  const words = wordsFor(LIBRARY, '01', 'periodic')
  expect(words.slice(0, 2)).toEqual(['赡养费', '抚养费'])
  expect(new Set(words).size).toBe(words.length)
  expect(wordsFor(LIBRARY, undefined, 'act')).toEqual(['恢复原状', '返还财物', '修复损坏的房屋'])
})

test('clauses of the kind come before those of every kind, others not at all', () => {
  const ids = clausesFor(LIBRARY, '10').map((clause) => clause.id)
  expect(ids[0]).toBe('wages-list')
  expect(ids).toContain('settled')
  expect(ids).not.toContain('boundary')
})

test.each([
  [[['applicant', '石大山'] as const, ['respondent', '采石场'] as const], '石大山收到采石场的款'],
  [['甲', '乙', '丙'].map((name) => ['applicant', name] as const), '甲等3人收到被申请人的款'],
])('%j', (sides, said) => {
  const parties = sides.map(([side, name]) => ({ side, name }))
  expect(withNames('{申请人}收到{被申请人}的款', parties)).toBe(said)
})

test('no clause gives up the right to report or to sue, and each can be found by its id', () => {
  for (const { text } of LIBRARY.clauses) expect(text).not.toMatch(/不得.{0,6}(报警|起诉|举报|上访)/)
  expect(new Set(LIBRARY.clauses.map((clause) => clause.id)).size).toBe(LIBRARY.clauses.length)
})
