import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One step of the schema as data, so that a bundle can carry the list inside. */
export interface Migration {
  readonly tag: string
  readonly sql: string
  /** SHA-256 of the SQL with `\n` line ends, so that a checkout on Windows has the same. */
  readonly hash: string
}

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly tag: string }[]
}

export function migrationOf(tag: string, text: string): Migration {
  const sql = text.replaceAll('\r\n', '\n')
  return { tag, sql, hash: createHash('sha256').update(sql, 'utf8').digest('hex') }
}

/** The list in the journal's order; `sqlOf` answers a tag's SQL (from the folder, or from what the bundle embedded). */
export function migrationsOf(
  journal: Journal,
  sqlOf: (tag: string) => string | undefined,
): readonly Migration[] {
  return journal.entries.map(({ idx, tag }, index) => {
    if (idx !== index) throw new Error(`the migrations journal has a gap before ${tag}`)
    const sql = sqlOf(tag)
    if (sql === undefined) throw new Error(`the migration ${tag} is in the journal but its SQL is missing`)
    return migrationOf(tag, sql)
  })
}

/** Reads drizzle-kit's folder: `meta/_journal.json` and one `<tag>.sql` an entry. */
export function loadMigrations(folder: string): readonly Migration[] {
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'))
  if (!isJournal(journal)) throw new Error('the migrations journal is not one')
  return migrationsOf(journal, (tag) => readFileSync(join(folder, `${tag}.sql`), 'utf8'))
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null || !('entries' in value) || !Array.isArray(value.entries))
    return false
  return value.entries.every(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      'idx' in entry &&
      typeof entry.idx === 'number' &&
      'tag' in entry &&
      typeof entry.tag === 'string',
  )
}
