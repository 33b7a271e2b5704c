import { expect, it } from 'vitest'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { visitable, visitedFirst } from './visited.ts'

const party = (id: string, separatedOn?: string) => ({
  id: id as Id,
  separatedOn: separatedOn as BusinessDate | undefined,
})

/** 人民调解法31: the record of a visit names who was visited, and nobody by default. */
it.each([
  ['two parties', [party('甲'), party('乙')], ['甲', '乙'], []],
  ['one taken out of the case', [party('甲'), party('乙', '2026-01-10')], ['甲'], ['甲']],
  ['one of three', [party('甲'), party('乙'), party('丙', '2026-01-10')], ['甲', '乙'], []],
])('%s', (_, parties, offered, ticked) => {
  expect(visitable(parties).map(({ id }) => id)).toEqual(offered)
  expect(visitedFirst(parties)).toEqual(ticked)
})
