import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { refuseNetworkFolder } from './network-folder.ts'
import { applyPragmas, pageSize } from './pragmas.ts'
import { rethrowStorage, StorageProblem } from './storage-problem.ts'

export type Db = Database.Database

export interface KeyedFile {
  readonly file: string
  /** 32 random bytes, used as they are: no key derivation, so opening costs 1–3 ms. */
  readonly key: Uint8Array
  readonly readonly?: boolean | undefined
}

export interface OpenOptions extends KeyedFile {
  readonly cacheKib?: number | undefined
  /** Only set-up and the drafts file may start an empty one; anywhere else a missing file is a problem to be told. */
  readonly create?: boolean | undefined
}

/** SQLite's default of 16 MB makes every scan pay for decryption again. */
const defaultCacheKib = 64 * 1024

/** Opens, keys and settles a database; throws StorageProblem. Never replaces a missing or empty file by a new one. */
export function openDatabase(options: OpenOptions): Db {
  refuseNetworkFolder(dirname(options.file))
  const db = openKeyed(options, options.create === true)
  return settled(db, () => applyPragmas(db, options.cacheKib ?? defaultCacheKib))
}

/** For snapshots: keyed and proven readable, but nothing is set that would change the file. */
export function openSnapshot(file: string, key: Uint8Array): Db {
  return openKeyed({ file, key, readonly: true }, false)
}

function openKeyed({ file, key, readonly = false }: KeyedFile, create: boolean): Db {
  if (key.byteLength !== 32) throw new TypeError('a database key has 32 bytes')
  if (!create) refuseMissing(file)
  const db = connect(file, readonly, create)
  return settled(db, () => {
    db.pragma(`cipher = 'chacha20'`)
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    // Only an empty file takes it; the cipher's reserved bytes and the measurements assume this size.
    db.pragma(`page_size = ${pageSize}`)
    // The first read decides: a wrong key and a damaged first page look the same (SQLITE_NOTADB).
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  })
}

function connect(file: string, readonly: boolean, create: boolean): Db {
  try {
    return new Database(file, { readonly, fileMustExist: !create })
  } catch (error) {
    return rethrowStorage(error)
  }
}

function settled(db: Db, settle: () => void): Db {
  try {
    settle()
    return db
  } catch (error) {
    db.close()
    return rethrowStorage(error)
  }
}

/** SQLite takes a file shorter than a page for a new, empty database: the room would look as if never set up. */
function refuseMissing(file: string): void {
  if (!existsSync(file)) throw new StorageProblem('file-missing')
  if (statSync(file).size < pageSize) throw new StorageProblem('damaged', 'shorter than a page')
}
