import { describe, expect, it } from 'vitest'
import { nextSpeaker, speakerOfKey } from './speakers.ts'

const line = (speaker: string) => ({ key: speaker, speaker, text: '' })
const speakers = ['周调解', '张三', '李四']

describe('nextSpeaker', () => {
  it.each([
    ['the first answer comes from the first who is not asking', ['周调解'], '张三'],
    ['question and answer alternate', ['周调解', '张三'], '周调解'],
    ['back to whoever was being asked', ['周调解', '李四', '周调解'], '李四'],
    ['narration in between does not count', ['张三', '', '周调解'], '张三'],
  ])('%s', (_, spoken, expected) => {
    const lines = spoken.map(line)
    expect(nextSpeaker(lines, lines.length - 1, speakers)).toBe(expected)
  })
})

describe('speakerOfKey', () => {
  it('knows 1–9 and 0, and leaves every other key to the text', () => {
    expect(['1', '3', '4', '0', 'a', '12'].map((key) => speakerOfKey(key, speakers))).toEqual([
      '周调解',
      '李四',
      undefined,
      '',
      undefined,
      undefined,
    ])
  })
})
