import { join } from 'node:path'
import { dataFiles } from '../database/data-files.ts'
import { openSnapshot } from '../database/open-database.ts'
import type { Desk } from '../desk/desk.ts'
import { wipe } from '../keys/bytes.ts'
import { deriveSubkey } from '../keys/subkeys.ts'
import { runNote } from '../records/work.ts'
import { verifyBackup } from './files/verify-backup.ts'
import { missingSentence } from './missing.ts'

const COUNTED = [
  ['案件', 'cases'],
  ['当事人', 'parties'],
  ['调解记录', 'sessions'],
  ['文书', 'papers'],
  ['附件', 'attachments'],
  ['审计', 'audit'],
] as const

export interface RehearseWatch {
  readonly progress?: ((doneBytes: number, totalBytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** 恢复演练: opens a generation where it lies, reads every file and counts what is in it. Nothing is replaced. */
export async function rehearse(desk: Desk, dir: string, watch: RehearseWatch = {}) {
  const { room } = desk
  const database = deriveSubkey(room.dataKey, 'database')
  const drafts = deriveSubkey(room.dataKey, 'drafts')
  try {
    const { manifest, damaged } = await verifyBackup({
      dir,
      keys: { database, drafts },
      jobs: desk.jobs,
      ...watch,
    })
    runNote(desk.frame(), 'backup.rehearse', {
      detail: { generation: manifest.generation, damaged: damaged.length },
    })
    if (damaged.length > 0) {
      return {
        ok: false,
        sentence: `这份备份有 ${damaged.length} 个文件缺失或损坏，不能用来恢复。请另做一份备份。`,
        counts: [],
      }
    }
    const snapshot = openSnapshot(join(dir, dataFiles.database), database)
    try {
      const counts = COUNTED.map(([name, table]) => {
        const row = snapshot.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()
        return { name, count: row?.n ?? 0 }
      })
      const sentence = `备份 ${manifest.generation} 可以恢复，里面的文件核对无误。${missingSentence(manifest.missing.length)}`
      return { ok: true, sentence, counts }
    } finally {
      snapshot.close()
    }
  } finally {
    wipe(database, drafts)
  }
}
