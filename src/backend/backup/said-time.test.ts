import { expect, it } from 'vitest'
import { saidTime } from './said-time.ts'

it('says an instant as a day and a clock of Shanghai', () => {
  expect(saidTime('2026-11-25T23:33:43.000Z')).toBe('2026年11月26日 07:33')
  expect(saidTime('2026-11-25T16:00:00.000Z')).toBe('2026年11月26日 00:00')
})
