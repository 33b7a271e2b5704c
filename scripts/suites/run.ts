import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
const binary = (name: string, file: string) => join(root, 'node_modules', name, file)
const resultsDir = join(root, 'test-results')

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Suite {
  readonly name: string
  readonly run: () => Promise<Counts>
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

/** Runs one Node script of a package with our own Node; output goes to the terminal. Answers the exit code. */
export function node(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

const once = async (exit: Promise<number>): Promise<Counts> =>
  (await exit) === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }

/** A step that either holds or doesn't counts as one. */
export const step = (name: string, script: string, args: readonly string[]): Suite => ({
  name,
  run: () => once(node(script, args)),
})

export const types = (): Suite => ({
  name: 'types',
  run: async () => {
    const layers = ['domain', 'contract', 'documents', 'backend', 'main', 'preload', 'web', 'renderer'].map(
      (layer) => join('src', layer),
    )
    // Two at a time: each mostly waits for its own start. The whole (`.`) takes longest and begins first.
    const waiting = ['.', ...layers]
    const lane = async (): Promise<Counts> => {
      const project = waiting.shift()
      if (project === undefined) return NONE
      const counts = await once(node(binary('typescript-7', 'bin/tsc'), ['-p', project]))
      return sum([counts, await lane()])
    }
    return sum(await Promise.all([lane(), lane()]))
  },
})

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numFailedTestSuites: number
}

export const vitest = (name: string, projects: readonly string[], files: readonly string[] = []): Suite => ({
  name,
  run: async () => {
    mkdirSync(resultsDir, { recursive: true })
    const report = join(resultsDir, `${name}.json`)
    rmSync(report, { force: true })
    const chosen = projects.flatMap((project) => ['--project', project])
    const exit = await node(binary('vitest', 'vitest.mjs'), [
      'run',
      ...files,
      ...chosen,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    if (!existsSync(report)) return { ...NONE, failed: 1 }
    const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
    const failed = read.numFailedTests + (exit !== 0 && read.numFailedTests === 0 ? 1 : 0)
    return { passed: read.numPassedTests, failed, skipped: read.numPendingTests }
  },
})

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly skipped: number
    readonly flaky: number
  }
}

export const browser = (): Suite => ({
  name: 'browser',
  run: async () => {
    mkdirSync(resultsDir, { recursive: true })
    const report = join(resultsDir, 'browser.json')
    rmSync(report, { force: true })
    const exit = await node(binary('@playwright/test', 'cli.js'), ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
    if (!existsSync(report)) return { ...NONE, failed: 1 }
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport
    const failed = stats.unexpected + (exit !== 0 && stats.unexpected === 0 ? 1 : 0)
    return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped }
  },
})

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NONE,
  )
}

/** One suite after the other, each with its seconds; the last line sums everything. */
export async function runSuites(suites: readonly Suite[]): Promise<boolean> {
  const rows: { name: string; seconds: number; counts: Counts }[] = []
  for (const suite of suites) {
    const started = performance.now()
    console.log(`\n── ${suite.name} ──`)
    const counts = await suite.run()
    rows.push({ name: suite.name, seconds: (performance.now() - started) / 1000, counts })
  }
  console.log('')
  for (const { name, seconds, counts } of rows) {
    const { passed, failed, skipped } = counts
    console.log(
      `${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s   ok ${passed}, not ok ${failed}, left out ${skipped}`,
    )
  }
  const all = sum(rows.map((row) => row.counts))
  console.log(`${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`)
  return all.failed === 0
}
