import { describe, expect, test } from 'vitest'
import { checkCreditCode } from './credit-code.ts'

describe('GB 32100-2015', () => {
  // mediation.md 4.2 and section 7
  test.each([
    '91350100M000100Y43',
    '91379999000000019W',
    '91379999000000027P',
    '52379999000000019X',
    '54379999000000019P',
    // a sum divisible by 31: the check is 0, not a 32nd character
    '9137999900000006X0',
  ])('%s', (code) =>
    expect(checkCreditCode(code)).toEqual({ ok: true, code, organizationCode: code.slice(8, 17) }),
  )

  test('small letters and blanks are as good', () => {
    expect(checkCreditCode('91350100 m000100y 43')).toMatchObject({ ok: true, code: '91350100M000100Y43' })
  })

  test.each([
    ['', '请填写'],
    ['91350100M000100Y4', '17 位'],
    ['91350100M000100Y44', '校验位'],
    ['91350100MOOO100Y43', '没有字母 O'],
    ['9135A100M000100Y43', '行政区划'],
    ['91350100M0001-0Y43', '不能有“-”'],
    ['91379999000000018R', '主体标识码'],
  ])('%j is refused with a reason', (code, reason) => {
    const result = checkCreditCode(code)
    expect(result.ok ? '' : result.problem).toContain(reason)
  })

  test('every single wrong character is seen', () => {
    const good = '91379999000000019W'
    const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    for (let at = 0; at < 18; at += 1) {
      for (const other of characters) {
        if (other === good[at]) continue
        expect(checkCreditCode(`${good.slice(0, at)}${other}${good.slice(at + 1)}`).ok).toBe(false)
      }
    }
  })
})
