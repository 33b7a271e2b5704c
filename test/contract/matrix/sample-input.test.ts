import { expect, it } from 'vitest'
import { PERMISSIONS } from '#backend/api/permissions.ts'
import { CONTRACT_PATHS } from './contract-paths.ts'
import { accepts, sampleOf } from './sample-input.ts'

it('the contract and the matrix name the same procedures', () => {
  expect(CONTRACT_PATHS.map((one) => one.path).toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted())
})

it.each(CONTRACT_PATHS.filter((one) => one.input))('$path takes its sample', ({ input }) => {
  const sample = sampleOf(input)
  expect(accepts(input, sample), JSON.stringify(sample)).toBe(true)
})
