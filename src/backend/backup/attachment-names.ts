import type { Db } from '../database/open-database.ts'

/** The attachments a snapshot names, whether or not they were voided: void is not deletion. */
export function attachmentNames(db: Db): readonly string[] {
  return db
    .prepare<[], { file: string }>('SELECT DISTINCT file FROM attachments')
    .all()
    .map((row) => row.file)
}
