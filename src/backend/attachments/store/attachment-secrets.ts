import { randomBytes } from 'node:crypto'
import { generateIdentity } from 'age-encryption'
import type { Db } from '../../database/open-database.ts'
import { deriveSubkey } from '../../keys/subkeys.ts'

export interface AttachmentSecrets {
  readonly identity: string
  readonly before: readonly string[]
  /** The caller wipes it. */
  readonly nameKey: Buffer
}

const IDENTITY = 'attachment-identity'
const BEFORE = 'attachment-identities-before'
const NAME_KEY = 'attachment-name-key'
const DUE = 'attachment-renewal'

/**
 * Attachments are encrypted to an age identity that only the encrypted database holds. Their names are made with a sub-key of
 * the data key until a first change of keys, then with a key of their own held there too: the records name the files, and
 * records are never rewritten, so a file keeps its name for good.
 */
export async function attachmentSecrets(db: Db, dataKey: Uint8Array): Promise<AttachmentSecrets> {
  const nameKey = read(db, NAME_KEY)
  return {
    identity: read(db, IDENTITY) ?? (await firstIdentity(db)),
    before: identitiesBefore(db),
    nameKey: nameKey === undefined ? deriveSubkey(dataKey, 'attachment-names') : Buffer.from(nameKey, 'hex'),
  }
}

/**
 * For a change of keys: what is added from now on is closed to whoever has a copy of the data from before. The earlier
 * identities are kept for reading: attachments are encrypted anew one by one, and older files may lie in a backup.
 */
export async function changeAttachmentSecrets(db: Db): Promise<void> {
  const fresh = await generateIdentity()
  db.transaction(() => {
    const last = read(db, IDENTITY)
    const before = [...(last === undefined ? [] : [last]), ...identitiesBefore(db)]
    write(db, BEFORE, JSON.stringify(before))
    write(db, IDENTITY, fresh)
    write(db, NAME_KEY, randomBytes(32).toString('hex'))
    write(db, DUE, 'due')
  })()
}

/** Attachments from before a change of keys have still to be encrypted anew. */
export function isRenewalDue(db: Db): boolean {
  return read(db, DUE) !== undefined
}

export function endRenewal(db: Db): void {
  db.prepare('DELETE FROM secrets WHERE name = ?').run(DUE)
}

async function firstIdentity(db: Db): Promise<string> {
  const identity = await generateIdentity()
  write(db, IDENTITY, identity)
  return identity
}

function identitiesBefore(db: Db): readonly string[] {
  const list: unknown = JSON.parse(read(db, BEFORE) ?? '[]')
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

function read(db: Db, name: string): string | undefined {
  return db.prepare<[string], { value: string }>('SELECT value FROM secrets WHERE name = ?').get(name)?.value
}

function write(db: Db, name: string, value: string): void {
  db.prepare(
    'INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}
