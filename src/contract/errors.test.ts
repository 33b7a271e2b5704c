import { expect, it } from 'vitest'
import { ERRORS } from './errors.ts'

it.each(Object.entries(ERRORS))(
  '%s says what happened, what is safe and what to do next',
  (_, { message }) => {
    const sentences = message.split('。').filter((sentence) => sentence !== '')
    const next = sentences.at(-1) ?? ''
    const before = sentences.slice(0, -1).join('。')
    expect(next).toMatch(/^请/)
    expect(before).toMatch(/没有(?:改动|变动|受影响|覆盖)|还在|已暂存/)
    // What happened comes first, and is not the assurance itself.
    expect(before.split(/[，；。]/).length).toBeGreaterThan(1)
  },
)
