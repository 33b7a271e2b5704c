import { describe, expect, it } from 'vitest'
import { randomOptions } from '../../scripts/suites/random-options.ts'

describe('--seed and --rounds', () => {
  it.each([
    [[], false, {}],
    [[], true, { FC_SEED: '20261123', FAULT_SEED: '20261123' }],
    [['--seed', '7'], true, { FC_SEED: '7', FAULT_SEED: '7' }],
    [['--rounds', '40'], false, { FC_ROUNDS: '40', FAULT_ROUNDS: '40' }],
    // Only the fault suites have a full count of their own.
    [['--rounds', 'full'], false, { FAULT_ROUNDS: 'full' }],
  ])('%j, in CI %s: %j', (args, ci, env) => {
    expect(randomOptions(args, ci).env).toEqual(env)
  })

  it('leaves files and folders', () => {
    expect(randomOptions(['src/domain', '--seed', '3'], false).rest).toEqual(['src/domain'])
  })

  it.each([[['--seed', 'x']], [['--rounds', '0']], [['--rounds', 'most']], [['--turns', '3']]])(
    'refuses %j',
    (args) => {
      expect(() => randomOptions(args, false)).toThrow()
    },
  )
})
