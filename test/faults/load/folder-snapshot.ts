import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** SHA-256 of every file under a folder, so that "nothing was touched" can be seen. */
export function snapshotOf(dir: string, except: readonly string[] = []): Readonly<Record<string, string>> {
  const files = filesUnder(dir)
    .map((file) => ({ file, name: relative(dir, file) }))
    // The lock file is open, the log is there to be written.
    .filter(({ name }) => !['instance.lock', 'incidents.log', ...except].includes(name))
  return Object.fromEntries(
    files.map(({ file, name }) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

export function filesUnder(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}
