import type { Db } from '../database/open-database.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Head } from '../keys/keyring-file.ts'

/** Where the audit stands: what is kept outside the database to notice yesterday's file. */
export function auditHead(db: Db): Head | undefined {
  return db.prepare<[], Head>('SELECT epoch, sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get()
}

export const OLDER_FILE = 'older-file'
export const HEAD_PROBLEM =
  '打开的资料比上次锁定时旧，可能被换成了以前的文件。现有文件没有改动。请先不要办新案，由管理员核对：是误换的，从最近的备份恢复；确实要用这份，在这里说明原因。'

/** Yesterday's file put back: the database lacks the head that was written down, or holds another entry in its place. */
export function headProblem(db: Db, head: Head | null): string | undefined {
  if (!head) return undefined
  return hashIn(db)(head.sequence) === head.hash ? undefined : HEAD_PROBLEM
}

/**
 * Writes the head down, unless the last one written down is not in the chain: then it stays as the evidence it is, until an
 * administrator has said why (`acceptOlderFile`).
 */
export async function keepHead(keyring: Keyring, db: Db): Promise<void> {
  const head = auditHead(db)
  if (!head || headProblem(db, keyring.head)) return
  await keyring.setHead(head, hashIn(db))
}

/** Closed meanwhile, the database proves nothing, and the head stays. */
function hashIn(db: Db) {
  return (sequence: number) =>
    db.open
      ? db.prepare<[number], { hash: string }>('SELECT hash FROM audit WHERE sequence = ?').get(sequence)
          ?.hash
      : undefined
}
