import { expect, it } from 'vitest'
import type { RightsNotice } from '#domain/cases/case-record.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { startNotice } from './notice-value.ts'

const today = '2026-11-23' as BusinessDate
const given = { givenOn: '2026-11-20' as BusinessDate, how: 'oral' } as const

/** R04: whether the use of personal data was told is answered by who was there, never by the form. */
it.each<[string, RightsNotice | undefined, boolean | undefined]>([
  ['nothing recorded yet', undefined, undefined],
  ['先调后登, left unasked, opened to mend its day', given, undefined],
  ['told', { ...given, personalData: true }, true],
  ['said not to have been told', { ...given, personalData: false }, false],
])('%s', (_, notice, personalData) => {
  expect(startNotice({ notice }, { today, by: '张敏' }).personalData).toBe(personalData)
})
