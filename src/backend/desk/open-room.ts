import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentSecrets } from '../attachments/store/attachment-secrets.ts'
import { AttachmentStore } from '../attachments/store/attachment-store.ts'
import { DraftsStore } from '../database/drafts-store/drafts-store.ts'
import { migrate } from '../database/migrate.ts'
import type { Migration } from '../database/migrations-folder.ts'
import { type Db, openDatabase } from '../database/open-database.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { reprojectAll } from '../records/reproject.ts'
import type { RoomFiles } from './files.ts'

/** Everything that is open while somebody is at work; closed and wiped by a lock. */
export interface OpenRoom {
  readonly db: Db
  readonly drafts: DraftsStore
  readonly attachments: AttachmentStore
  /** Held while open for quick PINs, new accounts and backups; wiped at lock. */
  readonly dataKey: Buffer
  readonly roomId: string
  close(): void
}

export interface OpenRoomOptions {
  readonly files: RoomFiles
  readonly dataKey: Buffer
  readonly roomId: string
  readonly migrations: readonly Migration[]
  readonly now: () => string
  readonly create?: boolean | undefined
  readonly weakDurability?: boolean | undefined
  readonly beforeMigrate?: ((db: Db) => Promise<void>) | undefined
}

/** Opens database, drafts and attachments with sub-keys of the data key, and brings the schema up to date. */
export async function openRoom(options: OpenRoomOptions): Promise<OpenRoom> {
  const { files, dataKey } = options
  const databaseKey = deriveSubkey(dataKey, 'database')
  const db = openDatabase({ file: files.database, key: databaseKey, create: options.create })
  wipe(databaseKey)
  try {
    await migrate(db, options.migrations, {
      now: options.now(),
      beforeMigrate: () => options.beforeMigrate?.(db),
      rebuild: reprojectAll,
    })
    // Only the control of the fault tests: it must lose what FULL keeps.
    if (options.weakDurability) db.pragma('synchronous = OFF')
    mkdirSync(files.attachments, { recursive: true })
    const { nameKey, identity, before } = await attachmentSecrets(db, dataKey)
    const draftsKey = deriveSubkey(dataKey, 'drafts')
    const drafts = new DraftsStore({ file: files.drafts, key: draftsKey, now: options.now })
    wipe(draftsKey)
    const attachments = new AttachmentStore({ dir: files.attachments, nameKey, identity, before })
    return {
      db,
      drafts,
      attachments,
      dataKey,
      roomId: options.roomId,
      close: () => {
        // Whatever fails on the way, no file stays open and no key in memory.
        try {
          drafts.close()
        } finally {
          try {
            db.close()
          } finally {
            wipe(dataKey, nameKey)
          }
        }
      },
    }
  } catch (error) {
    db.close()
    throw error
  }
}

export function defaultMigrationsDir(resourcesDir: string): string {
  return join(resourcesDir, '..', 'drizzle')
}
