import { expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { blankParty, withKind, withNumber } from './party-edit.ts'

const today = '2026-11-23' as BusinessDate
const NUMBER = '379999198001010032'

it('a number typed under the wrong kind of party stays, and says who it is under the right one', () => {
  const typed = withNumber({ ...blankParty('applicant'), name: '王强' }, NUMBER, today)
  expect(typed).toMatchObject({ sex: 'male', birthDate: '1980-01-01' })
  const company = withKind(typed, 'company', today)
  expect(company).toMatchObject({ kind: 'company', document: { kind: 'credit-code', number: NUMBER } })
  expect(company.sex).toBeUndefined()
  expect(withKind(company, 'person', today)).toEqual(typed)
})

it('an answer about the card stays what it is', () => {
  const refused = { ...blankParty('applicant'), document: { kind: 'refused' as const } }
  expect(withKind(refused, 'company', today).document).toEqual({ kind: 'refused' })
})
