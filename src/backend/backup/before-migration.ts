import type { Db } from '../database/open-database.ts'
import type { Desk } from '../desk/desk.ts'
import { auditHead } from '../desk/head.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { attachmentNames } from './attachment-names.ts'
import { makeBackup } from './files/make-backup.ts'

/** Before the schema is changed: a whole generation of the database as it was, with everything it names. */
export async function backupBeforeMigration(desk: Desk, db: Db, dataKey: Buffer): Promise<void> {
  const key = deriveSubkey(dataKey, 'database')
  try {
    await makeBackup({
      database: { db, key },
      keyringFile: desk.files.keyring,
      attachmentsDir: desk.files.attachments,
      target: desk.files.backups,
      reason: 'before-migration',
      now: desk.clock.now(),
      namesIn: attachmentNames,
      headOf: (snapshot) => auditHead(snapshot) ?? { epoch: 0, sequence: 0, hash: '' },
    })
  } finally {
    wipe(key)
    wipe(dataKey)
  }
}
