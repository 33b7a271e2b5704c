import { expect, test } from 'vitest'
import { checkPhone } from './phone.ts'

test.each([
  ['13800138000', 'mobile', '13800138000'],
  ['138 0013 8000', 'mobile', '13800138000'],
  ['+86-138-0013-8000', 'mobile', '13800138000'],
  ['１３８００１３８０００', 'mobile', '13800138000'],

  ['0574-87654321', 'landline', '0574-87654321'],
  ['0535 6234567', 'landline', '0535-6234567'],
  ['057487654321', 'landline', '0574-87654321'],
  ['(010)62345678', 'landline', '010-62345678'],
  ['0535-6234567-801', 'landline', '0535-6234567-801'],
])('%s', (text, kind, number) => {
  const result = checkPhone(text)
  expect(result).toEqual(
    number === undefined ? { ok: false, problem: expect.any(String) } : { ok: true, kind, number },
  )
})

test.each([
  ['', '请填写'],
  ['1380013800', '11 位，现在是 10 位'],
  ['87654321', '区号'],
  ['王某', '只能有数字'],
  ['23800138000', '不对'],
])('%j is refused with a reason', (text, reason) => {
  const result = checkPhone(text)
  expect(result.ok ? '' : result.problem).toContain(reason)
})
