/**
 * `npm run migration -- --name what-it-does` turns a change of src/backend/database/schema into a new file in drizzle/.
 * `npm run migration -- --custom name` opens an empty file for what drizzle-kit can't say: FTS tables, triggers, data.
 * drizzle-kit can't emit STRICT, and its rebuilds silently lose it, so every new CREATE TABLE gets it here.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const folder = join(root, 'drizzle')
const drizzleKit = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs')

/** Adds STRICT to every CREATE TABLE of a migration that lacks it, `__new_` rebuilds included. */
export function withStrict(sql: string): string {
  return sql
    .split('--> statement-breakpoint')
    .map((statement) => (isOrdinaryTable(statement) ? strictTable(statement) : statement))
    .join('--> statement-breakpoint')
}

function isOrdinaryTable(statement: string): boolean {
  return /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*CREATE\s+TABLE\s/i.test(statement)
}

function strictTable(statement: string): string {
  if ((statement.match(/CREATE\s+TABLE/gi)?.length ?? 0) > 1)
    throw new Error('one statement between two breakpoints, please')
  const end = statement.lastIndexOf(')')
  if (end < 0) throw new Error('CREATE TABLE … AS SELECT loses types and keys: write the columns out')
  const options = /^([^;]*)(;?\s*)$/.exec(statement.slice(end + 1))
  if (options === null) throw new Error('one statement between two breakpoints, please')
  const kept = (options[1] ?? '').trim()
  if (/\bSTRICT\b/i.test(kept)) return statement
  return `${statement.slice(0, end + 1)}${kept === '' ? '' : ` ${kept},`} STRICT${options[2] ?? ''}`
}

function drizzleArguments(args: readonly string[]): readonly string[] {
  const custom = args.indexOf('--custom')
  if (custom < 0) return ['generate', ...args]
  const name = args[custom + 1]
  if (name === undefined || name.startsWith('-'))
    throw new Error('usage: npm run migration -- --custom <name>')
  return ['generate', '--custom', '--name', name]
}

function sqlFiles(): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sql')) : []
}

function main(args: readonly string[]): number {
  const before = new Set(sqlFiles())
  const run = spawnSync(process.execPath, [drizzleKit, ...drizzleArguments(args)], {
    cwd: root,
    stdio: 'inherit',
  })
  if (run.status !== 0) return run.status ?? 1
  for (const file of sqlFiles().filter((name) => !before.has(name))) {
    const path = join(folder, file)
    writeFileSync(path, withStrict(readFileSync(path, 'utf8')))
    console.log(`${file}: new tables are STRICT; read it before it is committed, it never changes afterwards`)
  }
  return 0
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2))
