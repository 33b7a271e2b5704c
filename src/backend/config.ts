import type { StoreFs } from './database/durable-files.ts'
import type { ScryptCost } from './keys/wraps.ts'

/** What a host tells the backend. The backend knows no host. */
export interface BackendConfig {
  /** The room's folder: database, drafts, attachments, keyring. A local disk. */
  readonly dataDir: string
  /** Shipped data: fonts, templates, dictionaries, calendars. */
  readonly resourcesDir: string
  /** Default: `drizzle` beside `resourcesDir`. */
  readonly migrationsDir?: string | undefined
  readonly role: 'main' | 'jobs'
  /** The built thread that makes documents; without one they are made on the backend's own. */
  readonly documentThread?: string | undefined
  /** Opens a practice room of its own where the folder is empty. */
  readonly demo?: boolean | undefined
  /** Replaced by tests only. */
  readonly testing?:
    | {
        readonly now?: (() => Date) | undefined
        /** A file system that dies on the way (restore tests). */
        readonly fs?: StoreFs | undefined
        readonly scrypt?: ScryptCost | undefined
        /** A control run without durability (fault tests). */
        readonly weakDurability?: boolean | undefined
      }
    | undefined
}
