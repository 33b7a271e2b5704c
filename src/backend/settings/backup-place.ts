import { existsSync } from 'node:fs'
import type { Room } from '#contract/schemas/people.ts'
import type { Desk } from '../desk/desk.ts'
import { roomKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'
import { invalid } from '../refuse.ts'

/** A place for backups that is new must be there now; one named before may be a stick that is not plugged in. */
export function refuseMissingPlace(desk: Desk, { secondBackupDir }: Room): void {
  if (!secondBackupDir || secondBackupDir === readAll(desk.room.db, roomKind)[0]?.data.secondBackupDir) return
  if (!existsSync(secondBackupDir))
    throw invalid(
      'room.secondBackupDir',
      '现在找不到这个文件夹，没有保存。请插上移动硬盘或优盘再填；填错了的，请改正。',
    )
}
