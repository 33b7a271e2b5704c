import { expect, test } from 'vitest'
import { offsetOf } from './offset-text.ts'

test.each([
  ['0', '', undefined],
  ['1.5', '-2', { right: 1.5, down: -2 }],
  ['－３', '−0.5', { right: -3, down: -0.5 }],
])('%j and %j typed are %j', (right, down, offset) => {
  expect(offsetOf(right, down)).toEqual(offset)
})
