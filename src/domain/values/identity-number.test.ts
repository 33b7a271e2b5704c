import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf } from './dates.ts'
import { ageOn, checkIdentityNumber } from './identity-number.ts'

const today = dateOf(2026, 11, 23)

describe('GB 11643', () => {
  // mediation.md 4.2 and the synthetic people of section 7
  test.each([
    ['11010519491231002X', 'female', '1949-12-31'],
    ['379999195803120010', 'male', '1958-03-12'],
    ['379999196207250024', 'female', '1962-07-25'],
    ['379999198001010032', 'male', '1980-01-01'],
    ['379999199109300044', 'female', '1991-09-30'],
    ['379999194805060053', 'male', '1948-05-06'],
    ['379999201306010062', 'female', '2013-06-01'],
    ['37999920190215007X', 'male', '2019-02-15'],
    ['37999919751218008X', 'female', '1975-12-18'],
  ])('%s', (number, sex, birthDate) => {
    expect(checkIdentityNumber(number, today)).toEqual({ ok: true, number, sex, birthDate, old: false })
  })

  test('blanks, full-width and a small x are as good', () => {
    const result = checkIdentityNumber(' ３７９９９９ 20190215 007x', today)
    expect(result).toMatchObject({ ok: true, number: '37999920190215007X' })
  })

  test('an old number is of the 1900s and has no check digit', () => {
    expect(checkIdentityNumber('379999580312001', today)).toEqual({
      ok: true,
      number: '379999580312001',
      sex: 'male',
      birthDate: '1958-03-12',
      old: true,
    })
    expect(checkIdentityNumber('379999620725002', today)).toMatchObject({
      sex: 'female',
      birthDate: '1962-07-25',
    })
  })

  test.each([
    ['', '请填写'],
    ['37999919580312001', '17 位'],
    ['379999195803120011', '校验位'],
    ['379999195802300010', '19580230'],
    ['379999202703120010', '晚于今天'],
    ['379999580230001', '19580230'],
    ['3799991958O3120010', '只能是数字'],
    ['X79999195803120010', '只能是数字'],
  ])('%j is refused with a reason', (number, reason) => {
    const result = checkIdentityNumber(number, today)
    expect(result.ok).toBe(false)
    expect(result.ok ? '' : result.problem).toContain(reason)
  })

  test('the birth date may be today, not tomorrow', () => {
    expect(checkIdentityNumber('37999920190215007X', dateOf(2019, 2, 15)).ok).toBe(true)
    expect(checkIdentityNumber('37999920190215007X', dateOf(2019, 2, 14)).ok).toBe(false)
  })

  test('any one wrong digit and any two neighbours swapped are seen', () => {
    const good = '379999198001010032'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const wrong = `${good.slice(0, at)}${(Number(good[at]) + step) % 10}${good.slice(at + 1)}`
        expect(checkIdentityNumber(wrong, today).ok).toBe(false)
      }),
    )
    for (let at = 0; at < 17; at += 1) {
      if (good[at] === good[at + 1]) continue
      const swapped = `${good.slice(0, at)}${good[at + 1]}${good[at]}${good.slice(at + 2)}`
      expect(checkIdentityNumber(swapped, today).ok, swapped).toBe(false)
    }
  })
})

// 民法典18-20 count full years
test.each([
  ['2008-11-23', '2026-11-23', 18],
  ['2008-11-24', '2026-11-23', 17],
  ['2004-02-29', '2022-02-27', 17],
  ['2004-02-29', '2022-02-28', 18],
  ['2026-11-23', '2026-11-23', 0],
])('born %s, on %s: %i', (birth, on, age) => {
  const [by = 0, bm = 0, bd = 0] = birth.split('-').map(Number)
  const [oy = 0, om = 0, od = 0] = on.split('-').map(Number)
  expect(ageOn(dateOf(by, bm, bd), dateOf(oy, om, od))).toBe(age)
})
