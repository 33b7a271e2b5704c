import { expect, it } from 'vitest'
import { blockedBy, invalid, invalidFields } from './refuse.ts'

it('a field keeps its short line, while the whole message says what is safe', () => {
  const { data, message } = invalid('on', '督促日期不能晚于今天。')
  expect(data).toEqual({ fields: [{ path: 'on', sentence: '督促日期不能晚于今天。' }] })
  expect(message).toBe('督促日期不能晚于今天。这一步没有办，录入的内容都还在。')
})

it('all fields are named in it', () => {
  const fields = ['甲不能空着。', '乙不能空着。'].map((sentence) => ({ path: sentence, sentence }))
  expect(invalidFields(fields).message).toBe('甲不能空着。乙不能空着。这一步没有办，录入的内容都还在。')
})

it.each([
  '这个文件是空的，没有归入。请重新选择。',
  '编号没有改动。请另选一个。',
  '号码太短，录入的都还在。请补全。',
])('what is said already is not said twice: %s', (sentence) => {
  expect(invalid('x', sentence).message).toBe(sentence)
})

it('what blocks a step is told with what is safe', () => {
  const reason = {
    code: 'R01',
    sentence: '李强还没有同意调解。',
    next: '先问李强。',
    citation: '人民调解法第17条',
  }
  expect(blockedBy([reason])).toMatchObject({
    code: 'BLOCKED',
    data: { reasons: [reason] },
    message: '李强还没有同意调解。这一步没有办，录入的内容都还在。先问李强。',
  })
})
