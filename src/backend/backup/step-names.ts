import type { BackupProgress } from './files/progress.ts'
import type { RestoreProgress } from './files/restore-backup.ts'

export const STEP_NAMES = {
  snapshot: '备份数据',
  attachments: '复制附件',
  finish: '核对',
} as const satisfies Record<BackupProgress['step'], string>

export const RESTORE_STEPS = {
  check: '核对备份',
  copy: '复制',
  replace: '换上备份',
} as const satisfies Record<RestoreProgress['step'], string>

export function named<S extends string>(
  names: Readonly<Record<S, string>>,
  { step, done, total }: { readonly step: S; readonly done: number; readonly total: number },
) {
  return { step: names[step], done, total }
}
