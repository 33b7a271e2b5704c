import { expect, it } from 'vitest'
import { nameInitials, pinyinInitials } from './pinyin.ts'

it.each([
  ['曾国强', 'zgq'],
  ['单立新', 'slx'],
  ['仇大成', 'qdc'],
  ['解晓东', 'xxd'],
  ['查良明', 'zlm'],
  ['区明', 'om'],
  ['尉迟恭', 'ycg'],
  ['张三A', 'zsa'],
])('%s as a person: %s', (name, typed) => {
  expect(nameInitials(name)).toBe(typed)
})

it.each([
  ['解放村村民委员会', 'jfccmwyh'],
  ['区供水公司', 'qgsgs'],
])('%s as an organisation: %s', (name, typed) => {
  expect(pinyinInitials(name)).toBe(typed)
})
