import fc from 'fast-check'

/** Set by `--seed` and `--rounds` (scripts/run-suites.ts); a test that names its own count keeps it. */
const { FC_SEED, FC_ROUNDS } = process.env
fc.configureGlobal({
  ...(FC_SEED !== undefined && { seed: Number(FC_SEED) }),
  ...(FC_ROUNDS !== undefined && { numRuns: Number(FC_ROUNDS) }),
})
