import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AttachmentStore } from '../../attachments/store/attachment-store.ts'
import { dataFiles } from '../../database/data-files.ts'
import { type Db, openDatabase } from '../../database/open-database.ts'
import type { BackupOptions } from './make-backup.ts'

/** A small room on real encrypted files, for the tests of this folder. */
export const roomKey = new Uint8Array(32).fill(5)
export const draftsKey = new Uint8Array(32).fill(6)
export const roomId = 'room-of-the-test'
export const roomKeys = { database: roomKey, drafts: draftsKey } as const
/** A fixed test identity: X25519 of no one. */
const identity = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'

export interface Room {
  readonly dataDir: string
  readonly db: Db
  readonly drafts: Db
  readonly store: AttachmentStore
  readonly close: () => void
}

export function openRoom(dataDir: string): Room {
  const attachments = join(dataDir, dataFiles.attachments)
  mkdirSync(attachments, { recursive: true })
  const db = openDatabase({ file: join(dataDir, dataFiles.database), key: roomKey, create: true })
  db.exec(`CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS attachments (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT`)
  const drafts = openDatabase({ file: join(dataDir, dataFiles.drafts), key: draftsKey, create: true })
  drafts.exec('CREATE TABLE IF NOT EXISTS drafts (json TEXT NOT NULL) STRICT')
  writeFileSync(join(dataDir, dataFiles.keyring), `{"roomId":"${roomId}","accounts":[]}`)
  const store = new AttachmentStore({ dir: attachments, nameKey: roomKey, identity })
  return {
    dataDir,
    db,
    drafts,
    store,
    close: () => {
      db.close()
      drafts.close()
    },
  }
}

/** Adds notes up to number `last`, so that how far a copy reaches can be read off it. */
export function writeNotes(db: Db, last: number): void {
  const from = notesIn(db) + 1
  const insert = db.prepare('INSERT INTO notes (id, text) VALUES (?, ?)')
  db.transaction(() => {
    for (let id = from; id <= last; id++) insert.run(id, `第 ${id} 条调解记录 ${'内容'.repeat(40)}`)
  })()
}

export function notesIn(db: Db): number {
  return Number(db.prepare('SELECT coalesce(max(id), 0) FROM notes').pluck().get())
}

export async function attach(room: Room, text: string): Promise<string> {
  const { name, sha256 } = await room.store.write(Buffer.from(text))
  room.db.prepare('INSERT OR IGNORE INTO attachments VALUES (?, ?)').run(name, sha256)
  return name
}

export function backupOptions(room: Room, target: string): BackupOptions {
  return {
    database: { db: room.db, key: roomKey },
    drafts: { db: room.drafts, key: draftsKey },
    keyringFile: join(room.dataDir, dataFiles.keyring),
    attachmentsDir: join(room.dataDir, dataFiles.attachments),
    target,
    reason: 'manual',
    now: '2026-11-23T08:00:00.000Z',
    namesIn: (snapshot) =>
      snapshot
        .prepare<[], { name: string }>('SELECT name FROM attachments')
        .all()
        .map((row) => row.name),
    headOf: (snapshot) => ({ epoch: 1, sequence: notesIn(snapshot), hash: 'h' }),
  }
}
