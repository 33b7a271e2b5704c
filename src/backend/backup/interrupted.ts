import type { Desk } from '../desk/desk.ts'
import { markFinished } from '../desk/room-state.ts'
import { finishInterruptedRestore } from './files/restore-backup.ts'

/** At every start, before anything is opened: a restore cut off by a power failure is completed or forgotten. */
export async function finishInterrupted(desk: Desk): Promise<void> {
  const outcome = await finishInterruptedRestore(desk.config.dataDir, desk.fs)
  if (outcome === 'finished') {
    await markFinished(desk.files, desk.config.dataDir)
    desk.warnings.push({
      code: 'restore-finished',
      sentence: '上次恢复备份时断了电，现在已经接着完成。请登录后核对最后的案号。',
    })
  }
}
