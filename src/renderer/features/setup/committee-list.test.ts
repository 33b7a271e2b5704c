import { describe, expect, it } from 'vitest'
import { committeeName, numberPrefix, parseCommitteeList, villageCommittees } from './committee-list.ts'

describe('a pasted list of committees', () => {
  it.each([
    ['柳河村', [{ name: '柳河村' }]],
    [
      '柳河村\t330182101201\r\n杨湾社区  330182101202',
      [
        { name: '柳河村', code: '330182101201' },
        { name: '杨湾社区', code: '330182101202' },
      ],
    ],
    ['330182101201,柳河村', [{ name: '柳河村', code: '330182101201' }]],
    ['1、柳河村\n2. 杨湾村\n（3）石桥村', [{ name: '柳河村' }, { name: '杨湾村' }, { name: '石桥村' }]],
    ['柳河村\n\n  \n柳河村', [{ name: '柳河村' }]],
    ['柳河村 12', [{ name: '柳河村' }]],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(parseCommitteeList(text)).toEqual(expected)
  })
})

describe('names and prefixes', () => {
  it.each([
    ['柳河村', '柳河村人民调解委员会', '柳河村人调字'],
    ['柳河村调委会', '柳河村人民调解委员会', '柳河村人调字'],
    ['柳河村民委员会', '柳河村人民调解委员会', '柳河村人调字'],
    ['柳河村村民委员会', '柳河村人民调解委员会', '柳河村人调字'],
    ['杨湾社区居委会', '杨湾社区人民调解委员会', '杨湾社区人调字'],
    ['杨湾社区人民调解委员会', '杨湾社区人民调解委员会', '杨湾社区人调字'],
  ])('%s', (place, name, prefix) => {
    expect(committeeName(place)).toBe(name)
    expect(numberPrefix(place)).toBe(prefix)
  })

  it('makes a village committee with its own series', () => {
    expect(villageCommittees('柳河村 330182101201', '{prefix}〔{year}〕{seq}号')).toEqual([
      {
        name: '柳河村人民调解委员会',
        kind: 'village',
        code: '330182101201',
        numberPrefix: '柳河村人调字',
        numberPattern: '{prefix}〔{year}〕{seq}号',
        own: false,
      },
    ])
  })
})
