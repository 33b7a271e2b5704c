/**
 * `check` at each commit, `ready` before anything is called done, `test` for every self-contained test, `interop` and
 * `faults` where their system tools are, `ci` for all of it. Ends with one line that sums every suite.
 */

import { join } from 'node:path'
import { browser, root, runSuites, type Suite, step, types, vitest } from './suites/run.ts'

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
const faults = vitest('faults', ['faults'])

const PLANS: Readonly<Record<string, readonly Suite[]>> = {
  check: [...check, build, contract],
  ready: [...check, build, contract, exploits, browser()],
  test: [...check, build, contract, exploits, browser()],
  browser: [build, browser()],
  interop: [interop],
  faults: [faults],
  ci: [...check, build, contract, exploits, browser(), interop, faults],
}

const plan = PLANS[process.argv[2] ?? 'check']
if (!plan) {
  console.log(`suites: ${Object.keys(PLANS).join(', ')}`)
  process.exitCode = 2
} else {
  process.exitCode = (await runSuites(plan)) ? 0 : 1
}
