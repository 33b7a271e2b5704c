import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, createReadStream, fsyncSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runBackup } from '#backend/backup/run-backup.ts'
import { integrityProblems, vacuumInto } from '#backend/database/integrity.ts'
import { openSnapshot } from '#backend/database/open-database.ts'
import { deriveSubkey } from '#backend/keys/index.ts'
import type { BenchRoom } from './bench-room.ts'
import { type Line, turnAbout } from './measure.ts'

const SAMPLES = 7

/** A whole checked generation beside its bare steps; a plain copy of the file is printed too. */
export async function benchBackup({ desk, dataDir }: BenchRoom, size: number): Promise<Line[]> {
  const { room } = desk
  const key = deriveSubkey(room.dataKey, 'database')
  const target = join(dataDir, '..', 'generations')
  const file = join(dataDir, '..', 'bare.db')
  const bare = async () => {
    vacuumInto(room.db, file)
    sync(file)
    const snapshot = openSnapshot(file, key)
    if (integrityProblems(snapshot).length > 0) throw new Error('the bare copy is damaged')
    snapshot.close()
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    hash.digest('hex')
    rmSync(file)
  }
  const ours = () => runBackup(desk, room, { reason: 'manual', target })
  const measured = await turnAbout(ours, bare, SAMPLES, 1)
  room.db.pragma('wal_checkpoint(TRUNCATE)')
  const copied = await turnAbout(() => copyFileSync(desk.files.database, file), undefined, SAMPLES, 1)
  return [
    { what: '备份：写出、核对', size, ...measured, peerName: 'VACUUM INTO＋核对＋SHA-256', ratioGoal: 1.15 },
    { what: '（只复制文件）', size, ours: copied.ours },
  ]
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
