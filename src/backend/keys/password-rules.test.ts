import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyProblem } from './key-problem.ts'
import { checkPassword } from './password-rules.ts'

const TAKEN = [
  '河边柳树三月青',
  'mf8-Kq2z',
  '张三李四王五赵',
  'correct horse',
  '今天下雨带伞去',
  '𠮷野家牛肉饭很香',
  'wangfang-river-9',
]
const REFUSED: readonly (readonly [string, string])[] = [
  ['', '密码太短'],
  ['abc1234', '密码太短'],
  ['五个汉字呀', '密码太短'],
  ['wangfang', '用了登录名'],
  ['WangFang1', '用了登录名'],
  ['ＷＡＮＧＦＡＮＧ', '用了登录名'],
  ['wangfangwangfang', '用了登录名'],
  ['aaaaaaaa', '同一两个字符'],
  ['1010101010', '同一两个字符'],
  ['12345678', '人人都会先试'],
  ['１２３４５６７８', '人人都会先试'],
  ['987654321', '人人都会先试'],
  ['abcdefgh', '人人都会先试'],
  ['Password', '人人都会先试'],
  ['好'.repeat(129), '不能超过'],
]

describe('password rules', () => {
  it.each(TAKEN)('takes %s', (password) => {
    expect(() => checkPassword(password, 'wangfang')).not.toThrow()
  })
  it.each(REFUSED)('refuses %s: %s', (password, reason) => {
    expect(() => checkPassword(password, ' WangFang ')).toThrow(reason)
  })
  it('says it in a sentence with what is safe and what to do, without the password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (password, loginName) => {
        try {
          checkPassword(password, loginName)
        } catch (error) {
          expect(error).toBeInstanceOf(KeyProblem)
          expect((error as KeyProblem).sentence).toMatch(/^.+。密码没有设成，其他内容没有变动。请.+。$/)
        }
      }),
    )
  })
})
