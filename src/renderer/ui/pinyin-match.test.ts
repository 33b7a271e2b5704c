import { expect, it } from 'vitest'
import { loadPinyin, syllablesOf } from './pinyin.ts'
import { matchesPinyin } from './pinyin-match.ts'

it.each([
  ['ll', '邻里', true],
  ['linli', '邻里', true],
  ['linl', '邻里', true],
  ['lli', '邻里', true],
  ['li', '邻里', true],
  ['in', '邻里', false],
  ['linlin', '邻里', false],
  ['hunyin', '婚姻家庭', true],
  ['jiating', '婚姻家庭', true],
  ['hyjt', '婚姻家庭', true],
  ['hunjia', '婚姻家庭', false],
  ['zhoudehou', '周德厚', true],
  ['zdh', '周德厚', true],
  ['lvhua', '吕华', true],
  ['3hao', '第3号', true],
])('%s finds %s: %s', async (typed, label, found) => {
  await loadPinyin()
  expect(matchesPinyin(typed, syllablesOf(label))).toBe(found)
})

it.each([
  ['zengguoqiang', '曾国强'],
  ['slx', '单立新'],
])('%s finds %s by the reading of the surname', async (typed, label) => {
  await loadPinyin()
  expect(matchesPinyin(typed, syllablesOf(label, 'head'))).toBe(true)
  expect(matchesPinyin(typed, syllablesOf(label))).toBe(false)
})
