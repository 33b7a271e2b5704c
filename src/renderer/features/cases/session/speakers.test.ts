import { describe, expect, it } from 'vitest'
import { speakerOfKey } from './speakers.ts'

const speakers = ['周调解', '张三', '李四']

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
