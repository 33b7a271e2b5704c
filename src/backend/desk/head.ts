import type { Db } from '../database/open-database.ts'
import type { Head } from '../keys/keyring-file.ts'

/** Where the audit stands: what is kept outside the database to notice yesterday's file. */
export function auditHead(db: Db): Head | undefined {
  return db.prepare<[], Head>('SELECT epoch, sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get()
}

export const HEAD_PROBLEM =
  '打开的资料比上次锁定时旧，可能被换成了以前的文件。现有文件没有改动。请管理员到“审计”核对，需要时从最近的备份恢复。'

/** Yesterday's file put back: the database lacks the head that was written down, or holds another entry in its place. */
export function headProblem(db: Db, head: Head | null): string | undefined {
  if (!head) return undefined
  const row = db
    .prepare<[number], { hash: string }>('SELECT hash FROM audit WHERE sequence = ?')
    .get(head.sequence)
  return row?.hash === head.hash ? undefined : HEAD_PROBLEM
}
