import { describe, expect, it } from 'vitest'
import type { Capacity } from './party.ts'
import { capacityOn } from './party-facts.ts'
import { day, partyOf } from './testing/sample-record.ts'

describe('capacity (民法典 17–22)', () => {
  it.each<[string, Parameters<typeof partyOf>[1], string | undefined, Capacity | undefined]>([
    ['18 on the day', { birthDate: day('2008-01-21') }, '2026-01-21', 'full'],
    ['one day short of 18', { birthDate: day('2008-01-22') }, '2026-01-21', 'limited'],
    ['8 on the day', { birthDate: day('2018-01-21') }, '2026-01-21', 'limited'],
    ['under 8', { birthDate: day('2018-01-22') }, '2026-01-21', 'none'],
    [
      'typed full does not make a child of 13 grow up',
      { birthDate: day('2012-06-01'), capacity: 'full', capacityGround: '自述' },
      '2026-01-21',
      'limited',
    ],
    [
      '16, typed full without ground',
      { birthDate: day('2009-06-01'), capacity: 'full' },
      '2026-01-21',
      'limited',
    ],
    [
      '16, living on own earnings (18②)',
      { birthDate: day('2009-06-01'), capacity: 'full', capacityGround: '在厂里务工，以工资为生' },
      '2026-01-21',
      'full',
    ],
    [
      '16, a blank is no ground',
      { birthDate: day('2009-06-01'), capacity: 'full', capacityGround: ' ' },
      '2026-01-21',
      'limited',
    ],
    [
      'a recorded lack counts at any age',
      { birthDate: day('1950-01-01'), capacity: 'none' },
      '2026-01-21',
      'none',
    ],
    ['recorded, without a birth date', { capacity: 'full' }, '2026-01-21', 'full'],
    ['nothing known', {}, '2026-01-21', undefined],
    ['no day to judge by', { birthDate: day('2012-06-01') }, undefined, undefined],
    ['an organisation', { kind: 'company' }, '2026-01-21', 'full'],
  ])('%s', (_, fields, on, expected) => {
    expect(capacityOn(partyOf('王小明', fields), on === undefined ? undefined : day(on))).toBe(expected)
  })
})
