import { expect, test } from 'vitest'
import { decodeDraft, encodeDraft } from './draft-json.ts'

test('a draft of which everything can be read is the value itself, as it always was', () => {
  expect(encodeDraft({ name: '陈秀兰' }, {})).toBe('{"name":"陈秀兰"}')
  expect(decodeDraft('{"name":"陈秀兰"}')).toEqual({ value: { name: '陈秀兰' }, texts: {} })
})

test('what can’t be read comes back beside the value and never as a field of it', () => {
  const json = encodeDraft({ amount: undefined, name: '陈秀兰' }, { 'payment.amount': '三千五', on: '' })
  expect(decodeDraft(json)).toEqual({
    value: { name: '陈秀兰' },
    texts: { 'payment.amount': '三千五', on: '' },
  })
})

test('damage is nothing, or leaves the texts out that are none', () => {
  for (const json of ['', '{', 'null', '3', '[1]', '"?"']) expect(decodeDraft(json)).toBeUndefined()
  expect(decodeDraft('{"?":{"on":3,"at":"5"},"n":1}')).toEqual({ value: { n: 1 }, texts: { at: '5' } })
  expect(decodeDraft('{"?":[1],"n":1}')).toEqual({ value: { n: 1 }, texts: {} })
})
