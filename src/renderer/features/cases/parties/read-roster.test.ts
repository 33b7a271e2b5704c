import { describe, expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { readRoster } from './read-roster.ts'

const today = '2026-11-23' as BusinessDate

describe('readRoster', () => {
  it('reads a sheet with heading, numbers, IDs and phones in any order', () => {
    const text =
      '姓名\t身份证号\t电话\n1\t王强\t379999198001010032\t13800000001\n2\t李梅\t13800000002\t379999199109300044\t柳镇东村'
    const parties = readRoster(text, 'applicant', today)
    expect(parties.map((party) => party.name)).toEqual(['王强', '李梅'])
    expect(parties[0]).toMatchObject({ sex: 'male', birthDate: '1980-01-01', phone: '13800000001' })
    expect(parties[1]).toMatchObject({ sex: 'female', address: '柳镇东村', document: { kind: 'id-card' } })
  })

  it('reads names alone, one a line, and leaves blank lines out', () => {
    expect(readRoster('王强\n\n李梅 ', 'respondent', today).map((party) => [party.name, party.side])).toEqual(
      [
        ['王强', 'respondent'],
        ['李梅', 'respondent'],
      ],
    )
  })
})
