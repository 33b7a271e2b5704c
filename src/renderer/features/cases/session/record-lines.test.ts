import { describe, expect, it } from 'vitest'
import { goOn, type Lines, speak } from './record-lines.ts'

const said = (...lines: readonly (readonly [string, string])[]) =>
  lines.map(([speaker, text]) => ({ key: `${speaker}${text}`, speaker, text }))
const words = ({ lines, at }: Lines) => [lines.map(({ speaker, text }) => `${speaker}：${text}`), at]

describe('goOn', () => {
  it('the next sentence is the same person’s, whoever spoke before', () => {
    const lines = said(['钱调解', '请说。'], ['王桂兰', '墙潮了。'])
    expect(words(goOn(lines, 1))).toEqual([['钱调解：请说。', '王桂兰：墙潮了。', '王桂兰：'], 2])
    expect(words(goOn(lines, 0))).toEqual([['钱调解：请说。', '钱调解：', '王桂兰：墙潮了。'], 1])
  })

  it('from an empty line it goes to the one below and leaves no other', () => {
    const lines = said(['钱调解', ''], ['王桂兰', '墙潮了。'])
    expect(goOn(lines, 0)).toEqual({ lines, at: 1 })
    expect(goOn(said(['钱调解', '']), 0).at).toBe(0)
  })
})

describe('speak', () => {
  it('an empty line is given to whoever speaks', () => {
    expect(words(speak(said(['钱调解', ' ']), 0, '李大强'))).toEqual([['李大强： '], 0])
  })

  it('a written line keeps its speaker; the other one speaks below it', () => {
    const lines = said(['钱调解', '请说。'], ['李大强', '不是我。'])
    expect(words(speak(lines, 0, '王桂兰'))).toEqual([['钱调解：请说。', '王桂兰：', '李大强：不是我。'], 1])
    expect(words(speak(lines, 1, ''))).toEqual([['钱调解：请说。', '李大强：不是我。', '：'], 2])
  })

  it('an empty line waiting below is used instead of a second one', () => {
    const lines = said(['钱调解', '请说。'], ['钱调解', ''])
    expect(words(speak(lines, 0, '王桂兰'))).toEqual([['钱调解：请说。', '王桂兰：'], 1])
  })
})
