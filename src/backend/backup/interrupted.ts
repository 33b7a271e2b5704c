import type { Desk } from '../desk/desk.ts'
import { markFinished } from '../desk/room-state.ts'
import { finishInterruptedRestore, isReplaced } from './files/restore-backup.ts'

/** At every start, before anything is opened: a restore or a change of keys cut off by a power failure is completed or forgotten. */
export async function finishInterrupted(desk: Desk): Promise<void> {
  const outcome = await finishInterruptedRestore(desk.config.dataDir, desk.fs)
  if (isReplaced(outcome)) await markFinished(desk.files, desk.config.dataDir)
  if (outcome === 'rekeyed') {
    desk.warnings.push({
      code: 'rekey-finished',
      sentence:
        '上次更换密钥时断了电，现在已经接着完成。请用更换时输入的密码登录，恢复码用新的；其他账户要由管理员设新密码。',
    })
  }
  if (outcome === 'finished') {
    desk.warnings.push({
      code: 'restore-finished',
      sentence: '上次恢复备份时断了电，现在已经接着完成。请登录后核对最后的案号。',
    })
  }
}
