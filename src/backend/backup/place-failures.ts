import { storageProblemOf } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'

/** A place a backup was meant for and did not get to. */
export interface PlaceFailure {
  readonly place: string
  readonly error: unknown
}

/** What a place is called in a sentence. */
export function placeWords(desk: Desk, target: string): string {
  return target === desk.files.backups ? '这台电脑上' : '第二备份位置'
}

/** Which place has no backup and why, and which has one: a stick that fails keeps nobody from the disk, nor the disk from the stick. */
export function failureSentence(written: readonly string[], failures: readonly PlaceFailure[]): string {
  const failed = failures.map(({ place, error }) => {
    const why = storageProblemOf(error)?.message
    return why === undefined ? `${place}的备份没有做成。` : `${place}的备份没有做成：${why}`
  })
  const safe = written.length === 0 ? '现有数据是安全的。' : `${written.join('、')}的备份已经做好。`
  return `${failed.join('')}${safe}`
}
