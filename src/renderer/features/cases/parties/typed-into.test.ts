import { expect, test } from 'vitest'
import { blankParty } from './party-edit.ts'
import { isTypedInto } from './typed-into.ts'

const blank = blankParty('applicant')

test('a number, a phone, a home or a remark without a name is typed already', () => {
  expect(isTypedInto({ ...blank, document: { kind: 'id-card', number: '3799' } })).toBe(true)
  expect(isTypedInto({ ...blank, phone: '13900000001' })).toBe(true)
  expect(isTypedInto({ ...blank, address: '石桥村3组' })).toBe(true)
  expect(isTypedInto({ ...blank, note: '听力不好' })).toBe(true)
  expect(isTypedInto({ ...blank, name: '王桂兰' })).toBe(true)
})

test('a row nobody touched, or of which all was taken out again, is empty', () => {
  expect(isTypedInto(blank)).toBe(false)
  expect(isTypedInto({ ...blank, name: ' ', phone: '' })).toBe(false)
})
