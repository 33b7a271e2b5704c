/**
 * `check` at each commit, `ready` before anything is called done, `test` for every self-contained test, `interop` and
 * `faults` where their system tools are, `ci` for all of it. Ends with one line that sums every suite.
 * `--seed N --rounds M` for the random ones; `unit` and `faults` also take files or folders.
 */

import { join } from 'node:path'
import { randomOptions } from './suites/random-options.ts'
import { browser, root, runSuites, type Suite, step, types, vitest } from './suites/run.ts'

const [name = 'check', ...args] = process.argv.slice(2)
const { env, rest } = randomOptions(args, name === 'ci')
Object.assign(process.env, env)

const modules = (path: string) => join(root, 'node_modules', path)
const local = (path: string) => join(root, 'scripts', path)

const check: readonly Suite[] = [
  step('fonts', local('copy-fonts.ts'), []),
  types(),
  step('lint', modules('@biomejs/biome/bin/biome'), ['check', '.']),
  step('layers', modules('dependency-cruiser/bin/dependency-cruiser.mjs'), [
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  ]),
  step('budget', local('suites/budget.ts'), []),
  vitest('unit', ['unit']),
]
const build = step('build', local('build.ts'), [])
const contract = vitest('contract', ['contract'])
const exploits = vitest('exploits', ['exploits'])
const interop = vitest('interop', ['interop'])
const faults = vitest('faults', ['faults'], rest)

const PLANS: Readonly<Record<string, readonly Suite[]>> = {
  check: [...check, build, contract],
  ready: [...check, build, contract, exploits, browser()],
  test: [...check, build, contract, exploits, browser()],
  unit: [vitest('unit', ['unit'], rest)],
  browser: [build, browser()],
  interop: [interop],
  faults: [build, faults],
  ci: [...check, build, contract, exploits, browser(), interop, faults],
}

const plan = PLANS[name]
if (!plan) {
  console.log(`suites: ${Object.keys(PLANS).join(', ')}`)
  process.exitCode = 2
} else {
  process.exitCode = (await runSuites(plan)) ? 0 : 1
}
