import { parseArgs } from 'node:util'

/** CI runs a tenth of the rounds with this seed (quality.md); elsewhere property tests draw a new one each time. */
const CI_SEED = '20261123'

export interface RandomOptions {
  /** For the suites' environment: `FC_*` for property tests, `FAULT_*` for kills, power cuts and crashes. */
  readonly env: Readonly<Record<string, string>>
  /** What is left: files or folders to run. */
  readonly rest: readonly string[]
}

/** `--seed N --rounds M`, and for the fault suites `--rounds full`. Throws on anything else. */
export function randomOptions(args: readonly string[], ci: boolean): RandomOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { seed: { type: 'string' }, rounds: { type: 'string' } },
    allowPositionals: true,
  })
  const seed = values.seed ?? (ci ? CI_SEED : undefined)
  const { rounds } = values
  if (seed !== undefined && !/^\d+$/.test(seed)) throw new Error('--seed takes a whole number')
  if (rounds !== undefined && rounds !== 'full' && !/^[1-9]\d*$/.test(rounds))
    throw new Error('--rounds takes a whole number, or full for the fault suites')
  return {
    env: {
      ...(seed !== undefined && { FC_SEED: seed, FAULT_SEED: seed }),
      ...(rounds !== undefined && { FAULT_ROUNDS: rounds }),
      ...(rounds !== undefined && rounds !== 'full' && { FC_ROUNDS: rounds }),
    },
    rest: positionals,
  }
}
