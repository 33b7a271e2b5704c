import { describe, expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { readRoster } from './read-roster.ts'

const today = '2026-11-23' as BusinessDate
const read = (text: string) => readRoster(text, 'applicant', today)
const said = (text: string) =>
  read(text).parties.map(({ name, phone, address, sex, document }) => ({
    name,
    ...(phone && { phone }),
    ...(address && { address }),
    ...(sex && { sex }),
    ...('number' in document && { number: document.number }),
  }))

describe('readRoster', () => {
  it('reads a sheet with heading, numbers, IDs and phones in any order', () => {
    const text =
      '姓名\t身份证号\t电话\n王强\t379999198001010032\t13800000001\n李梅\t13800000002\t379999199109300044\t柳镇东村'
    const { parties, unread } = read(text)
    expect(parties.map((party) => party.name)).toEqual(['王强', '李梅'])
    expect(parties[0]).toMatchObject({ sex: 'male', birthDate: '1980-01-01', phone: '13800000001' })
    expect(parties[1]).toMatchObject({ sex: 'female', address: '柳镇东村', document: { kind: 'id-card' } })
    expect(unread).toEqual([])
  })

  it('reads names alone, one a line, and leaves blank lines out', () => {
    const { parties } = readRoster('王强\n\n李梅 ', 'respondent', today)
    expect(parties.map((party) => [party.name, party.side])).toEqual([
      ['王强', 'respondent'],
      ['李梅', 'respondent'],
    ])
  })

  it.each<[string, object]>([
    ['张 三 13800000001', { name: '张三', phone: '13800000001' }],
    ['王 小明，东村三组', { name: '王小明', address: '东村三组' }],
    ['王强 138 0000 0001', { name: '王强', phone: '13800000001' }],
    ['王强 138-0000-0001', { name: '王强', phone: '13800000001' }],
    ['王强 +8613800000001', { name: '王强', phone: '13800000001' }],
    ['王强 379999 19800101 0032', { name: '王强', number: '379999198001010032', sex: 'male' }],
    ['王强 0531-88888888', { name: '王强', phone: '0531-88888888' }],
    ['王强 男 柳镇 东村 3号', { name: '王强', sex: 'male', address: '柳镇东村3号' }],
    ['1. 王强 13800000001', { name: '王强', phone: '13800000001' }],
    ['1、王 强', { name: '王强' }],
    ['古丽 13800000001', { name: '古丽', phone: '13800000001' }],
  ])('%s', (line, party) => {
    expect(said(line)).toEqual([party])
    expect(read(line).unread).toEqual([])
  })

  it.each<[string, object]>([
    ['王强\t柳镇 东村 3 号', { name: '王强', address: '柳镇 东村 3 号' }],
    ['张 三\t138 0000 0001', { name: '张三', phone: '13800000001' }],
    ['1\t王强\t男\t13800000001', { name: '王强', sex: 'male', phone: '13800000001' }],
    ['John Smith\t13800000001', { name: 'John Smith', phone: '13800000001' }],
  ])('a row of a sheet: %s', (line, party) => {
    expect(said(line)).toEqual([party])
  })

  it('the heading of a sheet says where the name stands', () => {
    const text = '序号\t户主\t姓 名\t电话\n1\t赵大\t王强\t13800000001'
    expect(said(text)).toEqual([{ name: '王强', phone: '13800000001', address: '赵大' }])
  })

  it('a heading that forgets the column of numbers', () => {
    expect(said('姓名\n1\t石大山\n2\t石小河')).toEqual([{ name: '石大山' }, { name: '石小河' }])
  })

  it('what isn’t understood is told by its line, never dropped', () => {
    const text = '王强 13800000001 45\n李梅 3799991991093000\n\n13800000003\n赵六 13800000004 13800000005'
    const { parties, unread } = read(text)
    expect(parties.map(({ name }) => name)).toEqual(['王强', '李梅', '赵六'])
    expect(unread).toEqual([
      { line: 1, text: '45' },
      { line: 2, text: '3799991991093000' },
      { line: 4, text: '13800000003' },
      { line: 5, text: '13800000005' },
    ])
  })
})
